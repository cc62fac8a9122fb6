## The page's top

home-heading = Eine Anmeldung, auf diesem Computer aufbewahrt.
home-lead = Vestibule meldet Sie einmal an, bewahrt die Sitzung im Schlüsselbund des Systems auf und sagt Ihren anderen Programmen, wer Sie sind.
home-signed-in = Angemeldet als { $username }
home-signed-out = Nicht authentifiziert

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Seiten
home-room-here = Hier
home-room-open = Offen
home-room-locked = Nur angemeldet
home-about-home = Hier sind Sie. Offen für alle.
home-about-profile = Anmelden, Konto erstellen oder abmelden.
home-about-protected = Vom Kern gezeichnet, der berechnet, was darauf steht.
home-about-protected-client = Vom Fenster gezeichnet, leer, bis der Kern zustimmt.

## The command by which another program asks who is signed in

check-user-heading = Aus einem anderen Programm fragen
check-user-selected = Der Befehl ist markiert; kopieren Sie ihn mit Strg+C.
