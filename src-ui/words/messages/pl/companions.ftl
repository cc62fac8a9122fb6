companions-lead = Programy na tym komputerze, które mogą pytać o twoją sesję.

## Those that are let in

companions-let-in = Mają dostęp
companions-none = Żaden program nie ma dostępu
    .hint = Gdy któryś poprosi, Vestibule pokaże, jaki to program i czego chce, a ty zdecydujesz.
companions-scopes = Może prosić o
companions-since = Od { $date }.
companions-not-used = Jeszcze nie użyto.
companions-used = { $uses ->
    [one] Użyto raz, { $date }.
    [few] Użyto { $uses } razy, ostatnio { $date }.
    [many] Użyto { $uses } razy, ostatnio { $date }.
   *[other] Użyto { $uses } raza, ostatnio { $date }.
}
companions-ends = Wygasa { $date }.
companions-unnamed = System nie podaje, jaki to program.
companions-revoke = Cofnij dostęp
companions-revoked = { $name } nie ma już dostępu.
companions-revoke-all = Cofnij wszystkim…
companions-revoke-all-question = { $count ->
    [one] Cofnąć dostęp { $count } programowi? Będzie musiał zapytać ponownie.
    [few] Cofnąć dostęp wszystkim { $count } programom? Każdy będzie musiał zapytać ponownie.
    [many] Cofnąć dostęp wszystkim { $count } programom? Każdy będzie musiał zapytać ponownie.
   *[other] Cofnąć dostęp wszystkim { $count } programom? Każdy będzie musiał zapytać ponownie.
}
companions-revoke-all-yes = Cofnij wszystkim
companions-revoke-all-no = Zachowaj
companions-all-revoked = Żaden program nie ma już dostępu.

## Those that are refused without a question

companions-refused = Odrzucone
    .lead = Te programy są odrzucane bez pytania.
companions-refused-since = Od { $date }
companions-ask-again = Pytaj ponownie
companions-forgotten = Gdy program znów poprosi, zobaczysz pytanie.
