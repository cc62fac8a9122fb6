## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = brak rdzenia
detail-another-shape = odpowiedź rdzenia ma inną postać

## Signing in and creating an account

error-not-authorized = Nazwa użytkownika lub hasło są nieprawidłowe.
    .next-step = Sprawdź je i spróbuj ponownie lub zresetuj hasło.
error-too-many-failed-attempts = Dla tego konta podano zbyt wiele błędnych haseł.
    .next-step = Odczekaj przed kolejną próbą lub zresetuj hasło.
error-password-reset-required = To konto wymaga nowego hasła, zanim będzie można się zalogować.
    .next-step = Zresetuj hasło; otrzymasz kod.
error-user-disabled = To konto jest wyłączone.
    .next-step = Poproś administratora puli użytkowników o jego włączenie.
error-unsupported-challenge = To konto wymaga kroku, którego Vestibule jeszcze nie potrafi pokazać.
    .next-step = Zaloguj się na inne konto lub poszukaj nowszej wersji.
error-username-exists = Ta nazwa użytkownika jest zajęta.
    .next-step = Wybierz inną lub zaloguj się, jeśli należy do ciebie.
error-alias-exists = Tego adresu e-mail używa inne konto.
    .next-step = Użyj innego adresu lub zaloguj się na tamto konto.
error-invalid-password = Pula użytkowników nie przyjmuje tego hasła.
    .next-step = Wybierz hasło spełniające wszystkie zasady.
error-password-used-before = To hasło było już używane.
    .next-step = Wybierz takie, którego to konto jeszcze nie miało.
error-code-mismatch = Ten kod jest nieprawidłowy.
    .next-step = Porównaj go z najnowszą wiadomością lub wyślij nowy kod.
error-expired-code = Ten kod stracił ważność.
    .next-step = Wyślij nowy kod i użyj właśnie jego.
error-code-delivery-failure = Nie udało się wysłać kodu.
    .next-step = Sprawdź adres e-mail i spróbuj ponownie za minutę.
error-missing-field = Coś jest jeszcze puste.
    .next-step = Wypełnij wszystkie pola i spróbuj ponownie.
error-already-confirmed = To konto jest już potwierdzone.
    .next-step = Wróć do logowania.
error-wrong-answer = Ta odpowiedź była błędna.
    .next-step = Zaloguj się jeszcze raz, aby pytanie padło ponownie.
error-mfa-method-unavailable = To konto nie może jeszcze używać tego drugiego składnika.
    .next-step = Najpierw zweryfikuj adres lub skonfiguruj aplikację.
error-software-token-mismatch = Aplikacja pokazuje inny kod.
    .next-step = Poczekaj na następny; zegary obu urządzeń muszą być dokładne.
error-passkey-refused = Klucz dostępu nie został przyjęty.
    .next-step = Spróbuj ponownie lub wybierz inny sposób.
error-passkeys-not-enabled = W tej puli użytkowników klucze dostępu są wyłączone.
    .next-step = Może je włączyć administrator puli.
error-device-not-found = Pula użytkowników nie zna już tego urządzenia.
    .next-step = Nie trzeba nic więcej robić.

## The user pool

error-limit-exceeded = Proszono o to zbyt często.
    .next-step = Odczekaj chwilę, zanim spróbujesz ponownie.
error-too-many-requests = Pula użytkowników jest zajęta.
    .next-step = Spróbuj ponownie za chwilę.
error-invalid-parameter = Pula użytkowników nie przyjmuje wpisanej wartości.
    .next-step = Zmień ją i spróbuj ponownie.
error-refused-by-user-pool = Reguła tej puli użytkowników odmówiła zgody.
    .next-step = Zapytaj administratora puli, czego ona wymaga.
error-user-pool-misconfigured = Pula użytkowników nie jest do tego skonfigurowana.
    .next-step = Jej administrator musi zmienić konfigurację.
error-unreachable = Pula użytkowników jest nieosiągalna.
    .next-step = Sprawdź sieć i spróbuj ponownie; nic nie zostało zmienione.
error-untrusted-tokens = Odpowiedź nie była podpisana przez tę pulę użytkowników i została odrzucona.
    .next-step = Zanim spróbujesz ponownie, sprawdź sieć, z której korzystasz.
error-unexpected-answer = Pula użytkowników odpowiedziała w sposób niezrozumiały dla Vestibule.
    .next-step = Spróbuj ponownie; jeśli to nie pomoże, poszukaj nowszej wersji.
error-not-supported = Usługa użyta do logowania tego nie oferuje.
    .next-step = Zmień to na jej własnej stronie.
error-no-identity-pool = Nie skonfigurowano puli tożsamości, więc nie ma poświadczeń AWS.
    .next-step = Otwórz konfigurację, która ją podaje.
error-embedded-pool-unavailable = Wbudowana pula użytkowników nie uruchomiła się, więc nikt nie może się zalogować.
    .next-step = Zamknij Vestibule i uruchom ponownie.

## The session and what is being done

error-busy = Inne działanie jeszcze trwa.
    .next-step = Poczekaj, aż się zakończy, i spróbuj ponownie.
error-cancelled = Przerwano to, bo rozpoczęto coś innego.
    .next-step = Zacznij ponownie, jeśli nadal tego chcesz.
error-wrong-step = Formularz przeszedł już dalej i został odświeżony.
    .next-step = Kontynuuj od tego, co teraz pokazuje.
error-already-signed-in = Ktoś jest już zalogowany.
    .next-step = Najpierw się wyloguj.
error-not-signed-in = Nikt nie jest zalogowany.
    .next-step = Zaloguj się i spróbuj ponownie.
error-session-ended = Sesja się zakończyła.
    .next-step = Zaloguj się ponownie.
error-unknown-route = Nie ma takiej strony.
    .next-step = Przejdź dalej ze strony Start.

## The configuration

error-configuration-unreadable = Ten plik nie jest konfiguracją, którą Vestibule potrafi odczytać.
    .next-step = Wybierz amplify_outputs.json, aws-exports.js lub amplifyconfiguration.json.
error-configuration-incomplete = Ta konfiguracja nie podaje puli użytkowników do logowania.
    .next-step = Dodaj uwierzytelnianie do projektu Amplify i ponownie wyeksportuj jego plik.
error-no-way-back = Ta konfiguracja nie ma adresu, pod którym przeglądarka mogłaby wrócić do Vestibule.
    .next-step = Dodaj do klienta aplikacji jeden z adresów zwrotnych z Ustawień.
error-invalid-theme = Ten plik nie jest motywem.
    .next-step = Popraw to, co podano poniżej, i otwórz go ponownie.
error-invalid-issuer = To nie opisuje dostawcy OpenID.
    .next-step = Sprawdź adres wystawcy, identyfikator klienta i zakresy.

## The browser and the provider

error-browser-not-opened = Nie udało się otworzyć przeglądarki.
    .next-step = Ustaw domyślną przeglądarkę w ustawieniach systemu i spróbuj ponownie.
error-provider-refused = Logowanie zostało odrzucone w przeglądarce.
    .next-step = Spróbuj ponownie lub zaloguj się w inny sposób.
error-provider-misconfigured = Dostawca nie przyjmuje żądania tej aplikacji.
    .next-step = Sprawdź u dostawcy identyfikator klienta, adresy zwrotne i zakresy.
error-provider-unavailable = Dostawca ma własny problem.
    .next-step = Spróbuj ponownie za kilka minut.
error-provider-mismatch = Odpowiedź nadeszła od innego dostawcy niż wybrany i została odrzucona.
    .next-step = Zacznij ponownie; jeśli to nie pomoże, sprawdź wystawcę w konfiguracji.
error-unsupported-provider = Dostawcy brakuje czegoś, czego wymaga bezpieczne logowanie.
    .next-step = Poproś jego administratora o włączenie tego.
error-authorization-code-refused = Dostawca nie przyjmuje już tego, co przyniosła przeglądarka.
    .next-step = Zacznij ponownie.
error-no-refresh-token = Dostawca nie wydał tokenu odświeżania, więc sesji nie można podtrzymać.
    .next-step = Zezwól temu klientowi na tokeny odświeżania lub dodaj zakres offline_access.
error-not-a-callback = To nie jest adres, na którym kończy się logowanie.
    .next-step = Skopiuj cały adres z paska adresu przeglądarki.
error-callback-of-another-sign-in = Ten adres należy do innego logowania lub był już użyty.
    .next-step = Otwórz przeglądarkę ponownie i skopiuj najnowszy adres.

## Other programs, and Vestibule itself

error-local-api-unavailable = Inne programy nie dostają odpowiedzi: lokalne API się nie uruchomiło.
    .next-step = Zamknij Vestibule i uruchom ponownie; przyczynę podaje dziennik.
error-grants-not-kept = To obowiązuje tylko do zamknięcia Vestibule: nie udało się tego zapisać.
    .next-step = Zwolnij miejsce na dysku i zrób to ponownie.
error-internal = Coś poszło nie tak w samym Vestibule.
    .next-step = Spróbuj ponownie; jeśli to nie pomoże, uruchom aplikację od nowa.
