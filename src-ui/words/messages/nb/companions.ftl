companions-lead = Programmer på denne datamaskinen som får spørre om økten din.

## Those that are let in

companions-let-in = Sluppet inn
companions-none = Ingen programmer er sluppet inn
    .hint = Når et spør, viser Vestibule hvilket program det er og hva det vil, og du bestemmer.
companions-scopes = Det får spørre om
companions-since = Siden { $date }.
companions-not-used = Ikke brukt ennå.
companions-used = { $uses ->
    [one] Brukt én gang, sist { $date }.
   *[other] Brukt { $uses } ganger, sist { $date }.
}
companions-ends = Utløper { $date }.
companions-unnamed = Systemet sier ikke hvilket program det er.
companions-revoke = Trekk tilbake
companions-revoked = { $name } slippes ikke lenger inn.
companions-revoke-all = Trekk tilbake alle…
companions-revoke-all-question = { $count ->
    [one] Trekke tilbake { $count } program? Det må spørre deg igjen.
   *[other] Trekke tilbake alle { $count } programmene? Hvert av dem må spørre deg igjen.
}
companions-revoke-all-yes = Trekk tilbake alle
companions-revoke-all-no = Behold dem
companions-all-revoked = Ingen programmer slippes inn lenger.

## Those that are refused without a question

companions-refused = Avvist
    .lead = Disse programmene avvises uten at du blir spurt.
companions-refused-since = Siden { $date }
companions-ask-again = Spør meg igjen
companions-forgotten = Du blir spurt når det spør igjen.
