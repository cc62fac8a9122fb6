## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Cerrar la ventana
action-quit = Salir de Vestibule
action-open-configuration = Abrir una configuración…
action-mailbox = Abrir el buzón
action-palette = Comandos
action-help = Ayuda
action-report = Informe de diagnóstico
action-larger = Más grande
action-smaller = Más pequeño
action-normal-size = Tamaño normal
action-appearance = Aspecto: { $appearance }
action-language = Idioma: { $language }
action-language-system = Idioma: el del sistema
appearance-system = Sistema
appearance-light = Claro
appearance-dark = Oscuro

## The palette

palette-what = ¿Qué quieres hacer?
palette-nothing = No existe ese comando.

## The help

help-close = Cerrar la ayuda
help-version = Vestibule
help-system = Sistema
help-webview = Webview
help-keys = Teclas
help-links = Más información
help-links-about = Se abre en tu navegador.
help-link-cognito = Amazon Cognito: grupos de usuarios
help-link-amplify = Amplify: el archivo de configuración
help-link-openid = OpenID Connect: cómo funciona
help-report-about = Lo que ayuda a encontrar un fallo: versiones, lo que se ejecuta y los últimos eventos. No incluye nombres, direcciones, códigos ni tokens. Léelo antes de dárselo a nadie.
report-show = Mostrar el informe
report-selected = El informe está seleccionado; cópialo con Ctrl+C.
report-save = Guardar…
report-saved = Guardado como { $name }.

## Settings: the choices for the application itself

application-heading = Esta aplicación
application-appearance = Aspecto
application-language = Idioma
application-language-system = El del sistema
application-tray = Permanecer en la bandeja
application-tray-about = Al cerrar la última ventana, Vestibule sigue en ejecución si tu escritorio tiene bandeja del sistema.
application-login = Abrir al iniciar sesión en este equipo
application-login-about = Sin ventana, para que tus programas puedan preguntar desde el primer momento.
application-notifications = Notificaciones
application-notifications-about = Cuando un programa pide autorización y cuando termina tu sesión, mientras miras a otra parte.
