## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Utseende
theme-own = Vestibules eget utseende används.
theme-of-the-person = Ett eget tema används.
theme-open = Öppna ett tema…
theme-forget = Använd Vestibules eget
theme-hint = Ett tema är en CSS-fil med färger för namn som --amplify-primary-color, för ljust och för mörkt. Text som inte skulle gå att läsa tas inte emot.
theme-changed = Utseendet har ändrats.
