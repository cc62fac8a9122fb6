## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Wylogowano cię.
    .next-step = Zaloguj się, kiedy zechcesz.
notice-session-ended = Twoja sesja się zakończyła.
    .next-step = Zaloguj się ponownie, aby kontynuować.
notice-password-changed = Hasło zostało zmienione.
    .next-step = Zaloguj się nowym.
notice-account-confirmed = Twoje konto jest potwierdzone.
    .next-step = Zaloguj się, aby kontynuować.
notice-code-sent = Nowy kod jest w drodze.
    .next-step = Działa tylko najnowszy.
notice-password-reset-required = To konto wymaga nowego hasła, zanim będzie można się zalogować.
    .next-step = Wyślij sobie kod, aby je ustawić.
notice-stored-session-damaged = Nie udało się odczytać zachowanej sesji i została odłożona.
    .next-step = Zaloguj się ponownie.
notice-keyring-locked = Systemowa baza kluczy jest zablokowana, więc nie można było przywrócić logowania.
    .next-step = Odblokuj ją i uruchom aplikację ponownie albo po prostu się zaloguj.
notice-keyring-missing = Ten system nie ma bazy kluczy, więc sesja trwa tylko do zamknięcia aplikacji.
    .next-step = Zaloguj się jak zwykle.
notice-sign-in-expired = To logowanie trwało zbyt długo lub miało zbyt wiele prób.
    .next-step = Zacznij ponownie.
notice-account-deleted = Twoje konto zostało usunięte.
    .next-step = W każdej chwili możesz utworzyć nowe.
notice-link-without-sign-in = Przeglądarka wróciła, ale nie czekało na nią żadne logowanie.
    .next-step = Zacznij ponownie tutaj.

## A session that is not kept

storage-memory-keyring-missing = Ten system nie ma bazy kluczy: sesja zakończy się, gdy zamkniesz Vestibule.
    .next-step = Zainstaluj ją, na przykład GNOME Keyring lub KWallet, i zaloguj się ponownie, aby sesja została zapamiętana.
storage-memory-keyring-locked = Systemowa baza kluczy jest zablokowana: sesja zakończy się, gdy zamkniesz Vestibule.
    .next-step = Odblokuj ją i zaloguj się ponownie, aby sesja została zapamiętana.
storage-memory-keyring-failed = Systemowa baza kluczy odmówiła przechowania sesji: zakończy się ona, gdy zamkniesz Vestibule.
    .next-step = Sprawdź aplikację bazy kluczy i zaloguj się ponownie, aby sesja została zapamiętana.

## The user pool on this computer

accounts-in-memory = Konta tej puli użytkowników są zapominane po zamknięciu Vestibule.
    .next-step = Nie ma ona bazy kluczy, którą mogłaby je zapieczętować.
pool-began-anew = Nie udało się otworzyć kont na tym komputerze, więc pula użytkowników zaczęła od nowa.
    .next-step = Utwórz konto ponownie. Wcześniejsze zachowano bez zmian w tym pliku:

## Passkeys

no-passkeys = Składnik okien tego systemu nie obsługuje kluczy dostępu.
    .next-step = Wróć i wybierz inny sposób logowania.

## The activity log

broken-chain = Coś innego niż Vestibule zmieniło ten dziennik.
    .next-step = Wpisy mogą być niepełne lub fałszywe; wyeksportuj to, co zostało, zanim dziennik urośnie.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Klient aplikacji nie zna drogi powrotnej do Vestibule po zalogowaniu w przeglądarce.
    .next-step = Dodaj jego adres zwrotny.
finding-no-sign-out-callback = Klient aplikacji nie zna drogi powrotnej do Vestibule po wylogowaniu w przeglądarce.
    .next-step = Dodaj jego adres wylogowania.
finding-implicit-flow = Logowanie w przeglądarce umieściłoby tokeny w adresie.
    .next-step = Przełącz na przyznanie z kodem autoryzacji.
finding-no-open-id-scope = Bez zakresu openid nie można nikogo rozpoznać po zalogowaniu w przeglądarce.
    .next-step = Zezwól na ten zakres.
finding-no-account-scope = Kto loguje się przez przeglądarkę, nie może tu zmienić swojego konta.
    .next-step = Zezwól na zakres aws.cognito.signin.user.admin.
finding-client-secret = Klient aplikacji ma klucz tajny, którego żadna zainstalowana aplikacja nie zdoła ukryć.
    .next-step = Utwórz klienta bez klucza tajnego; do tego czasu używany jest ten.
finding-password-is-sent = Logowanie wysyła hasło do puli użytkowników.
    .next-step = Przełącz na USER_SRP_AUTH, który tylko go dowodzi.
finding-providers-left-out = Plik może pomijać dostawców, których ma pula użytkowników.
    .next-step = Jeśli któregoś brakuje, podaj go ręcznie.
finding-identity-pool-alone = Jest pula tożsamości, ale nie ma puli użytkowników do logowania.
    .next-step = Dodaj uwierzytelnianie do projektu Amplify.
finding-no-sign-in-name = Plik nie podaje, czym nazywa się konto.
    .next-step = Przyjęto nazwy użytkowników.
finding-email-mfa-outside-amplify = Kody e-mailem działają tutaj, ale nie we własnych bibliotekach Amplify.
    .next-step = Jeśli ich używasz, zaoferuj też inny drugi składnik.
finding-verification-by-link = Nowe konta potwierdza się linkiem, a nie kodem.
    .next-step = Otwórz link z wiadomości, a potem się zaloguj.
finding-insecure-redirect = Jeden z adresów zwrotnych prowadzi do innego komputera bez szyfrowania.
    .next-step = Użyj HTTPS lub go usuń.
finding-domain-with-scheme = Domena jest zapisana z https:// na początku.
    .next-step = Usuń tę część.
finding-callback-to-register = Nie da się stąd sprawdzić, czy dostawca zna drogę powrotną do Vestibule.
    .next-step = Zarejestruj u niego adres zwrotny.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nie ma czego unieważniać
revocation-requested = Powiadamianie…
revocation-revoked = Unieważniła sesję
revocation-postponed = Nieosiągalna; zostanie powiadomiona później
revocation-failed = Nieosiągalna; sesja wygaśnie tam sama
devices-kept = Pozostają zalogowane
devices-requested = Wylogowywanie…
devices-signed-out = Wylogowano
devices-failed = Nie udało się wylogować
browser-session-not-asked = Pozostaje zalogowana
browser-session-opened = Skierowano na stronę wylogowania
browser-session-failed = Nieosiągalna; pozostaje zalogowana
browser-session-not-supported = Pozostaje zalogowana: nie ma strony wylogowania
receipt-programs = Programy
receipt-without-access = { $names }: bez dostępu do ponownego zalogowania
receipt-asked-for-by = Na prośbę

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Wybierz hasło.
password-breaks-a-rule = To hasło nie spełnia jeszcze wszystkich zasad.
repeat-the-password = Wpisz hasło jeszcze raz.
passwords-differ = Hasła nie są takie same.
