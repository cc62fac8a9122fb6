companions-lead = Programma’s op deze computer die naar je sessie mogen vragen.

## Those that are let in

companions-let-in = Toegelaten
companions-none = Er is geen programma toegelaten
    .hint = Als er een om vraagt, toont Vestibule je welk programma het is en wat het wil, en jij beslist.
companions-scopes = Het mag vragen om
companions-since = Sinds { $date }.
companions-not-used = Nog niet gebruikt.
companions-used = { $uses ->
    [one] Eén keer gebruikt, op { $date }.
   *[other] { $uses } keer gebruikt, laatst op { $date }.
}
companions-ends = Eindigt op { $date }.
companions-unnamed = Het systeem zegt niet welk programma het is.
companions-revoke = Intrekken
companions-revoked = { $name } is niet meer toegelaten.
companions-revoke-all = Alles intrekken…
companions-revoke-all-question = { $count ->
    [one] Toegang van { $count } programma intrekken? Het moet je opnieuw om toegang vragen.
   *[other] Toegang van alle { $count } programma’s intrekken? Elk moet je opnieuw om toegang vragen.
}
companions-revoke-all-yes = Alles intrekken
companions-revoke-all-no = Behouden
companions-all-revoked = Er is geen programma meer toegelaten.

## Those that are refused without a question

companions-refused = Geweigerd
    .lead = Deze programma’s worden geweigerd zonder het je te vragen.
companions-refused-since = Sinds { $date }
companions-ask-again = Weer vragen
companions-forgotten = Het wordt je gevraagd als het programma er weer om vraagt.
