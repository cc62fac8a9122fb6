activity-lead = Про що питали інші програми, спершу найновіше.
activity-list = Активність
activity-search = Пошук в активності
    .placeholder = Програма, обліковий запис або адреса
activity-export = Експорт…
activity-exported = Записано в { $file }.
activity-more = Показати більше

## What is said of the log as a whole

activity-whole = Кожен запис скріплено печаткою з попереднім, і ланцюжок цілий.
activity-empty = Ще ніхто не питав
    .hint = Тут з’явиться кожне звернення до локального API: яка програма, коли і що їй відповіли.
activity-not-found = Нічого не знайдено
    .hint = Спробуйте частину назви програми, облікового запису або адреси, наприклад check-user.

## One entry

activity-stranger = Програма без доступу
activity-about = про { $account }
activity-times = { $times ->
    [one] { $times } раз
    [few] { $times } рази
    [many] { $times } разів
   *[other] { $times } раза
}
activity-about-times = { $times ->
    [one] про { $account }, { $times } раз
    [few] про { $account }, { $times } рази
    [many] про { $account }, { $times } разів
   *[other] про { $account }, { $times } раза
}
activity-status = Статус { $status }
