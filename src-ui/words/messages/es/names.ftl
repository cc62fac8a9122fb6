## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Dirección
attribute-birthdate = Fecha de nacimiento
attribute-email = Correo electrónico
attribute-family-name = Apellidos
attribute-gender = Género
attribute-given-name = Nombre de pila
attribute-locale = Idioma
attribute-middle-name = Segundo nombre
attribute-name = Nombre
attribute-nickname = Apodo
attribute-phone-number = Número de teléfono
attribute-picture = Foto
attribute-preferred-username = Nombre de usuario preferido
attribute-profile = Página de perfil
attribute-updated-at = Actualización
attribute-website = Sitio web
attribute-zoneinfo = Zona horaria

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nombre de usuario
sign-in-name-email = Correo electrónico
sign-in-name-phone-number = Número de teléfono
sign-in-name-email-or-phone-number = Correo electrónico o número de teléfono
sign-in-name-username-or-email = Nombre de usuario o correo electrónico
sign-in-name-username-or-phone-number = Nombre de usuario o número de teléfono
sign-in-name-any = Nombre de usuario, correo o número de teléfono

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] { $length } carácter o más
   *[other] { $length } caracteres o más
}
rule-lowercase = Una letra minúscula
rule-uppercase = Una letra mayúscula
rule-number = Un número
rule-symbol = Un símbolo, como ! o ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = contraseña
factor-email-code = código por correo
factor-sms-code = código por SMS
factor-passkey = llave de acceso

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Continuar con { $provider }
login-with = Iniciar sesión con { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Tu nombre de usuario
scope-session-read = Tu sesión
scope-token-id = Token de ID
scope-token-access = Token de acceso
scope-aws-credentials = Credenciales de AWS
scope-session-end = Cerrar tu sesión

## What another program was answered
## Badges in the activity log; short.

answer-ok = Respondido
answer-unauthorized = No autorizado
answer-forbidden = Rechazado
answer-not-found = No encontrado
answer-conflict = Sin sesión iniciada
answer-gone = Demasiado tarde
answer-too-many-requests = Demasiadas veces
answer-unavailable = No disponible
answer-other = No entendido
