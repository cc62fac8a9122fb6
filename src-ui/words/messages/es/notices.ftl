## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Se cerró tu sesión.
    .next-step = Inicia sesión cuando quieras.
notice-session-ended = Tu sesión ha terminado.
    .next-step = Vuelve a iniciar sesión para continuar.
notice-password-changed = Se cambió tu contraseña.
    .next-step = Inicia sesión con la nueva.
notice-account-confirmed = Tu cuenta está confirmada.
    .next-step = Inicia sesión para continuar.
notice-code-sent = Un código nuevo está en camino.
    .next-step = Solo funciona el más reciente.
notice-password-reset-required = Esta cuenta necesita una contraseña nueva antes de poder iniciar sesión.
    .next-step = Envíate un código para establecer una.
notice-stored-session-damaged = La sesión guardada no se pudo leer y se apartó.
    .next-step = Vuelve a iniciar sesión.
notice-keyring-locked = El llavero del sistema está bloqueado, así que no se pudo recuperar ninguna sesión.
    .next-step = Desbloquéalo y reinicia, o simplemente inicia sesión.
notice-keyring-missing = Este sistema no tiene llavero, así que una sesión solo dura hasta que sales.
    .next-step = Inicia sesión como siempre.
notice-sign-in-expired = Este inicio de sesión tardó demasiado, o se intentó demasiadas veces.
    .next-step = Empieza de nuevo.
notice-account-deleted = Tu cuenta está eliminada.
    .next-step = Puedes crear una nueva en cualquier momento.
notice-link-without-sign-in = Tu navegador volvió, pero ningún inicio de sesión lo esperaba.
    .next-step = Empieza de nuevo desde aquí.

## A session that is not kept

storage-memory-keyring-missing = Este sistema no tiene llavero: tu sesión termina cuando cierras Vestibule.
    .next-step = Instala uno, como GNOME Keyring o KWallet, y vuelve a iniciar sesión para que se te recuerde.
storage-memory-keyring-locked = El llavero del sistema está bloqueado: tu sesión termina cuando cierras Vestibule.
    .next-step = Desbloquéalo y vuelve a iniciar sesión para que se te recuerde.
storage-memory-keyring-failed = El llavero del sistema no quiso guardar tu sesión: termina cuando cierras Vestibule.
    .next-step = Revisa la aplicación del llavero y vuelve a iniciar sesión para que se te recuerde.

## The user pool on this computer

accounts-in-memory = Las cuentas de este grupo de usuarios se olvidan cuando sales de Vestibule.
    .next-step = No tiene un llavero utilizable con el que sellarlas.
pool-began-anew = Las cuentas de este equipo no se pudieron abrir, así que el grupo de usuarios empezó de cero.
    .next-step = Crea tu cuenta de nuevo. Las anteriores se conservan, sin cambios, en este archivo:

## Passkeys

no-passkeys = El componente de ventanas de este sistema no puede usar llaves de acceso.
    .next-step = Vuelve atrás y elige otra forma de iniciar sesión.

## The activity log

broken-chain = Algo ajeno a Vestibule ha modificado este registro.
    .next-step = Puede que falten entradas o que sean falsas; exporta lo que queda antes de que crezca.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = El cliente de aplicación no sabe cómo volver a Vestibule tras un inicio de sesión en el navegador.
    .next-step = Añade su URL de devolución de llamada.
finding-no-sign-out-callback = El cliente de aplicación no sabe cómo volver a Vestibule tras un cierre de sesión en el navegador.
    .next-step = Añade su URL de cierre de sesión.
finding-implicit-flow = El inicio de sesión en el navegador pondría tokens en una dirección.
    .next-step = Cambia a la concesión de código de autorización.
finding-no-open-id-scope = Sin el ámbito openid no se puede reconocer a nadie tras un inicio de sesión en el navegador.
    .next-step = Permite el ámbito.
finding-no-account-scope = Quien inicia sesión por el navegador no puede cambiar su cuenta aquí.
    .next-step = Permite el ámbito aws.cognito.signin.user.admin.
finding-client-secret = El cliente de aplicación tiene un secreto, que ninguna aplicación instalada puede guardar.
    .next-step = Crea un cliente de aplicación sin secreto; hasta entonces se usa este.
finding-password-is-sent = El inicio de sesión envía la contraseña al grupo de usuarios.
    .next-step = Cambia a USER_SRP_AUTH, que solo la demuestra.
finding-providers-left-out = Puede que el archivo omita proveedores que el grupo de usuarios tiene.
    .next-step = Si falta alguno, indícalo a mano.
finding-identity-pool-alone = Hay un grupo de identidades, pero ningún grupo de usuarios en el que iniciar sesión.
    .next-step = Añade autenticación al proyecto de Amplify.
finding-no-sign-in-name = El archivo no dice con qué se nombra una cuenta.
    .next-step = Se suponen nombres de usuario.
finding-email-mfa-outside-amplify = Los códigos por correo funcionan aquí, pero no en las bibliotecas de Amplify.
    .next-step = Ofrece también otro segundo factor si las usas.
finding-verification-by-link = Las cuentas nuevas se confirman con un enlace y no con un código.
    .next-step = Sigue el enlace del mensaje y luego inicia sesión.
finding-insecure-redirect = Una URL de devolución de llamada va a otro equipo sin cifrado.
    .next-step = Usa HTTPS, o quítala.
finding-domain-with-scheme = El dominio está escrito con https:// delante.
    .next-step = Quita esa parte.
finding-callback-to-register = Desde aquí no se puede ver si el proveedor sabe cómo volver a Vestibule.
    .next-step = Registra en él la URL de devolución de llamada.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nada que revocar
revocation-requested = Avisando…
revocation-revoked = Ha revocado la sesión
revocation-postponed = Sin acceso; se le avisará más tarde
revocation-failed = Sin acceso; la sesión allí terminará por sí sola
devices-kept = Mantienen la sesión
devices-requested = Cerrando sesión…
devices-signed-out = Sesión cerrada
devices-failed = No se pudo cerrar su sesión
browser-session-not-asked = Mantiene la sesión
browser-session-opened = Enviado a la página de cierre de sesión
browser-session-failed = Sin acceso; mantiene la sesión
browser-session-not-supported = Mantiene la sesión: no hay página de cierre
receipt-programs = Programas
receipt-without-access = { $names }: sin acceso hasta que vuelvas a iniciar sesión
receipt-asked-for-by = A petición de

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Elige una contraseña.
password-breaks-a-rule = Esta contraseña aún no cumple todas las reglas.
repeat-the-password = Escribe la contraseña una vez más.
passwords-differ = Las dos contraseñas no son iguales.
