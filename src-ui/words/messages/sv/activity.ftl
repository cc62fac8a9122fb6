activity-lead = Vad andra program har frågat, det senaste först.
activity-list = Aktivitet
activity-search = Sök i aktiviteten
    .placeholder = Program, konto eller adress
activity-export = Exportera…
activity-exported = Skrivet till { $file }.
activity-more = Visa fler

## What is said of the log as a whole

activity-whole = Varje post är förseglad mot den föregående, och kedjan är hel.
activity-empty = Ingenting har frågat än
    .hint = Varje användning av det lokala API:et visas här: vilket program, när, och vad det fick veta.
activity-not-found = Ingenting hittades
    .hint = Prova en del av ett programs namn, av ett konto eller av en adress som check-user.

## One entry

activity-stranger = Ett program som inte släpps in
activity-about = om { $account }
activity-times = { $times ->
    [one] { $times } gång
   *[other] { $times } gånger
}
activity-about-times = { $times ->
    [one] om { $account }, { $times } gång
   *[other] om { $account }, { $times } gånger
}
activity-status = Status { $status }
