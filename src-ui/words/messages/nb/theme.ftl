## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Utseende
theme-own = Vestibules eget utseende er i bruk.
theme-of-the-person = Et eget tema er i bruk.
theme-open = Åpne et tema…
theme-forget = Bruk Vestibules eget
theme-hint = Et tema er en CSS-fil med farger for navn som --amplify-primary-color, for lyst og for mørkt. Tekst som ikke kunne leses, avvises.
theme-changed = Utseendet er endret.
