activity-lead = O co pytały inne programy, od najnowszych.
activity-list = Aktywność
activity-search = Przeszukaj aktywność
    .placeholder = Program, konto lub adres
activity-export = Eksportuj…
activity-exported = Zapisano w { $file }.
activity-more = Pokaż więcej

## What is said of the log as a whole

activity-whole = Każdy wpis jest spojony pieczęcią z poprzednim, a łańcuch jest nienaruszony.
activity-empty = Nikt jeszcze o nic nie pytał
    .hint = Tu pojawi się każde użycie lokalnego API: który program, kiedy i co mu odpowiedziano.
activity-not-found = Nic nie znaleziono
    .hint = Spróbuj części nazwy programu, konta lub adresu, na przykład check-user.

## One entry

activity-stranger = Program bez dostępu
activity-about = o { $account }
activity-times = { $times ->
    [one] { $times } raz
    [few] { $times } razy
    [many] { $times } razy
   *[other] { $times } raza
}
activity-about-times = { $times ->
    [one] o { $account }, { $times } raz
    [few] o { $account }, { $times } razy
    [many] o { $account }, { $times } razy
   *[other] o { $account }, { $times } raza
}
activity-status = Status { $status }
