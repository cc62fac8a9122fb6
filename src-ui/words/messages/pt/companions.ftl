companions-lead = Programas deste computador que podem perguntar sobre sua sessão.

## Those that are let in

companions-let-in = Permitidos
companions-none = Nenhum programa tem permissão
    .hint = Quando um pedir, o Vestibule mostra qual programa é e o que ele quer, e você decide.
companions-scopes = Ele pode pedir
companions-since = Desde { $date }.
companions-not-used = Ainda não usado.
companions-used = { $uses ->
    [1] Usado uma vez, em { $date }.
    [one] Usado { $uses } vez, a última em { $date }.
   *[other] Usado { $uses } vezes, a última em { $date }.
}
companions-ends = Termina em { $date }.
companions-unnamed = O sistema não diz qual programa é.
companions-revoke = Revogar
companions-revoked = { $name } não tem mais permissão.
companions-revoke-all = Revogar todos…
companions-revoke-all-question = { $count ->
    [one] Revogar { $count } programa? Ele terá de pedir de novo.
   *[other] Revogar todos os { $count } programas? Cada um terá de pedir de novo.
}
companions-revoke-all-yes = Revogar todos
companions-revoke-all-no = Manter
companions-all-revoked = Nenhum programa tem mais permissão.

## Those that are refused without a question

companions-refused = Recusados
    .lead = Estes programas são recusados sem perguntar a você.
companions-refused-since = Desde { $date }
companions-ask-again = Perguntar de novo
companions-forgotten = Você será consultado quando ele pedir de novo.
