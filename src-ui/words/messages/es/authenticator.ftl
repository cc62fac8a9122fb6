## Every step

step-signing-in-as = Inicio de sesión como { $username }
step-back = Volver al inicio de sesión
step-forgot-password = ¿Olvidaste tu contraseña?
step-type-password = Escribe tu contraseña.
step-whose-account = Indica de quién es la cuenta.

## Sign in

sign-in-title = Iniciar sesión
sign-in-submit = Iniciar sesión
sign-in-no-account = ¿No tienes cuenta?
sign-in-create-one = Crear una
sign-in-or = o
sign-in-with-browser = Iniciar sesión en el navegador
sign-in-kept-by = Tu cuenta la gestiona { $provider }. Inicias sesión allí, en tu navegador.
sign-in-last-used = Último usado
sign-in-other-account = Usar otra cuenta
sign-in-other-account-of = Usar otra cuenta de { $provider }

## The browser is awaited

browser-title = Continúa en tu navegador
browser-returns = Inicia sesión en { $provider }. Vestibule volverá por sí solo cuando lo hayas hecho.
browser-returns-unnamed = Inicia sesión allí. Vestibule volverá por sí solo cuando lo hayas hecho.
browser-paste = Inicia sesión en { $provider } y luego trae aquí la dirección en la que termines.
browser-paste-unnamed = Inicia sesión allí y luego trae aquí la dirección en la que termines.
browser-waiting = Esperando a tu navegador
browser-confirming = Tu navegador ha vuelto; se está confirmando el inicio de sesión.
browser-time-left = Tiempo restante
browser-left = Quedan { $time }
browser-open-again = Volver a abrir el navegador
browser-opened-again = Se volvió a abrir el navegador.
browser-paste-instead = ¿No vuelve?
browser-address = Dirección del navegador
browser-address-hint = Cuando hayas iniciado sesión, copia toda la barra de direcciones del navegador, aunque diga que la página no se puede abrir.
browser-address-empty = Pega antes la dirección.

## Create account

sign-up-title = Crear cuenta
sign-up-submit = Crear cuenta
sign-up-have-account = ¿Ya tienes cuenta?
sign-up-sign-in = Iniciar sesión
sign-up-without-password = Seguir sin contraseña
sign-up-with-password = Elegir una contraseña
sign-up-empty = Esto aún está vacío.

## Confirm a new account by a code

confirm-title = Confirma tu cuenta
confirm-submit = Confirmar

## Forgot password

forgot-title = ¿Olvidaste tu contraseña?
forgot-lead = Se enviará a la dirección de la cuenta un código para establecer una nueva.
forgot-submit = Enviar un código
forgot-set-title = Establece una contraseña nueva
forgot-set-submit = Establecer contraseña

## Enter password

enter-password-title = Escribe tu contraseña

## A password made by an administrator is replaced

new-password-title = Elige tu contraseña
new-password-lead = La contraseña con la que iniciaste sesión se creó para ti. De ahora en adelante solo tú la sabrás, { $username }.
new-password-submit = Establecer contraseña

## Enter a code

enter-code-title-app = Código de autenticación
enter-code-title-text = Revisa tus mensajes
enter-code-title-email = Revisa tu correo
enter-code-empty = Escribe el código.
enter-code-lead-device = Escribe el código que la app de autenticación de { $device } muestra para { $username }.
enter-code-lead = Escribe el código que tu app de autenticación muestra para { $username }.

## A passkey

use-passkey-title = Usa tu llave de acceso
use-passkey-submit = Continuar con una llave de acceso

## A question of the user pool's own

question-title = Una pregunta más
question-answer = Respuesta
question-empty = Escribe tu respuesta.

## Something to choose: large buttons with a title and a line below it

select-first-factor = ¿Cómo quieres iniciar sesión?
select-mfa-method = Confirma que eres tú
select-mfa-setup = Configura un segundo factor
choice-password = Contraseña
    .sent = Se envía al grupo de usuarios
    .proved = Se demuestra y nunca sale de este equipo
choice-email-code = Código por correo
    .hint = Para una sola vez
choice-text-code = Código por SMS
    .hint = Para una sola vez
choice-passkey = Llave de acceso
    .hint = Huella, rostro o PIN
choice-app = App de autenticación
    .hint = Un código que cambia cada 30 segundos
choice-text = SMS
    .hint = Un código a tu teléfono
choice-email = Correo electrónico
    .hint = Un código a tu dirección

## A second factor is set up

set-up-email-title = Códigos por correo
set-up-email-lead = Cada inicio de sesión pedirá un código que se envía a esta dirección.
set-up-email-empty = Escribe tu dirección de correo.
set-up-email-submit = Enviar un código
set-up-app-title = Configura una app de autenticación
set-up-app-lead = Para { $username }, en cada inicio de sesión de ahora en adelante.
