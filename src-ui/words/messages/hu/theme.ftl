## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Megjelenés
theme-own = A Vestibule saját megjelenése van használatban.
theme-of-the-person = Az Ön témája van használatban.
theme-open = Téma megnyitása…
theme-forget = Vestibule megjelenésének visszaállítása
theme-hint = A téma egy CSS-fájl, benne színekkel olyan nevekhez, mint a --amplify-primary-color, világos és sötét módhoz. Az olvashatatlan szöveget elutasítjuk.
theme-changed = A megjelenés megváltozott.
