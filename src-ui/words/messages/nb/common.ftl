## The bar

nav-home = Hjem
nav-profile = Profil
nav-protected = Beskyttet side
nav-protected-client = Beskyttet klientside
nav-account = Konto
nav-companions = Programmer
nav-activity = Aktivitet
nav-settings = Innstillinger
bar-pages = Sider
bar-mailbox = { $unread ->
    [0] Postkasse
    [one] Postkasse, { $unread } ny melding
   *[other] Postkasse, { $unread } nye meldinger
}
bar-nobody = Ikke logget på
bar-signed-in-as = Logget på som { $username }

## Offline

offline-title = Frakoblet.
offline-text = Brukergruppen kan ikke nås. Du ser det denne datamaskinen vet; Vestibule prøver igjen av seg selv.

## Forms

form-continue = Fortsett
form-finish = Fullfør
form-cancel = Avbryt
form-password = Passord
form-new-password = Nytt passord
form-confirm-password = Bekreft passordet
form-attribute-empty = { $attribute } er fortsatt tom.
failure-try-again = Prøv igjen

## A new password and its rules

rules-title = Regler for passordet
rules-same = Begge er like
rules-met = : oppfylt
rules-not-met = : ikke oppfylt ennå
show-password = Vis passordet
hide-password = Skjul passordet
password-is-shown = Passordet vises.
password-is-hidden = Passordet er skjult.

## A code that was sent, or that an authenticator app shows

code-label = Kode
code-empty = Skriv koden fra meldingen.
code-empty-app = Skriv koden som appen viser.
code-in-mailbox = Lokal modus: koden er i postkassen.
code-open-mailbox = Åpne den
code-sent-by-text = En tekstmelding med en kode er sendt til { $destination }, for { $username }.
code-sent = En melding med en kode er sendt til { $destination }, for { $username }.
code-sent-somewhere = En melding med en kode er sendt til adressen til { $username }.
code-send-again = Send en ny kode
code-sent-wait = Sendt; igjen om { $seconds } s

## An authenticator app is set up

enrolment-qr-code = QR-kode for en autentiseringsapp
enrolment-scan = Skann den med en autentiseringsapp.
enrolment-type-key = Ikke noe kamera? Skriv en nøkkel

## Sign out

sign-out-title = Logg av
sign-out-here = Logg av
sign-out-everywhere = Logg av overalt
sign-out-in-browser = Logg av i nettleseren også
sign-out-hint = Avlogging avslutter økten på denne datamaskinen; overalt avslutter den på alle enhetene dine.

## The receipt of a sign-out: what became of the session, where

receipt-here = Denne datamaskinen
receipt-here-text = Logget av; ingenting er beholdt
receipt-user-pool = Brukergruppe
receipt-other-devices = Andre enheter
receipt-browser = Nettleser

## The page as a whole

page-skip = Hopp til siden
page-new-window = Nytt vindu
footer-embedded = Lokal modus: innebygd brukergruppe
footer-in-memory = Lokal modus: innebygd brukergruppe, glemmes når du avslutter
footer-cognito = Amazon Cognito-brukergruppe
openid-provider = OpenID-leverandør
embedded-pool = innebygd brukergruppe

## Copying

copy = Kopier
copied = Kopiert
    .announcement = Kopiert.

## The Account page, around its parts

account-signed-in-as = Logget på som { $username }
account-elsewhere = Holdes et annet sted
account-elsewhere-about = Kontoen din holdes av { $issuer }. Navn, passord og andre faktorer endres på deres egen side.
account-sign-out = Logg av
