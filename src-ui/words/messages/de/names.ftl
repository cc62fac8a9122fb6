## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adresse
attribute-birthdate = Geburtsdatum
attribute-email = E-Mail-Adresse
attribute-family-name = Nachname
attribute-gender = Geschlecht
attribute-given-name = Vorname
attribute-locale = Sprache
attribute-middle-name = Zweiter Vorname
attribute-name = Name
attribute-nickname = Spitzname
attribute-phone-number = Telefonnummer
attribute-picture = Bild
attribute-preferred-username = Bevorzugter Benutzername
attribute-profile = Profilseite
attribute-updated-at = Aktualisiert
attribute-website = Website
attribute-zoneinfo = Zeitzone

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Benutzername
sign-in-name-email = E-Mail-Adresse
sign-in-name-phone-number = Telefonnummer
sign-in-name-email-or-phone-number = E-Mail-Adresse oder Telefonnummer
sign-in-name-username-or-email = Benutzername oder E-Mail-Adresse
sign-in-name-username-or-phone-number = Benutzername oder Telefonnummer
sign-in-name-any = Benutzername, E-Mail-Adresse oder Telefonnummer

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Mindestens { $length } Zeichen
   *[other] Mindestens { $length } Zeichen
}
rule-lowercase = Ein Kleinbuchstabe
rule-uppercase = Ein Großbuchstabe
rule-number = Eine Ziffer
rule-symbol = Ein Sonderzeichen, z. B. ! oder ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = Passwort
factor-email-code = Code per E-Mail
factor-sms-code = Code per SMS
factor-passkey = Passkey

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Weiter mit { $provider }
login-with = Login mit { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Ihr Benutzername
scope-session-read = Ihre Sitzung
scope-token-id = ID-Token
scope-token-access = Zugriffstoken
scope-aws-credentials = AWS-Anmeldeinformationen
scope-session-end = Sie abmelden

## What another program was answered
## Badges in the activity log; short.

answer-ok = Beantwortet
answer-unauthorized = Nicht zugelassen
answer-forbidden = Abgelehnt
answer-not-found = Nicht gefunden
answer-conflict = Niemand angemeldet
answer-gone = Zu spät
answer-too-many-requests = Zu oft
answer-unavailable = Nicht verfügbar
answer-other = Nicht verstanden
