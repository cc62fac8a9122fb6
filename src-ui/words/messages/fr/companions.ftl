companions-lead = Programmes de cet ordinateur qui peuvent interroger votre session.

## Those that are let in

companions-let-in = Autorisés
companions-none = Aucun programme n’est autorisé
    .hint = Quand l’un d’eux fait une demande, Vestibule vous montre lequel et ce qu’il veut, et vous décidez.
companions-scopes = Il peut demander
companions-since = Depuis le { $date }.
companions-not-used = Pas encore utilisé.
companions-used = { $uses ->
    [one] Utilisé une fois, le { $date }.
   *[other] Utilisé { $uses } fois, la dernière le { $date }.
}
companions-ends = Prend fin le { $date }.
companions-unnamed = Le système n’indique pas de quel programme il s’agit.
companions-revoke = Révoquer
companions-revoked = { $name } n’est plus autorisé.
companions-revoke-all = Tout révoquer…
companions-revoke-all-question = { $count ->
    [one] Révoquer { $count } programme ? Il devra vous redemander l’accès.
   *[other] Révoquer les { $count } programmes ? Chacun devra vous redemander l’accès.
}
companions-revoke-all-yes = Tout révoquer
companions-revoke-all-no = Les conserver
companions-all-revoked = Plus aucun programme n’est autorisé.

## Those that are refused without a question

companions-refused = Refusés
    .lead = Ces programmes sont refusés sans que la question vous soit posée.
companions-refused-since = Depuis le { $date }
companions-ask-again = Redemander
companions-forgotten = La question vous sera posée à sa prochaine demande.
