## Profile, once somebody is signed in

profile-welcome = Добро пожаловать, { $username }
profile-embedded = Вы вошли в пул пользователей на этом компьютере.
profile-elsewhere = Вы вошли.

## The protected pages

protected-greeting = Привет, { $username }, со страницы SSR!
protected-about = Ядро проверило сеанс и подготовило данные этой страницы в доверенном процессе. Без входа их не было бы: только перенаправление.
protected-client-greeting = Привет, { $username }, со страницы клиента!
protected-client-about = Окно оставалось пустым, пока ядро не ответило. Выйдите здесь или в другом окне, и эта страница сразу исчезнет.
