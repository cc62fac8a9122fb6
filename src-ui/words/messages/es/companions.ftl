companions-lead = Programas de este equipo que pueden preguntar por tu sesión.

## Those that are let in

companions-let-in = Autorizados
companions-none = Ningún programa está autorizado
    .hint = Cuando uno lo pida, Vestibule te mostrará qué programa es y qué quiere, y tú decides.
companions-scopes = Puede pedir
companions-since = Desde el { $date }.
companions-not-used = Aún sin usar.
companions-used = { $uses ->
    [one] Usado una vez, el { $date }.
   *[other] Usado { $uses } veces, la última el { $date }.
}
companions-ends = Termina el { $date }.
companions-unnamed = El sistema no dice qué programa es.
companions-revoke = Revocar
companions-revoked = { $name } ya no está autorizado.
companions-revoke-all = Revocar todos…
companions-revoke-all-question = { $count ->
    [one] ¿Revocar { $count } programa? Tendrá que volver a preguntarte.
   *[other] ¿Revocar los { $count } programas? Cada uno tendrá que volver a preguntarte.
}
companions-revoke-all-yes = Revocar todos
companions-revoke-all-no = Conservarlos
companions-all-revoked = Ya no hay ningún programa autorizado.

## Those that are refused without a question

companions-refused = Rechazados
    .lead = Estos programas se rechazan sin preguntarte.
companions-refused-since = Desde el { $date }
companions-ask-again = Volver a preguntar
companions-forgotten = Se te preguntará cuando vuelva a pedirlo.
