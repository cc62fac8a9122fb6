## The page's top

home-heading = Jedno logowanie, na tym komputerze.
home-lead = Vestibule loguje cię raz, przechowuje sesję w systemowej bazie kluczy i mówi twoim innym programom, kim jesteś.
home-signed-in = Zalogowano jako { $username }
home-signed-out = Nie uwierzytelniono

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Strony
home-room-here = Tutaj
home-room-open = Otwarta
home-room-locked = Wymaga zalogowania
home-about-home = Jesteś tutaj. Otwarta dla wszystkich.
home-about-profile = Zaloguj się, utwórz konto lub wyloguj się.
home-about-protected = Rysuje ją rdzeń, który oblicza jej treść.
home-about-protected-client = Rysuje ją okno; jest pusta, póki rdzeń nie wyrazi zgody.

## The command by which another program asks who is signed in

check-user-heading = Zapytaj z innego programu
check-user-selected = Polecenie jest zaznaczone; skopiuj je klawiszami Ctrl i C.
