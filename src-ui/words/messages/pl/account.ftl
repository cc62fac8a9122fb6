## The top of the page

account-tabs = Twoje konto

## About you: the attributes of the account

about-title = O tobie
about-not-given = Nie podano
about-verified = Zweryfikowano
about-not-verified = Nie zweryfikowano
about-verify = Zweryfikuj
about-change = Zmień
about-add = Dodaj
about-remove = Usuń
about-save = Zapisz
about-verify-submit = Zweryfikuj
about-empty = Wpisz coś lub anuluj.
about-said-removed = Usunięto.
about-said-changed = Zmieniono.
about-said-verified = Zweryfikowano.
about-said-sent = Kod został wysłany.

## Password

password-title = Hasło
password-ways = Sposoby logowania: { $ways }.
password-change = Zmień hasło
password-present = Obecne hasło
password-present-empty = Wpisz obecne hasło.
password-said-changed = Hasło zostało zmienione.

## Second factor

second-factor-title = Drugi składnik
second-factor-required = Ta pula użytkowników wymaga od wszystkich drugiego składnika.
second-factor-optional = Dzięki niemu samo hasło nie wystarczy, by się pod ciebie podszyć.
second-factor-app = Aplikacja uwierzytelniająca
    .hint = Kod zmieniający się co 30 sekund
second-factor-text = SMS
    .hint = Kod na twój numer telefonu
    .verify-first = Najpierw zweryfikuj numer telefonu
second-factor-email = E-mail
    .hint = Kod na twój adres e-mail
    .verify-first = Najpierw zweryfikuj adres e-mail
second-factor-asked-first = Pierwszy
second-factor-on = Włączony
second-factor-ask-first = Pytaj najpierw
second-factor-set-up = Skonfiguruj
second-factor-turn-on = Włącz
second-factor-turn-off = Wyłącz
second-factor-device-name = Nazwa urządzenia (opcjonalnie)
second-factor-said-set-up = Aplikacja uwierzytelniająca jest skonfigurowana.

## Passkeys

passkeys-title = Klucze dostępu
passkeys-lead = Loguj się odciskiem palca, twarzą lub kodem PIN, bez hasła.
passkeys-none = Nie masz jeszcze klucza dostępu.
passkeys-since = Od { $date }
passkeys-remove = Usuń
passkeys-add = Dodaj klucz dostępu

## Devices

devices-title = Urządzenia
devices-lead = Zapamiętane urządzenie zastępuje drugi składnik.
devices-none = Pula użytkowników nie pamięta żadnego twojego urządzenia.
devices-unnamed = Urządzenie bez nazwy
devices-seen = Ostatnie logowanie: { $date }
devices-this-one = Ten komputer
devices-remember = Zapamiętaj
devices-stop-remembering = Nie pamiętaj
devices-forget = Zapomnij

## Delete account

deletion-title = Usuwanie konta
deletion-lead = Konto i wszystko, co wie o tobie pula użytkowników, zniknie na zawsze.
deletion-begin = Usuń konto…
deletion-type-name = Wpisz { $username }, aby usunąć to konto
deletion-other-name = To nie jest nazwa tego konta.
deletion-submit = Usuń na zawsze
