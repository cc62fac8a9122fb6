## Profile, once somebody is signed in

profile-welcome = Witaj, { $username }
profile-embedded = Zalogowano cię do puli użytkowników na tym komputerze.
profile-elsewhere = Zalogowano cię.

## The protected pages

protected-greeting = Witaj, { $username }, na stronie SSR!
protected-about = Rdzeń sprawdził sesję i przygotował dane tej strony w zaufanym procesie. Po wylogowaniu nie byłoby ich wcale: tylko przekierowanie.
protected-client-greeting = Witaj, { $username }, na stronie klienta!
protected-client-about = Okno było puste, dopóki rdzeń nie odpowiedział. Wyloguj się tutaj lub w innym oknie, a ta strona od razu zniknie.
