activity-lead = Mit kérdeztek más programok, a legújabbal kezdve.
activity-list = Tevékenység
activity-search = Keresés a tevékenységben
    .placeholder = Program, fiók vagy cím
activity-export = Exportálás…
activity-exported = Fájlba írva: { $file }.
activity-more = Továbbiak megjelenítése

## What is said of the log as a whole

activity-whole = Minden bejegyzést pecsét köt az előzőhöz, és a lánc ép.
activity-empty = Még senki sem kérdezett
    .hint = Itt jelenik meg a helyi API minden használata: melyik program, mikor, és mit válaszoltak neki.
activity-not-found = Nincs találat
    .hint = Próbálja meg egy program vagy fiók nevének, illetve egy címnek a részletével, például: check-user.

## One entry

activity-stranger = Hozzáférés nélküli program
activity-about = róla: { $account }
activity-times = { $times ->
    [one] { $times } alkalommal
   *[other] { $times } alkalommal
}
activity-about-times = { $times ->
    [one] róla: { $account }, { $times } alkalommal
   *[other] róla: { $account }, { $times } alkalommal
}
activity-status = Állapot: { $status }
