settings-lead = El grupo de usuarios o el proveedor de OpenID que te conoce.

## Where people sign in

settings-pool = Dónde inicias sesión
settings-open-configuration = Abrir una configuración…
settings-use-issuer = Usar la dirección de un emisor…
settings-use-embedded = Usar el grupo integrado
settings-configuration-hint = Una configuración es amplify_outputs.json, aws-exports.js o amplifyconfiguration.json; también puedes soltar el archivo en esta ventana.
settings-pool-changed = Se usa otro grupo de usuarios.

## The facts about it: short names, each with its value beside it

settings-kind = Tipo
settings-kind-embedded = Integrado, en este equipo
settings-kind-in-memory = Integrado, solo en memoria
settings-issuer = Emisor
settings-client = Cliente
settings-user-pool = Grupo de usuarios
settings-app-client = Cliente de aplicación
settings-browser = En el navegador
settings-configuration = Configuración
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, indicado en la línea de comandos para esta ejecución)
    [environment] { $file } ({ $format }, indicado por el entorno para esta ejecución)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify para móviles

## What a configuration lacks for a desktop application

settings-findings = Comprobación de escritorio
    .lead = Lo que le falta a esta configuración para una aplicación de escritorio.
settings-finding-blocks = Bloquea
settings-finding-limits = Limita
settings-finding-note = Nota

## An OpenID provider by its address

issuer-address = Dirección del emisor
    .empty = Escribe la dirección del proveedor.
issuer-client-id = ID de cliente
    .empty = Escribe el ID que el proveedor dio a esta aplicación.
issuer-scopes = Ámbitos (opcional)
issuer-scopes-hint = Sin ámbitos, se piden openid, profile y email.
issuer-use = Usar este proveedor
issuer-cancel = Cancelar
issuer-in-use = Se usa este proveedor.
