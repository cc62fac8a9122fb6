activity-lead = Hva andre programmer har spurt om, det nyeste først.
activity-list = Aktivitet
activity-search = Søk i aktiviteten
    .placeholder = Program, konto eller adresse
activity-export = Eksporter…
activity-exported = Skrevet til { $file }.
activity-more = Vis flere

## What is said of the log as a whole

activity-whole = Hver oppføring er forseglet mot den forrige, og kjeden er hel.
activity-empty = Ingenting har spurt ennå
    .hint = Hver bruk av det lokale API-et vil stå her: hvilket program, når, og hva det fikk vite.
activity-not-found = Ingenting funnet
    .hint = Prøv en del av navnet på et program, en konto eller en adresse som check-user.

## One entry

activity-stranger = Et program som ikke slippes inn
activity-about = om { $account }
activity-times = { $times ->
    [one] { $times } gang
   *[other] { $times } ganger
}
activity-about-times = { $times ->
    [one] om { $account }, { $times } gang
   *[other] om { $account }, { $times } ganger
}
activity-status = Status { $status }
