## Every step

step-signing-in-as = Logowanie jako { $username }
step-back = Wróć do logowania
step-forgot-password = Nie pamiętasz hasła?
step-type-password = Wpisz hasło.
step-whose-account = Podaj, czyje to konto.

## Sign in

sign-in-title = Logowanie
sign-in-submit = Zaloguj się
sign-in-no-account = Nie masz konta?
sign-in-create-one = Utwórz je
sign-in-or = lub
sign-in-with-browser = Zaloguj się w przeglądarce
sign-in-kept-by = Twoje konto prowadzi { $provider }. Logowanie odbywa się tam, w przeglądarce.
sign-in-last-used = Ostatnio
sign-in-other-account = Użyj innego konta
sign-in-other-account-of = Użyj innego konta { $provider }

## The browser is awaited

browser-title = Kontynuuj w przeglądarce
browser-returns = Zaloguj się w { $provider }. Vestibule wróci potem samo.
browser-returns-unnamed = Zaloguj się tam. Vestibule wróci potem samo.
browser-paste = Zaloguj się w { $provider }, a potem przenieś tu adres, na którym się znajdziesz.
browser-paste-unnamed = Zaloguj się tam, a potem przenieś tu adres, na którym się znajdziesz.
browser-waiting = Oczekiwanie na przeglądarkę
browser-confirming = Przeglądarka wróciła; trwa potwierdzanie logowania.
browser-time-left = Pozostały czas
browser-left = pozostało { $time }
browser-open-again = Otwórz przeglądarkę ponownie
browser-opened-again = Przeglądarka została otwarta ponownie.
browser-paste-instead = Nie wraca?
browser-address = Adres z przeglądarki
browser-address-hint = Po zalogowaniu skopiuj całą zawartość paska adresu przeglądarki, nawet jeśli strona informuje, że nie można jej otworzyć.
browser-address-empty = Najpierw wklej adres.

## Create account

sign-up-title = Tworzenie konta
sign-up-submit = Utwórz konto
sign-up-have-account = Masz już konto?
sign-up-sign-in = Zaloguj się
sign-up-without-password = Kontynuuj bez hasła
sign-up-with-password = Wybierz hasło
sign-up-empty = To pole jest jeszcze puste.

## Confirm a new account by a code

confirm-title = Potwierdź konto
confirm-submit = Potwierdź

## Forgot password

forgot-title = Nie pamiętasz hasła?
forgot-lead = Na adres konta zostanie wysłany kod do ustawienia nowego.
forgot-submit = Wyślij kod
forgot-set-title = Ustaw nowe hasło
forgot-set-submit = Ustaw hasło

## Enter password

enter-password-title = Wpisz hasło

## A password made by an administrator is replaced

new-password-title = Wybierz hasło
new-password-lead = Hasło użyte do zalogowania zostało utworzone dla ciebie. Od teraz znasz je tylko ty, { $username }.
new-password-submit = Ustaw hasło

## Enter a code

enter-code-title-app = Kod z aplikacji
enter-code-title-text = Sprawdź wiadomości
enter-code-title-email = Sprawdź pocztę
enter-code-empty = Wpisz kod.
enter-code-lead-device = Wpisz kod, który aplikacja uwierzytelniająca na urządzeniu { $device } pokazuje dla { $username }.
enter-code-lead = Wpisz kod, który aplikacja uwierzytelniająca pokazuje dla { $username }.

## A passkey

use-passkey-title = Użyj klucza dostępu
use-passkey-submit = Kontynuuj z kluczem dostępu

## A question of the user pool's own

question-title = Jeszcze jedno pytanie
question-answer = Odpowiedź
question-empty = Wpisz odpowiedź.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Jak chcesz się zalogować?
select-mfa-method = Potwierdź, że to ty
select-mfa-setup = Skonfiguruj drugi składnik
choice-password = Hasło
    .sent = Jest wysyłane do puli użytkowników
    .proved = Jest dowodzone i nigdy nie opuszcza tego komputera
choice-email-code = Kod e-mailem
    .hint = Na jedno logowanie
choice-text-code = Kod SMS-em
    .hint = Na jedno logowanie
choice-passkey = Klucz dostępu
    .hint = Odcisk palca, twarz lub kod PIN
choice-app = Aplikacja uwierzytelniająca
    .hint = Kod zmieniający się co 30 sekund
choice-text = SMS
    .hint = Kod na twój telefon
choice-email = E-mail
    .hint = Kod na twój adres

## A second factor is set up

set-up-email-title = Kody e-mailem
set-up-email-lead = Przy każdym logowaniu potrzebny będzie kod wysłany na ten adres.
set-up-email-empty = Wpisz adres e-mail.
set-up-email-submit = Wyślij kod
set-up-app-title = Skonfiguruj aplikację uwierzytelniającą
set-up-app-lead = Dla { $username }, od teraz przy każdym logowaniu.
