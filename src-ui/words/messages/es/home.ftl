## The page's top

home-heading = Un solo inicio de sesión, guardado en este equipo.
home-lead = Vestibule inicia tu sesión una vez, la guarda en el llavero del sistema y dice a tus otros programas quién eres.
home-signed-in = Sesión de { $username }
home-signed-out = Sin autenticar

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Páginas
home-room-here = Aquí
home-room-open = Abierta
home-room-locked = Requiere sesión
home-about-home = Estás aquí. Abierta a todos.
home-about-profile = Inicia sesión, crea una cuenta o cierra la sesión.
home-about-protected = La dibuja el núcleo, que calcula lo que dice.
home-about-protected-client = La dibuja la ventana, en blanco hasta que el núcleo dice que sí.

## The command by which another program asks who is signed in

check-user-heading = Preguntar desde otro programa
check-user-selected = El comando está seleccionado; cópialo con Ctrl+C.
