activity-lead = Wat andere programma’s vroegen, nieuwste eerst.
activity-list = Activiteit
activity-search = Zoeken in de activiteit
    .placeholder = Programma, account of adres
activity-export = Exporteren…
activity-exported = Opgeslagen in { $file }.
activity-more = Meer tonen

## What is said of the log as a whole

activity-whole = Elke regel is verzegeld aan de vorige, en de keten is heel.
activity-empty = Er is nog niets gevraagd
    .hint = Hier komt elk gebruik van de lokale API te staan: welk programma, wanneer, en wat het te horen kreeg.
activity-not-found = Niets gevonden
    .hint = Probeer een deel van de naam van een programma, van een account of van een adres zoals check-user.

## One entry

activity-stranger = Een programma dat niet is toegelaten
activity-about = over { $account }
activity-times = { $times ->
    [one] { $times } keer
   *[other] { $times } keer
}
activity-about-times = { $times ->
    [one] over { $account }, { $times } keer
   *[other] over { $account }, { $times } keer
}
activity-status = Status { $status }
