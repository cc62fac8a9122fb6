## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Design
theme-own = Das Design von Vestibule ist aktiv.
theme-of-the-person = Ein eigenes Design ist aktiv.
theme-open = Design öffnen …
theme-forget = Design von Vestibule verwenden
theme-hint = Ein Design ist eine CSS-Datei mit Farben für Namen wie --amplify-primary-color, für hell und für dunkel. Unlesbarer Text wird abgelehnt.
theme-changed = Das Design wurde geändert.
