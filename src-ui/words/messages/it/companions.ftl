companions-lead = Programmi su questo computer che possono chiedere della tua sessione.

## Those that are let in

companions-let-in = Autorizzati
companions-none = Nessun programma è autorizzato
    .hint = Quando uno lo chiede, Vestibule ti mostra quale programma è e che cosa vuole, e decidi tu.
companions-scopes = Può chiedere
companions-since = Autorizzato: { $date }.
companions-not-used = Non ancora usato.
companions-used = { $uses ->
    [one] Usato una volta: { $date }.
   *[other] Usato { $uses } volte, l’ultima: { $date }.
}
companions-ends = Scadenza: { $date }.
companions-unnamed = Il sistema non dice quale programma è.
companions-revoke = Revoca
companions-revoked = { $name } non è più autorizzato.
companions-revoke-all = Revoca tutti…
companions-revoke-all-question = { $count ->
    [one] Revocare { $count } programma? Dovrà chiedertelo di nuovo.
   *[other] Revocare tutti e { $count } i programmi? Ciascuno dovrà chiedertelo di nuovo.
}
companions-revoke-all-yes = Revoca tutti
companions-revoke-all-no = Mantieni
companions-all-revoked = Nessun programma è più autorizzato.

## Those that are refused without a question

companions-refused = Rifiutati
    .lead = Questi programmi vengono rifiutati senza chiedertelo.
companions-refused-since = Rifiutato: { $date }
companions-ask-again = Chiedi di nuovo
companions-forgotten = Ti verrà chiesto quando farà di nuovo richiesta.
