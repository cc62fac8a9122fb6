companions-lead = Програми на цьому комп’ютері, яким можна питати про ваш сеанс.

## Those that are let in

companions-let-in = Мають доступ
companions-none = Жодна програма не має доступу
    .hint = Коли програма попросить, Vestibule покаже, яка вона й чого хоче, а ви вирішите.
companions-scopes = Може просити
companions-since = Від { $date }.
companions-not-used = Ще не використано.
companions-used = { $uses ->
    [1] Використано один раз, { $date }.
    [one] Використано { $uses } раз, востаннє { $date }.
    [few] Використано { $uses } рази, востаннє { $date }.
    [many] Використано { $uses } разів, востаннє { $date }.
   *[other] Використано { $uses } раза, востаннє { $date }.
}
companions-ends = Діє до { $date }.
companions-unnamed = Система не повідомляє, яка це програма.
companions-revoke = Відкликати
companions-revoked = { $name }: доступ відкликано.
companions-revoke-all = Відкликати всі…
companions-revoke-all-question = { $count ->
    [1] Відкликати доступ { $count } програми? Їй доведеться спитати вас знову.
    [one] Відкликати доступ усіх програм ({ $count })? Кожній доведеться спитати вас знову.
    [few] Відкликати доступ усіх { $count } програм? Кожній доведеться спитати вас знову.
    [many] Відкликати доступ усіх { $count } програм? Кожній доведеться спитати вас знову.
   *[other] Відкликати доступ усіх { $count } програм? Кожній доведеться спитати вас знову.
}
companions-revoke-all-yes = Відкликати всі
companions-revoke-all-no = Залишити
companions-all-revoked = Жодна програма більше не має доступу.

## Those that are refused without a question

companions-refused = Відхилено
    .lead = Цим програмам відмовляють, не питаючи вас.
companions-refused-since = Від { $date }
companions-ask-again = Питати знову
companions-forgotten = Коли вона попросить знову, вас спитають.
