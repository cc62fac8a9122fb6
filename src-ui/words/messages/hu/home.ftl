## The page's top

home-heading = Egyetlen bejelentkezés, ezen a gépen.
home-lead = A Vestibule egyszer bejelentkezteti Önt, a munkamenetet a rendszer kulcstartójában őrzi, és megmondja a többi programjának, ki Ön.
home-signed-in = Bejelentkezve mint { $username }
home-signed-out = Nincs hitelesítve

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Oldalak
home-room-here = Itt
home-room-open = Nyitott
home-room-locked = Bejelentkezést igényel
home-about-home = Itt van most. Mindenki előtt nyitott.
home-about-profile = Bejelentkezés, fiók létrehozása vagy kijelentkezés.
home-about-protected = A mag rajzolja, amely kiszámítja a tartalmát.
home-about-protected-client = Az ablak rajzolja; üres, amíg a mag igent nem mond.

## The command by which another program asks who is signed in

check-user-heading = Kérdezés másik programból
check-user-selected = A parancs ki van jelölve; másolja a Ctrl és a C billentyűvel.
