## Profile, once somebody is signed in

profile-welcome = Вітаємо, { $username }
profile-embedded = Ви увійшли до пулу користувачів на цьому комп’ютері.
profile-elsewhere = Ви увійшли.

## The protected pages

protected-greeting = Вітаємо, { $username }, зі сторінки SSR!
protected-about = Ядро перевірило сеанс і підготувало дані цієї сторінки в довіреному процесі. Без входу їх не було б: лише переспрямування.
protected-client-greeting = Вітаємо, { $username }, зі сторінки клієнта!
protected-client-about = Вікно лишалося порожнім, доки ядро не відповіло. Вийдіть тут або в іншому вікні, і ця сторінка відразу зникне.
