activity-lead = О чём спрашивали другие программы, сначала новое.
activity-list = Журнал
activity-search = Поиск в журнале
    .placeholder = Программа, учётная запись или адрес
activity-export = Экспорт…
activity-exported = Записано в { $file }.
activity-more = Показать ещё

## What is said of the log as a whole

activity-whole = Каждая запись скреплена печатью с предыдущей, и цепочка цела.
activity-empty = Никто ещё не спрашивал
    .hint = Здесь появится каждое обращение к локальному API: какая программа, когда и что ей ответили.
activity-not-found = Ничего не найдено
    .hint = Попробуйте часть имени программы, учётной записи или адреса, например check-user.

## One entry

activity-stranger = Программа без доступа
activity-about = о { $account }
activity-times = { $times ->
    [one] { $times } раз
    [few] { $times } раза
    [many] { $times } раз
   *[other] { $times } раза
}
activity-about-times = { $times ->
    [one] о { $account }, { $times } раз
    [few] о { $account }, { $times } раза
    [many] о { $account }, { $times } раз
   *[other] о { $account }, { $times } раза
}
activity-status = Статус { $status }
