## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = el núcleo de la aplicación no está
detail-another-shape = la respuesta del núcleo tiene otra forma

## Signing in and creating an account

error-not-authorized = El nombre de usuario o la contraseña no son correctos.
    .next-step = Revisa ambos e inténtalo de nuevo, o restablece la contraseña.
error-too-many-failed-attempts = Hubo demasiadas contraseñas incorrectas para esta cuenta.
    .next-step = Espera un rato antes del próximo intento, o restablece la contraseña.
error-password-reset-required = Esta cuenta necesita una contraseña nueva antes de poder iniciar sesión.
    .next-step = Restablece la contraseña; se te enviará un código.
error-user-disabled = Esta cuenta está deshabilitada.
    .next-step = Pide a quien administra el grupo de usuarios que la habilite.
error-unsupported-challenge = Esta cuenta pide un paso que Vestibule aún no puede mostrar.
    .next-step = Inicia sesión con otra cuenta, o busca una versión más reciente.
error-username-exists = Este nombre de usuario ya está en uso.
    .next-step = Elige otro, o inicia sesión si es el tuyo.
error-alias-exists = Otra cuenta usa esta dirección de correo.
    .next-step = Usa otra dirección, o inicia sesión en esa cuenta.
error-invalid-password = El grupo de usuarios no acepta esta contraseña.
    .next-step = Elige una que cumpla todas las reglas.
error-password-used-before = Esta contraseña ya se usó antes.
    .next-step = Elige una que sea nueva para esta cuenta.
error-code-mismatch = Este código no es correcto.
    .next-step = Compáralo con el mensaje más reciente, o envía un código nuevo.
error-expired-code = Este código ya no es válido.
    .next-step = Envía un código nuevo y usa ese.
error-code-delivery-failure = No se pudo enviar el código.
    .next-step = Revisa la dirección de correo e inténtalo de nuevo en un minuto.
error-missing-field = Aún hay algo vacío.
    .next-step = Rellena todos los campos e inténtalo de nuevo.
error-already-confirmed = Esta cuenta ya está confirmada.
    .next-step = Vuelve al inicio de sesión.
error-wrong-answer = Esa respuesta no era correcta.
    .next-step = Inicia sesión una vez más para que se te vuelva a preguntar.
error-mfa-method-unavailable = Esta cuenta aún no puede usar ese segundo factor.
    .next-step = Verifica antes la dirección, o configura antes la app.
error-software-token-mismatch = La app muestra otro código.
    .next-step = Espera al siguiente; los relojes de ambos dispositivos deben estar en hora.
error-passkey-refused = No se aceptó la llave de acceso.
    .next-step = Inténtalo de nuevo, o elige otra forma.
error-passkeys-not-enabled = Este grupo de usuarios tiene desactivadas las llaves de acceso.
    .next-step = Quien lo administra puede activarlas.
error-device-not-found = El grupo de usuarios ya no conoce este dispositivo.
    .next-step = No queda nada por hacer.

## The user pool

error-limit-exceeded = Esto se pidió demasiadas veces.
    .next-step = Espera un rato antes de intentarlo de nuevo.
error-too-many-requests = El grupo de usuarios está ocupado.
    .next-step = Inténtalo de nuevo en un momento.
error-invalid-parameter = El grupo de usuarios no acepta lo que se escribió.
    .next-step = Cámbialo e inténtalo de nuevo.
error-refused-by-user-pool = Una regla de este grupo de usuarios no lo permite.
    .next-step = Pregunta a quien administra el grupo de usuarios qué hace falta.
error-user-pool-misconfigured = El grupo de usuarios no está configurado para esto.
    .next-step = Quien lo administra debe cambiar su configuración.
error-unreachable = No se puede acceder al grupo de usuarios.
    .next-step = Revisa la red e inténtalo de nuevo; no se cambió nada.
error-untrusted-tokens = Lo recibido no estaba firmado por este grupo de usuarios y se descartó.
    .next-step = Revisa la red en la que estás antes de intentarlo de nuevo.
error-unexpected-answer = El grupo de usuarios respondió de una forma que Vestibule no entiende.
    .next-step = Inténtalo de nuevo; si sigue así, busca una versión más reciente.
error-not-supported = El proveedor con el que iniciaste sesión no ofrece esto.
    .next-step = Cámbialo en su propia página.
error-no-identity-pool = No hay ningún grupo de identidades configurado, así que no hay credenciales de AWS.
    .next-step = Abre una configuración que indique uno.
error-embedded-pool-unavailable = El grupo de usuarios integrado no se inició, así que nadie puede iniciar sesión.
    .next-step = Cierra Vestibule y vuelve a abrirlo.

## The session and what is being done

error-busy = Aún hay otra acción en curso.
    .next-step = Espera a que termine e inténtalo de nuevo.
error-cancelled = Esto se abandonó porque se empezó otra cosa.
    .next-step = Empieza de nuevo si aún lo quieres.
error-wrong-step = El formulario había avanzado y se ha actualizado.
    .next-step = Continúa desde lo que muestra ahora.
error-already-signed-in = Ya hay una sesión iniciada.
    .next-step = Cierra antes la sesión.
error-not-signed-in = No hay ninguna sesión iniciada.
    .next-step = Inicia sesión e inténtalo de nuevo.
error-session-ended = La sesión ha terminado.
    .next-step = Vuelve a iniciar sesión.
error-unknown-route = Esa página no existe.
    .next-step = Continúa desde Inicio.

## The configuration

error-configuration-unreadable = Este archivo no es una configuración que Vestibule pueda leer.
    .next-step = Elige amplify_outputs.json, aws-exports.js o amplifyconfiguration.json.
error-configuration-incomplete = Esta configuración no indica ningún grupo de usuarios en el que iniciar sesión.
    .next-step = Añade autenticación al proyecto de Amplify y exporta de nuevo su archivo.
error-no-way-back = Esta configuración no tiene ninguna dirección por la que el navegador pueda volver a Vestibule.
    .next-step = Añade al cliente de aplicación una de las URL de devolución de llamada que aparecen en Ajustes.
error-invalid-theme = Este archivo no es un tema.
    .next-step = Corrige lo que se indica abajo y vuelve a abrirlo.
error-invalid-issuer = Esto no describe un proveedor de OpenID.
    .next-step = Revisa la dirección del emisor, el ID de cliente y los ámbitos.

## The browser and the provider

error-browser-not-opened = No se pudo abrir tu navegador.
    .next-step = Define un navegador predeterminado en los ajustes del sistema e inténtalo de nuevo.
error-provider-refused = El inicio de sesión se rechazó en el navegador.
    .next-step = Inténtalo de nuevo, o inicia sesión de otra forma.
error-provider-misconfigured = El proveedor no acepta la solicitud de esta aplicación.
    .next-step = Revisa en el proveedor el ID de cliente, las URL de devolución de llamada y los ámbitos.
error-provider-unavailable = El proveedor tiene un problema propio.
    .next-step = Inténtalo de nuevo en unos minutos.
error-provider-mismatch = La respuesta vino de un proveedor distinto del que elegiste y se descartó.
    .next-step = Empieza de nuevo; si sigue así, revisa el emisor en la configuración.
error-unsupported-provider = Al proveedor le falta algo que un inicio de sesión seguro necesita.
    .next-step = Pide a quien lo administra que lo active.
error-authorization-code-refused = El proveedor ya no acepta lo que trajo el navegador.
    .next-step = Empieza de nuevo.
error-no-refresh-token = El proveedor no dio un token de actualización, así que la sesión no pudo seguir abierta.
    .next-step = Permite los tokens de actualización para este cliente, o añade el ámbito offline_access.
error-not-a-callback = Esta no es una dirección en la que termine un inicio de sesión.
    .next-step = Copia la dirección completa de la barra de direcciones del navegador.
error-callback-of-another-sign-in = Esta dirección es de otro inicio de sesión, o ya se usó.
    .next-step = Vuelve a abrir el navegador y copia la dirección más reciente.

## Other programs, and Vestibule itself

error-local-api-unavailable = Otros programas no reciben respuesta: la API local no se inició.
    .next-step = Cierra Vestibule y vuelve a abrirlo; el registro dice por qué.
error-grants-not-kept = Esto solo vale hasta que se cierre Vestibule: no se pudo guardar.
    .next-step = Libera espacio en el disco y hazlo de nuevo.
error-internal = Algo falló en el propio Vestibule.
    .next-step = Inténtalo de nuevo; si sigue así, reinicia la aplicación.
