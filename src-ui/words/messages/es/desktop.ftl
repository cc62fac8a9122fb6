## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = ¿Permitir que un programa use tu sesión?
pairing-heading = «{ $name }» quiere usar tu sesión
pairing-refuse = Rechazar
pairing-refuse-in = Rechazar ({ $seconds })
pairing-refuse-always = Rechazar y no volver a preguntar
    .key = n
pairing-approve = Permitir
    .key = P

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Programa
pairing-program-unknown = el sistema no lo dice
pairing-process = Proceso
pairing-account = Cuenta
pairing-scopes = Podría
pairing-scope-user-read = leer tu nombre de usuario
pairing-scope-session-read = leer quién ha iniciado sesión, con correo y nombre, y cuándo cambia
pairing-scope-token-id = leer tu token de ID: puede demostrar a otros que tú eres tú
pairing-scope-token-access = leer tu token de acceso: puede actuar por ti ante el grupo de usuarios
pairing-scope-aws-credentials = obtener credenciales temporales de AWS: puede actuar por ti en AWS
pairing-scope-session-end = cerrar tu sesión de Vestibule en este equipo
pairing-reason = Su motivo
pairing-reason-quoted = «{ $reason }»
pairing-time = Duración
pairing-time-days = { $days ->
    [one] { $days } día como máximo, y hasta que lo revoques
   *[other] { $days } días como máximo, y hasta que lo revoques
}
pairing-code = Su código
pairing-code-compare = Permítelo solo si el programa muestra el mismo.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Iniciando…
tray-nobody = Sesión no iniciada
tray-signed-in = Sesión de { $username }
tray-signed-in-offline = Sesión de { $username } (sin conexión)
tray-open = Abrir Vestibule
tray-sign-in = Iniciar sesión…
tray-sign-out = Cerrar sesión
tray-quit = Salir

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule pregunta si lo permites.
notification-session-ended = Tu sesión ha terminado
    .body = Los programas que usan tu sesión no recibirán respuesta hasta que vuelvas a iniciarla.
    .answer = Iniciar sesión

## Dialogs for files

file-open-configuration = Abrir una configuración
file-kind-configuration = Configuración de Amplify
file-open-theme = Abrir un tema
file-kind-theme = Tema
file-export-activity = Exportar el registro de actividad
file-kind-json-lines = JSON Lines
file-save-diagnostics = Guardar el informe de diagnóstico
file-kind-text = Texto

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = De vuelta a Vestibule
    .text = El inicio de sesión continúa en la aplicación. Puedes cerrar esta página.
