## The page's top

home-heading = Un solo accesso, custodito su questo computer.
home-lead = Vestibule ti fa accedere una volta, conserva la sessione nel portachiavi del sistema e dice agli altri tuoi programmi chi sei.
home-signed-in = Accesso eseguito come { $username }
home-signed-out = Non autenticato

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Pagine
home-room-here = Qui
home-room-open = Aperta
home-room-locked = Richiede l’accesso
home-about-home = Sei qui. Aperta a tutti.
home-about-profile = Accedi, crea un account o disconnettiti.
home-about-protected = Disegnata dal nucleo, che calcola ciò che dice.
home-about-protected-client = Disegnata dalla finestra, vuota finché il nucleo non dice di sì.

## The command by which another program asks who is signed in

check-user-heading = Chiedi da un altro programma
check-user-selected = Il comando è selezionato; copialo con Ctrl+C.
