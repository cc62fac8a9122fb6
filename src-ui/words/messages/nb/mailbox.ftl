mailbox-title = Postkasse
mailbox-close = Lukk postkassen
mailbox-about = Lokal modus: ingenting sendes på ordentlig. Det den innebygde brukergruppen ville ha sendt, vises her.
mailbox-empty = Ingen meldinger ennå.
mailbox-clear = Tøm postkassen
mailbox-to = Til { $address }
mailbox-use-code = Bruk koden
mailbox-code-selected = Koden er merket; kopier den med Ctrl og C.
