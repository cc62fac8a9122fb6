activity-lead = Ce que d’autres programmes ont demandé, le plus récent d’abord.
activity-list = Activité
activity-search = Rechercher dans l’activité
    .placeholder = Programme, compte ou adresse
activity-export = Exporter…
activity-exported = Enregistré dans { $file }.
activity-more = Afficher plus

## What is said of the log as a whole

activity-whole = Chaque entrée est scellée à la précédente, et la chaîne est intacte.
activity-empty = Aucune demande pour l’instant
    .hint = Chaque utilisation de l’API locale apparaîtra ici : quel programme, quand, et ce qui lui a été répondu.
activity-not-found = Aucun résultat
    .hint = Essayez une partie du nom d’un programme, d’un compte ou d’une adresse comme check-user.

## One entry

activity-stranger = Un programme non autorisé
activity-about = au sujet de { $account }
activity-times = { $times ->
    [one] { $times } fois
   *[other] { $times } fois
}
activity-about-times = { $times ->
    [one] au sujet de { $account }, { $times } fois
   *[other] au sujet de { $account }, { $times } fois
}
activity-status = État { $status }
