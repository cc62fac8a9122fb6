## The page's top

home-heading = Én pålogging, på denne datamaskinen.
home-lead = Vestibule logger deg på én gang, oppbevarer økten i systemets nøkkelring og forteller de andre programmene dine hvem du er.
home-signed-in = Logget på som { $username }
home-signed-out = Ikke autentisert

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Sider
home-room-here = Her
home-room-open = Åpen
home-room-locked = Krever pålogging
home-about-home = Du er her. Åpen for alle.
home-about-profile = Logg på, opprett en konto, eller logg av.
home-about-protected = Tegnes av kjernen, som beregner det den sier.
home-about-protected-client = Tegnes av vinduet, tom til kjernen sier ja.

## The command by which another program asks who is signed in

check-user-heading = Spør fra et annet program
check-user-selected = Kommandoen er merket; kopier den med Ctrl og C.
