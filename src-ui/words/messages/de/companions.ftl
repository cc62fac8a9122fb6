companions-lead = Programme auf diesem Computer, die nach Ihrer Sitzung fragen dürfen.

## Those that are let in

companions-let-in = Zugelassen
companions-none = Kein Programm ist zugelassen
    .hint = Wenn eines anfragt, zeigt Vestibule Ihnen, welches Programm es ist und was es möchte, und Sie entscheiden.
companions-scopes = Es darf anfragen
companions-since = Seit { $date }.
companions-not-used = Noch nicht verwendet.
companions-used = { $uses ->
    [one] Einmal verwendet, am { $date }.
   *[other] { $uses }-mal verwendet, zuletzt am { $date }.
}
companions-ends = Endet am { $date }.
companions-unnamed = Das System verrät nicht, welches Programm es ist.
companions-revoke = Widerrufen
companions-revoked = { $name } ist nicht mehr zugelassen.
companions-revoke-all = Alle widerrufen …
companions-revoke-all-question = { $count ->
    [one] Zulassung für { $count } Programm widerrufen? Es muss Sie erneut fragen.
   *[other] Zulassung für alle { $count } Programme widerrufen? Jedes muss Sie erneut fragen.
}
companions-revoke-all-yes = Alle widerrufen
companions-revoke-all-no = Behalten
companions-all-revoked = Es ist kein Programm mehr zugelassen.

## Those that are refused without a question

companions-refused = Abgelehnt
    .lead = Diese Programme werden abgelehnt, ohne Sie zu fragen.
companions-refused-since = Seit { $date }
companions-ask-again = Wieder fragen
companions-forgotten = Sie werden gefragt, wenn es wieder anfragt.
