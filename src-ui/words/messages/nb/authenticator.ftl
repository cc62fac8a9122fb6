## Every step

step-signing-in-as = Logger på som { $username }
step-back = Tilbake til pålogging
step-forgot-password = Glemt passordet?
step-type-password = Skriv passordet ditt.
step-whose-account = Oppgi hvem kontoen tilhører.

## Sign in

sign-in-title = Logg på
sign-in-submit = Logg på
sign-in-no-account = Ingen konto?
sign-in-create-one = Opprett en
sign-in-or = eller
sign-in-with-browser = Logg på med nettleseren
sign-in-kept-by = Kontoen din holdes av { $provider }. Du logger på der, i nettleseren.
sign-in-last-used = Sist brukt
sign-in-other-account = Bruk en annen konto
sign-in-other-account-of = Bruk en annen { $provider }-konto

## The browser is awaited

browser-title = Fortsett i nettleseren
browser-returns = Logg på hos { $provider }. Vestibule kommer tilbake av seg selv når du er ferdig.
browser-returns-unnamed = Logg på der. Vestibule kommer tilbake av seg selv når du er ferdig.
browser-paste = Logg på hos { $provider }, og ta så med adressen du ender på, tilbake hit.
browser-paste-unnamed = Logg på der, og ta så med adressen du ender på, tilbake hit.
browser-waiting = Venter på nettleseren
browser-confirming = Nettleseren kom tilbake; påloggingen bekreftes.
browser-time-left = Tid igjen
browser-left = { $time } igjen
browser-open-again = Åpne nettleseren igjen
browser-opened-again = Nettleseren ble åpnet igjen.
browser-paste-instead = Kommer den ikke tilbake?
browser-address = Adresse fra nettleseren
browser-address-hint = Kopier hele adressefeltet når du har logget på, selv om siden sier at den ikke kan åpnes.
browser-address-empty = Lim inn adressen først.

## Create account

sign-up-title = Opprett konto
sign-up-submit = Opprett konto
sign-up-have-account = Har du en konto?
sign-up-sign-in = Logg på
sign-up-without-password = Fortsett uten passord
sign-up-with-password = Velg et passord
sign-up-empty = Dette er fortsatt tomt.

## Confirm a new account by a code

confirm-title = Bekreft kontoen din
confirm-submit = Bekreft

## Forgot password

forgot-title = Glemt passordet?
forgot-lead = En kode for å velge et nytt sendes til kontoens adresse.
forgot-submit = Send en kode
forgot-set-title = Velg et nytt passord
forgot-set-submit = Lagre passordet

## Enter password

enter-password-title = Skriv inn passordet

## A password made by an administrator is replaced

new-password-title = Velg passordet ditt
new-password-lead = Det du logget på med, ble laget for deg. Fra nå av er det bare du som kjenner det, { $username }.
new-password-submit = Lagre passordet

## Enter a code

enter-code-title-app = Autentiseringskode
enter-code-title-text = Sjekk meldingene dine
enter-code-title-email = Sjekk e-posten din
enter-code-empty = Skriv koden.
enter-code-lead-device = Skriv koden som autentiseringsappen på { $device } viser for { $username }.
enter-code-lead = Skriv koden som autentiseringsappen viser for { $username }.

## A passkey

use-passkey-title = Bruk tilgangsnøkkelen
use-passkey-submit = Fortsett med en tilgangsnøkkel

## A question of the user pool's own

question-title = Ett spørsmål til
question-answer = Svar
question-empty = Skriv svaret ditt.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Hvordan vil du logge på?
select-mfa-method = Bekreft at det er deg
select-mfa-setup = Sett opp en andre faktor
choice-password = Passord
    .sent = Det sendes til brukergruppen
    .proved = Det bevises, og forlater aldri denne datamaskinen
choice-email-code = Kode på e-post
    .hint = For én pålogging
choice-text-code = Kode på tekstmelding
    .hint = For én pålogging
choice-passkey = Tilgangsnøkkel
    .hint = Fingeravtrykk, ansikt eller PIN-kode
choice-app = Autentiseringsapp
    .hint = En kode som endres hvert 30. sekund
choice-text = Tekstmelding
    .hint = En kode til telefonen din
choice-email = E-post
    .hint = En kode til adressen din

## A second factor is set up

set-up-email-title = Koder på e-post
set-up-email-lead = Hver pålogging vil be om en kode som sendes til denne adressen.
set-up-email-empty = Skriv e-postadressen din.
set-up-email-submit = Send en kode
set-up-app-title = Sett opp en autentiseringsapp
set-up-app-lead = For { $username }, ved hver pålogging fra nå av.
