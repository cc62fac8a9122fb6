## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Tema
theme-own = Se usa el tema de Vestibule.
theme-of-the-person = Se usa un tema personal.
theme-open = Abrir un tema…
theme-forget = Usar el de Vestibule
theme-hint = Un tema es un archivo CSS con colores para nombres como --amplify-primary-color, para claro y para oscuro. Se rechaza el texto que no se pueda leer.
theme-changed = El tema ha cambiado.
