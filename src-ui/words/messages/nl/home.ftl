## The page's top

home-heading = Eén login, bewaard op deze computer.
home-lead = Vestibule logt je één keer in, bewaart de sessie in de sleutelbos van het systeem en vertelt je andere programma’s wie je bent.
home-signed-in = Ingelogd als { $username }
home-signed-out = Niet geauthenticeerd

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Pagina’s
home-room-here = Hier
home-room-open = Open
home-room-locked = Inloggen nodig
home-about-home = Je bent hier. Open voor iedereen.
home-about-profile = Log in, maak een account of log uit.
home-about-protected = Getekend door de kern, die berekent wat er staat.
home-about-protected-client = Getekend door het venster, leeg tot de kern ja zegt.

## The command by which another program asks who is signed in

check-user-heading = Vragen vanuit een ander programma
check-user-selected = De opdracht is geselecteerd; kopieer die met Ctrl+C.
