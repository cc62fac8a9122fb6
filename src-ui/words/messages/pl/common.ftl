## The bar

nav-home = Start
nav-profile = Profil
nav-protected = Strona chroniona
nav-protected-client = Strona chroniona klienta
nav-account = Konto
nav-companions = Programy
nav-activity = Aktywność
nav-settings = Ustawienia
bar-pages = Strony
bar-mailbox = { $unread ->
    [0] Poczta
    [one] Poczta, { $unread } nowa wiadomość
    [few] Poczta, { $unread } nowe wiadomości
    [many] Poczta, { $unread } nowych wiadomości
   *[other] Poczta, { $unread } nowej wiadomości
}
bar-nobody = Nie zalogowano
bar-signed-in-as = Zalogowano jako { $username }

## Offline

offline-title = Offline.
offline-text = Pula użytkowników jest nieosiągalna. Widzisz to, co wie ten komputer; Vestibule spróbuje ponownie samo.

## Forms

form-continue = Kontynuuj
form-finish = Zakończ
form-cancel = Anuluj
form-password = Hasło
form-new-password = Nowe hasło
form-confirm-password = Potwierdź hasło
form-attribute-empty = Pole „{ $attribute }” jest jeszcze puste.
failure-try-again = Spróbuj ponownie

## A new password and its rules

rules-title = Zasady dotyczące hasła
rules-same = Oba hasła jednakowe
rules-met = : spełniono
rules-not-met = : jeszcze nie spełniono
show-password = Pokaż hasło
hide-password = Ukryj hasło
password-is-shown = Hasło jest widoczne.
password-is-hidden = Hasło jest ukryte.

## A code that was sent, or that an authenticator app shows

code-label = Kod
code-empty = Wpisz kod z wiadomości.
code-empty-app = Wpisz kod widoczny w aplikacji.
code-in-mailbox = Tryb lokalny: kod jest w poczcie.
code-open-mailbox = Otwórz ją
code-sent-by-text = SMS z kodem wysłano na { $destination }, dla { $username }.
code-sent = Wiadomość z kodem wysłano na { $destination }, dla { $username }.
code-sent-somewhere = Wiadomość z kodem wysłano na adres konta { $username }.
code-send-again = Wyślij nowy kod
code-sent-wait = Wysłano; ponownie za { $seconds } s

## An authenticator app is set up

enrolment-qr-code = Kod QR dla aplikacji uwierzytelniającej
enrolment-scan = Zeskanuj go aplikacją uwierzytelniającą.
enrolment-type-key = Nie masz aparatu? Wpisz klucz

## Sign out

sign-out-title = Wylogowanie
sign-out-here = Wyloguj się
sign-out-everywhere = Wyloguj się wszędzie
sign-out-in-browser = Wyloguj się też w przeglądarce
sign-out-hint = Wylogowanie kończy sesję na tym komputerze; „wszędzie” kończy ją na każdym twoim urządzeniu.

## The receipt of a sign-out: what became of the session, where

receipt-here = Ten komputer
receipt-here-text = Wylogowano; nic nie zachowano
receipt-user-pool = Pula użytkowników
receipt-other-devices = Inne urządzenia
receipt-browser = Przeglądarka

## The page as a whole

page-skip = Przejdź do strony
page-new-window = Nowe okno
footer-embedded = Tryb lokalny: wbudowana pula użytkowników
footer-in-memory = Tryb lokalny: wbudowana pula użytkowników, zapominana po zamknięciu
footer-cognito = Pula użytkowników Amazon Cognito
openid-provider = Dostawca OpenID
embedded-pool = wbudowana pula użytkowników

## Copying

copy = Kopiuj
copied = Skopiowano
    .announcement = Skopiowano.

## The Account page, around its parts

account-signed-in-as = Zalogowano jako { $username }
account-elsewhere = Przechowywane gdzie indziej
account-elsewhere-about = Twoje konto prowadzi { $issuer }. Nazwę, hasło i drugie składniki zmienia się na stronie dostawcy.
account-sign-out = Wyloguj się
