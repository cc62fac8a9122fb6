## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Tema
theme-own = È in uso il tema di Vestibule.
theme-of-the-person = È in uso un tuo tema.
theme-open = Apri un tema…
theme-forget = Usa quello di Vestibule
theme-hint = Un tema è un file CSS con colori per nomi come --amplify-primary-color, per il chiaro e per lo scuro. Il testo illeggibile viene rifiutato.
theme-changed = Il tema è cambiato.
