## The bar

nav-home = Startseite
nav-profile = Profil
nav-protected = Geschützte Route
nav-protected-client = Geschützte Client-Route
nav-account = Konto
nav-companions = Verknüpfte Apps
nav-activity = Aktivität
nav-settings = Einstellungen
bar-pages = Seiten
bar-mailbox = { $unread ->
    [0] Postfach
    [one] Postfach, { $unread } neue Nachricht
   *[other] Postfach, { $unread } neue Nachrichten
}
bar-nobody = Nicht angemeldet
bar-signed-in-as = Angemeldet als { $username }

## Offline

offline-title = Offline.
offline-text = Der Benutzerpool ist nicht erreichbar. Sie sehen, was dieser Computer weiß; Vestibule versucht es von selbst erneut.

## Forms

form-continue = Weiter
form-finish = Fertigstellen
form-cancel = Abbrechen
form-password = Passwort
form-new-password = Neues Passwort
form-confirm-password = Passwort bestätigen
form-attribute-empty = { $attribute } ist noch leer.
failure-try-again = Erneut versuchen

## A new password and its rules

rules-title = Regeln für das Passwort
rules-same = Beide gleich
rules-met = : erfüllt
rules-not-met = : noch nicht erfüllt
show-password = Passwort anzeigen
hide-password = Passwort verbergen
password-is-shown = Das Passwort wird angezeigt.
password-is-hidden = Das Passwort ist verborgen.

## A code that was sent, or that an authenticator app shows

code-label = Code
code-empty = Geben Sie den Code aus der Nachricht ein.
code-empty-app = Geben Sie den Code ein, den die App anzeigt.
code-in-mailbox = Lokaler Modus: Der Code liegt im Postfach.
code-open-mailbox = Postfach öffnen
code-sent-by-text = Eine SMS mit einem Code für { $username } wurde an { $destination } gesendet.
code-sent = Eine Nachricht mit einem Code für { $username } wurde an { $destination } gesendet.
code-sent-somewhere = Eine Nachricht mit einem Code wurde an die Adresse von { $username } gesendet.
code-send-again = Neuen Code senden
code-sent-wait = Gesendet; erneut in { $seconds } s

## An authenticator app is set up

enrolment-qr-code = QR-Code für eine Authenticator-App
enrolment-scan = Scannen Sie ihn mit einer Authenticator-App.
enrolment-type-key = Keine Kamera? Schlüssel eintippen

## Sign out

sign-out-title = Abmelden
sign-out-here = Abmelden
sign-out-everywhere = Überall abmelden
sign-out-in-browser = Auch im Browser abmelden
sign-out-hint = Abmelden beendet die Sitzung auf diesem Computer; „Überall“ beendet sie auf allen Ihren Geräten.

## The receipt of a sign-out: what became of the session, where

receipt-here = Dieser Computer
receipt-here-text = Abgemeldet; nichts bleibt gespeichert
receipt-user-pool = Benutzerpool
receipt-other-devices = Andere Geräte
receipt-browser = Browser

## The page as a whole

page-skip = Zum Inhalt springen
page-new-window = Neues Fenster
footer-embedded = Lokaler Modus: integrierter Benutzerpool
footer-in-memory = Lokaler Modus: integrierter Benutzerpool, geht beim Beenden verloren
footer-cognito = Amazon-Cognito-Benutzerpool
openid-provider = OpenID-Anbieter
embedded-pool = der integrierte Benutzerpool

## Copying

copy = Kopieren
copied = Kopiert
    .announcement = Kopiert.

## The Account page, around its parts

account-signed-in-as = Angemeldet als { $username }
account-elsewhere = Andernorts verwaltet
account-elsewhere-about = Ihr Konto wird von { $issuer } verwaltet. Name, Passwort und zweite Faktoren werden auf dessen eigener Seite geändert.
account-sign-out = Abmelden
