companions-lead = Programok ezen a számítógépen, amelyek kérdezhetnek a munkamenetéről.

## Those that are let in

companions-let-in = Engedélyezve
companions-none = Egyetlen program sincs engedélyezve
    .hint = Ha valamelyik kéri, a Vestibule megmutatja, melyik az és mit szeretne, Ön pedig dönt.
companions-scopes = Ezeket kérheti
companions-since = Engedélyezve: { $date }.
companions-not-used = Még nem használta.
companions-used = { $uses ->
    [1] Egyszer használta: { $date }.
    [one] { $uses } alkalommal használta, utoljára: { $date }.
   *[other] { $uses } alkalommal használta, utoljára: { $date }.
}
companions-ends = Lejár: { $date }.
companions-unnamed = A rendszer nem árulja el, melyik program az.
companions-revoke = Visszavonás
companions-revoked = { $name } többé nincs engedélyezve.
companions-revoke-all = Összes visszavonása…
companions-revoke-all-question = { $count ->
    [one] Visszavonja { $count } program engedélyét? Újra kérnie kell majd.
   *[other] Visszavonja mind a(z) { $count } program engedélyét? Mindegyiknek újra kérnie kell majd.
}
companions-revoke-all-yes = Összes visszavonása
companions-revoke-all-no = Megtartás
companions-all-revoked = Már egyetlen program sincs engedélyezve.

## Those that are refused without a question

companions-refused = Elutasítva
    .lead = Ezeket a programokat kérdés nélkül elutasítjuk.
companions-refused-since = Elutasítva: { $date }
companions-ask-again = Kérdezzen meg újra
companions-forgotten = Ha újra kéri, megkérdezzük Önt.
