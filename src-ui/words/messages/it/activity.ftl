activity-lead = Che cosa hanno chiesto gli altri programmi, dal più recente.
activity-list = Attività
activity-search = Cerca nell’attività
    .placeholder = Programma, account o indirizzo
activity-export = Esporta…
activity-exported = Salvato in { $file }.
activity-more = Mostra altro

## What is said of the log as a whole

activity-whole = Ogni voce è sigillata alla precedente, e la catena è integra.
activity-empty = Ancora nessuna richiesta
    .hint = Qui comparirà ogni uso dell’API locale: quale programma, quando e che cosa gli è stato detto.
activity-not-found = Nessun risultato
    .hint = Prova con una parte del nome di un programma, di un account o di un indirizzo come check-user.

## One entry

activity-stranger = Un programma non autorizzato
activity-about = su { $account }
activity-times = { $times ->
    [one] { $times } volta
   *[other] { $times } volte
}
activity-about-times = { $times ->
    [one] su { $account }, { $times } volta
   *[other] su { $account }, { $times } volte
}
activity-status = Stato { $status }
