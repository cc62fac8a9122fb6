## The bar

nav-home = Inicio
nav-profile = Perfil
nav-protected = Ruta protegida
nav-protected-client = Ruta de cliente protegida
nav-account = Cuenta
nav-companions = Apps vinculadas
nav-activity = Actividad
nav-settings = Ajustes
bar-pages = Páginas
bar-mailbox = { $unread ->
    [0] Buzón
    [one] Buzón, { $unread } mensaje nuevo
   *[other] Buzón, { $unread } mensajes nuevos
}
bar-nobody = Sesión no iniciada
bar-signed-in-as = Sesión de { $username }

## Offline

offline-title = Sin conexión.
offline-text = No se puede acceder al grupo de usuarios. Ves lo que sabe este equipo; Vestibule vuelve a intentarlo por sí solo.

## Forms

form-continue = Continuar
form-finish = Finalizar
form-cancel = Cancelar
form-password = Contraseña
form-new-password = Contraseña nueva
form-confirm-password = Confirmar contraseña
form-attribute-empty = El campo «{ $attribute }» aún está vacío.
failure-try-again = Reintentar

## A new password and its rules

rules-title = Reglas de la contraseña
rules-same = Ambas iguales
rules-met = : se cumple
rules-not-met = : aún no se cumple
show-password = Mostrar la contraseña
hide-password = Ocultar la contraseña
password-is-shown = La contraseña se muestra.
password-is-hidden = La contraseña está oculta.

## A code that was sent, or that an authenticator app shows

code-label = Código
code-empty = Escribe el código del mensaje.
code-empty-app = Escribe el código que muestra la app.
code-in-mailbox = Modo local: el código está en el buzón.
code-open-mailbox = Abrirlo
code-sent-by-text = Se envió a { $destination } un SMS con un código para { $username }.
code-sent = Se envió a { $destination } un mensaje con un código para { $username }.
code-sent-somewhere = Se envió un mensaje con un código a la dirección de { $username }.
code-send-again = Enviar un código nuevo
code-sent-wait = Enviado; otra vez en { $seconds } s

## An authenticator app is set up

enrolment-qr-code = Código QR para una app de autenticación
enrolment-scan = Escanéalo con una app de autenticación.
enrolment-type-key = ¿Sin cámara? Escribe una clave

## Sign out

sign-out-title = Cerrar sesión
sign-out-here = Cerrar sesión
sign-out-everywhere = Cerrar sesión en todas partes
sign-out-in-browser = Cerrar sesión también en el navegador
sign-out-hint = Cerrar sesión pone fin a la sesión en este equipo; en todas partes, en todos tus dispositivos.

## The receipt of a sign-out: what became of the session, where

receipt-here = Este equipo
receipt-here-text = Sesión cerrada; no se guarda nada
receipt-user-pool = Grupo de usuarios
receipt-other-devices = Otros dispositivos
receipt-browser = Navegador

## The page as a whole

page-skip = Ir al contenido
page-new-window = Ventana nueva
footer-embedded = Modo local: grupo de usuarios integrado
footer-in-memory = Modo local: grupo de usuarios integrado, se olvida al salir
footer-cognito = Grupo de usuarios de Amazon Cognito
openid-provider = Proveedor de OpenID
embedded-pool = grupo de usuarios integrado

## Copying

copy = Copiar
copied = Copiado
    .announcement = Copiado.

## The Account page, around its parts

account-signed-in-as = Sesión de { $username }
account-elsewhere = Gestionada en otro lugar
account-elsewhere-about = Tu cuenta la gestiona { $issuer }. El nombre, la contraseña y los segundos factores se cambian en su propia página.
account-sign-out = Cerrar sesión
