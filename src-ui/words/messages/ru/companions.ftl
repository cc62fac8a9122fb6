companions-lead = Программы на этом компьютере, которым можно спрашивать о вашем сеансе.

## Those that are let in

companions-let-in = Допущены
companions-none = Ни одна программа не допущена
    .hint = Когда программа попросит, Vestibule покажет, какая она и чего хочет, а вы решите.
companions-scopes = Ей доступно
companions-since = С { $date }.
companions-not-used = Ещё не использовалось.
companions-used = { $uses ->
    [1] Использовано один раз, { $date }.
    [one] Использовано { $uses } раз, последний — { $date }.
    [few] Использовано { $uses } раза, последний — { $date }.
    [many] Использовано { $uses } раз, последний — { $date }.
   *[other] Использовано { $uses } раза, последний — { $date }.
}
companions-ends = Действует до { $date }.
companions-unnamed = Система не сообщает, какая это программа.
companions-revoke = Отозвать
companions-revoked = { $name }: доступ отозван.
companions-revoke-all = Отозвать все…
companions-revoke-all-question = { $count ->
    [one] Отозвать доступ { $count } программы? Ей придётся спросить вас снова.
    [few] Отозвать доступ всех { $count } программ? Каждой придётся спросить вас снова.
    [many] Отозвать доступ всех { $count } программ? Каждой придётся спросить вас снова.
   *[other] Отозвать доступ всех { $count } программ? Каждой придётся спросить вас снова.
}
companions-revoke-all-yes = Отозвать все
companions-revoke-all-no = Оставить
companions-all-revoked = Больше ни одна программа не допущена.

## Those that are refused without a question

companions-refused = Отклонены
    .lead = Этим программам отказывают, не спрашивая вас.
companions-refused-since = С { $date }
companions-ask-again = Спрашивать снова
companions-forgotten = Когда она попросит снова, вас спросят.
