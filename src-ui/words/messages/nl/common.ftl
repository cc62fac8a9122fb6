## The bar

nav-home = Start
nav-profile = Profiel
nav-protected = Beveiligde route
nav-protected-client = Beveiligde clientroute
nav-account = Account
nav-companions = Gekoppelde apps
nav-activity = Activiteit
nav-settings = Instellingen
bar-pages = Pagina’s
bar-mailbox = { $unread ->
    [0] Postvak
    [one] Postvak, { $unread } nieuw bericht
   *[other] Postvak, { $unread } nieuwe berichten
}
bar-nobody = Niet ingelogd
bar-signed-in-as = Ingelogd als { $username }

## Offline

offline-title = Offline.
offline-text = De gebruikerspool is onbereikbaar. Je ziet wat deze computer weet; Vestibule probeert het vanzelf opnieuw.

## Forms

form-continue = Doorgaan
form-finish = Voltooien
form-cancel = Annuleren
form-password = Wachtwoord
form-new-password = Nieuw wachtwoord
form-confirm-password = Wachtwoord bevestigen
form-attribute-empty = { $attribute } is nog leeg.
failure-try-again = Opnieuw proberen

## A new password and its rules

rules-title = Regels voor het wachtwoord
rules-same = Beide gelijk
rules-met = : voldaan
rules-not-met = : nog niet voldaan
show-password = Wachtwoord tonen
hide-password = Wachtwoord verbergen
password-is-shown = Het wachtwoord wordt getoond.
password-is-hidden = Het wachtwoord is verborgen.

## A code that was sent, or that an authenticator app shows

code-label = Code
code-empty = Typ de code uit het bericht.
code-empty-app = Typ de code die de app toont.
code-in-mailbox = Lokale modus: de code staat in het postvak.
code-open-mailbox = Openen
code-sent-by-text = Er is een sms met een code voor { $username } naar { $destination } gestuurd.
code-sent = Er is een bericht met een code voor { $username } naar { $destination } gestuurd.
code-sent-somewhere = Er is een bericht met een code naar het adres van { $username } gestuurd.
code-send-again = Nieuwe code verzenden
code-sent-wait = Verzonden; opnieuw over { $seconds } s

## An authenticator app is set up

enrolment-qr-code = QR-code voor een authenticator-app
enrolment-scan = Scan deze met een authenticator-app.
enrolment-type-key = Geen camera? Typ een sleutel

## Sign out

sign-out-title = Uitloggen
sign-out-here = Uitloggen
sign-out-everywhere = Overal uitloggen
sign-out-in-browser = Ook in de browser uitloggen
sign-out-hint = Uitloggen beëindigt de sessie op deze computer; overal uitloggen beëindigt die op al je apparaten.

## The receipt of a sign-out: what became of the session, where

receipt-here = Deze computer
receipt-here-text = Uitgelogd; er wordt niets bewaard
receipt-user-pool = Gebruikerspool
receipt-other-devices = Andere apparaten
receipt-browser = Browser

## The page as a whole

page-skip = Naar de inhoud
page-new-window = Nieuw venster
footer-embedded = Lokale modus: ingebouwde gebruikerspool
footer-in-memory = Lokale modus: ingebouwde gebruikerspool, vergeten bij afsluiten
footer-cognito = Amazon Cognito-gebruikerspool
openid-provider = OpenID-provider
embedded-pool = ingebouwde gebruikerspool

## Copying

copy = Kopiëren
copied = Gekopieerd
    .announcement = Gekopieerd.

## The Account page, around its parts

account-signed-in-as = Ingelogd als { $username }
account-elsewhere = Elders beheerd
account-elsewhere-about = Je account wordt beheerd door { $issuer }. Naam, wachtwoord en tweede factoren wijzig je op de eigen pagina van de provider.
account-sign-out = Uitloggen
