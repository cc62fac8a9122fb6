## Every step

step-signing-in-as = Loggar in som { $username }
step-back = Tillbaka till inloggningen
step-forgot-password = Glömt lösenordet?
step-type-password = Skriv ditt lösenord.
step-whose-account = Ange vems konto det gäller.

## Sign in

sign-in-title = Logga in
sign-in-submit = Logga in
sign-in-no-account = Inget konto?
sign-in-create-one = Skapa ett
sign-in-or = eller
sign-in-with-browser = Logga in med webbläsaren
sign-in-kept-by = Ditt konto finns hos { $provider }. Du loggar in där, i webbläsaren.
sign-in-last-used = Senast
sign-in-other-account = Använd ett annat konto
sign-in-other-account-of = Använd ett annat { $provider }-konto

## The browser is awaited

browser-title = Fortsätt i webbläsaren
browser-returns = Logga in hos { $provider }. Vestibule kommer tillbaka av sig självt när du är klar.
browser-returns-unnamed = Logga in där. Vestibule kommer tillbaka av sig självt när du är klar.
browser-paste = Logga in hos { $provider } och ta sedan med adressen där du hamnar hit.
browser-paste-unnamed = Logga in där och ta sedan med adressen där du hamnar hit.
browser-waiting = Väntar på webbläsaren
browser-confirming = Webbläsaren kom tillbaka; inloggningen bekräftas.
browser-time-left = Återstående tid
browser-left = { $time } kvar
browser-open-again = Öppna webbläsaren igen
browser-opened-again = Webbläsaren öppnades igen.
browser-paste-instead = Kommer den inte tillbaka?
browser-address = Adress från webbläsaren
browser-address-hint = Kopiera hela adressfältet när du har loggat in, även om sidan säger att den inte kan öppnas.
browser-address-empty = Klistra först in adressen.

## Create account

sign-up-title = Skapa konto
sign-up-submit = Skapa konto
sign-up-have-account = Har du ett konto?
sign-up-sign-in = Logga in
sign-up-without-password = Fortsätt utan lösenord
sign-up-with-password = Välj ett lösenord
sign-up-empty = Det här är fortfarande tomt.

## Confirm a new account by a code

confirm-title = Bekräfta ditt konto
confirm-submit = Bekräfta

## Forgot password

forgot-title = Glömt lösenordet?
forgot-lead = En kod för att välja ett nytt skickas till kontots adress.
forgot-submit = Skicka en kod
forgot-set-title = Välj ett nytt lösenord
forgot-set-submit = Spara lösenordet

## Enter password

enter-password-title = Ange ditt lösenord

## A password made by an administrator is replaced

new-password-title = Välj ditt lösenord
new-password-lead = Lösenordet du loggade in med skapades åt dig. Från och med nu är det bara du som kan det, { $username }.
new-password-submit = Spara lösenordet

## Enter a code

enter-code-title-app = Autentiseringskod
enter-code-title-text = Kontrollera dina sms
enter-code-title-email = Kontrollera din e-post
enter-code-empty = Skriv koden.
enter-code-lead-device = Skriv koden som autentiseringsappen på { $device } visar för { $username }.
enter-code-lead = Skriv koden som din autentiseringsapp visar för { $username }.

## A passkey

use-passkey-title = Använd din lösennyckel
use-passkey-submit = Fortsätt med en lösennyckel

## A question of the user pool's own

question-title = En fråga till
question-answer = Svar
question-empty = Skriv ditt svar.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Hur vill du logga in?
select-mfa-method = Bekräfta att det är du
select-mfa-setup = Konfigurera en andra faktor
choice-password = Lösenord
    .sent = Det skickas till användarpoolen
    .proved = Det bevisas och lämnar aldrig den här datorn
choice-email-code = Kod via e-post
    .hint = För en inloggning
choice-text-code = Kod via sms
    .hint = För en inloggning
choice-passkey = Lösennyckel
    .hint = Fingeravtryck, ansikte eller PIN
choice-app = Autentiseringsapp
    .hint = En kod som ändras var 30:e sekund
choice-text = Sms
    .hint = En kod till din telefon
choice-email = E-post
    .hint = En kod till din adress

## A second factor is set up

set-up-email-title = Koder via e-post
set-up-email-lead = Varje inloggning kommer att be om en kod som skickas till den här adressen.
set-up-email-empty = Skriv din e-postadress.
set-up-email-submit = Skicka en kod
set-up-app-title = Konfigurera en autentiseringsapp
set-up-app-lead = För { $username }, vid varje inloggning från och med nu.
