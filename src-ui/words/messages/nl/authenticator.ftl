## Every step

step-signing-in-as = Inloggen als { $username }
step-back = Terug naar inloggen
step-forgot-password = Wachtwoord vergeten?
step-type-password = Typ je wachtwoord.
step-whose-account = Geef aan om wiens account het gaat.

## Sign in

sign-in-title = Inloggen
sign-in-submit = Inloggen
sign-in-no-account = Nog geen account?
sign-in-create-one = Account maken
sign-in-or = of
sign-in-with-browser = Inloggen met je browser
sign-in-kept-by = Je account wordt beheerd door { $provider }. Je logt daar in, in je browser.
sign-in-last-used = Laatst gebruikt
sign-in-other-account = Ander account gebruiken
sign-in-other-account-of = Ander { $provider }-account gebruiken

## The browser is awaited

browser-title = Ga verder in je browser
browser-returns = Log in bij { $provider }. Daarna komt Vestibule vanzelf terug.
browser-returns-unnamed = Log daar in. Daarna komt Vestibule vanzelf terug.
browser-paste = Log in bij { $provider } en breng dan het adres waar je uitkomt hierheen.
browser-paste-unnamed = Log daar in en breng dan het adres waar je uitkomt hierheen.
browser-waiting = Wachten op je browser
browser-confirming = Je browser is terug; het inloggen wordt bevestigd.
browser-time-left = Resterende tijd
browser-left = nog { $time }
browser-open-again = Browser opnieuw openen
browser-opened-again = De browser is opnieuw geopend.
browser-paste-instead = Komt de browser niet terug?
browser-address = Adres uit de browser
browser-address-hint = Kopieer na het inloggen de hele adresbalk van de browser, ook als er staat dat de pagina niet kan worden geopend.
browser-address-empty = Plak eerst het adres.

## Create account

sign-up-title = Account maken
sign-up-submit = Account maken
sign-up-have-account = Heb je al een account?
sign-up-sign-in = Inloggen
sign-up-without-password = Doorgaan zonder wachtwoord
sign-up-with-password = Wachtwoord kiezen
sign-up-empty = Dit is nog leeg.

## Confirm a new account by a code

confirm-title = Bevestig je account
confirm-submit = Bevestigen

## Forgot password

forgot-title = Wachtwoord vergeten?
forgot-lead = Er wordt een code naar het adres van het account gestuurd om een nieuw wachtwoord in te stellen.
forgot-submit = Code verzenden
forgot-set-title = Stel een nieuw wachtwoord in
forgot-set-submit = Wachtwoord instellen

## Enter password

enter-password-title = Voer je wachtwoord in

## A password made by an administrator is replaced

new-password-title = Kies je wachtwoord
new-password-lead = Het wachtwoord waarmee je bent ingelogd, is voor je gemaakt. Vanaf nu ken alleen jij het, { $username }.
new-password-submit = Wachtwoord instellen

## Enter a code

enter-code-title-app = Code van de authenticator-app
enter-code-title-text = Bekijk je berichten
enter-code-title-email = Bekijk je e-mail
enter-code-empty = Typ de code.
enter-code-lead-device = Typ de code die de authenticator-app op { $device } toont voor { $username }.
enter-code-lead = Typ de code die je authenticator-app toont voor { $username }.

## A passkey

use-passkey-title = Gebruik je passkey
use-passkey-submit = Doorgaan met een passkey

## A question of the user pool's own

question-title = Nog één vraag
question-answer = Antwoord
question-empty = Typ je antwoord.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Hoe wil je inloggen?
select-mfa-method = Bevestig dat jij het bent
select-mfa-setup = Stel een tweede factor in
choice-password = Wachtwoord
    .sent = Het wordt naar de gebruikerspool gestuurd
    .proved = Het wordt bewezen en verlaat deze computer nooit
choice-email-code = Code per e-mail
    .hint = Voor één keer inloggen
choice-text-code = Code per sms
    .hint = Voor één keer inloggen
choice-passkey = Passkey
    .hint = Vingerafdruk, gezicht of pincode
choice-app = Authenticator-app
    .hint = Een code die elke 30 seconden verandert
choice-text = Sms
    .hint = Een code naar je telefoon
choice-email = E-mail
    .hint = Een code naar je adres

## A second factor is set up

set-up-email-title = Codes per e-mail
set-up-email-lead = Bij elke keer inloggen wordt gevraagd om een code die naar dit adres wordt gestuurd.
set-up-email-empty = Typ je e-mailadres.
set-up-email-submit = Code verzenden
set-up-app-title = Stel een authenticator-app in
set-up-app-lead = Voor { $username }, vanaf nu bij elke keer inloggen.
