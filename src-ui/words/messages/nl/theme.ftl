## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Thema
theme-own = Het thema van Vestibule is in gebruik.
theme-of-the-person = Een eigen thema is in gebruik.
theme-open = Thema openen…
theme-forget = Dat van Vestibule gebruiken
theme-hint = Een thema is een CSS-bestand met kleuren voor namen als --amplify-primary-color, voor licht en voor donker. Tekst die niet leesbaar zou zijn, wordt geweigerd.
theme-changed = Het thema is gewijzigd.
