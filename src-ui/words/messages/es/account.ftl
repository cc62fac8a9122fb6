## The top of the page

account-tabs = Tu cuenta

## About you: the attributes of the account

about-title = Acerca de ti
about-not-given = Sin indicar
about-verified = Verificado
about-not-verified = Sin verificar
about-verify = Verificar
about-change = Cambiar
about-add = Añadir
about-remove = Quitar
about-save = Guardar
about-verify-submit = Verificar
about-empty = Escribe algo o cancela.
about-said-removed = Quitado.
about-said-changed = Cambiado.
about-said-verified = Verificado.
about-said-sent = Se envió un código.

## Password

password-title = Contraseña
password-ways = Formas de iniciar sesión: { $ways }.
password-change = Cambiar contraseña
password-present = Contraseña actual
password-present-empty = Escribe tu contraseña actual.
password-said-changed = Se cambió tu contraseña.

## Second factor

second-factor-title = Segundo factor
second-factor-required = Este grupo de usuarios pide a todos un segundo factor.
second-factor-optional = Con él, una contraseña por sí sola no basta para hacerse pasar por ti.
second-factor-app = App de autenticación
    .hint = Un código que cambia cada 30 segundos
second-factor-text = SMS
    .hint = Un código a tu número de teléfono
    .verify-first = Verifica antes tu número de teléfono
second-factor-email = Correo electrónico
    .hint = Un código a tu dirección de correo
    .verify-first = Verifica antes tu dirección de correo
second-factor-asked-first = Preferido
second-factor-on = Activado
second-factor-ask-first = Preferir
second-factor-set-up = Configurar
second-factor-turn-on = Activar
second-factor-turn-off = Desactivar
second-factor-device-name = Nombre del dispositivo (opcional)
second-factor-said-set-up = La app de autenticación está configurada.

## Passkeys

passkeys-title = Llaves de acceso
passkeys-lead = Inicia sesión con la huella, el rostro o un PIN, sin contraseña.
passkeys-none = Aún no tienes ninguna llave de acceso.
passkeys-since = Desde el { $date }
passkeys-remove = Quitar
passkeys-add = Añadir una llave de acceso

## Devices

devices-title = Dispositivos
devices-lead = Un dispositivo recordado hace las veces de segundo factor.
devices-none = El grupo de usuarios no recuerda ningún dispositivo tuyo.
devices-unnamed = Dispositivo sin nombre
devices-seen = Último inicio de sesión: { $date }
devices-this-one = Este equipo
devices-remember = Recordar
devices-stop-remembering = Dejar de recordar
devices-forget = Olvidar

## Delete account

deletion-title = Eliminar cuenta
deletion-lead = La cuenta y todo lo que el grupo de usuarios sabe de ti desaparecen para siempre.
deletion-begin = Eliminar cuenta…
deletion-type-name = Escribe { $username } para eliminar esta cuenta
deletion-other-name = Ese no es el nombre de esta cuenta.
deletion-submit = Eliminar para siempre
