## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adres
attribute-birthdate = Geboortedatum
attribute-email = E-mailadres
attribute-family-name = Achternaam
attribute-gender = Geslacht
attribute-given-name = Voornaam
attribute-locale = Taal
attribute-middle-name = Tweede voornaam
attribute-name = Naam
attribute-nickname = Bijnaam
attribute-phone-number = Telefoonnummer
attribute-picture = Foto
attribute-preferred-username = Voorkeursgebruikersnaam
attribute-profile = Profielpagina
attribute-updated-at = Bijgewerkt
attribute-website = Website
attribute-zoneinfo = Tijdzone

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Gebruikersnaam
sign-in-name-email = E-mailadres
sign-in-name-phone-number = Telefoonnummer
sign-in-name-email-or-phone-number = E-mailadres of telefoonnummer
sign-in-name-username-or-email = Gebruikersnaam of e-mailadres
sign-in-name-username-or-phone-number = Gebruikersnaam of telefoonnummer
sign-in-name-any = Gebruikersnaam, e-mailadres of telefoonnummer

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Minstens { $length } teken
   *[other] Minstens { $length } tekens
}
rule-lowercase = Een kleine letter
rule-uppercase = Een hoofdletter
rule-number = Een cijfer
rule-symbol = Een symbool, zoals ! of ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = wachtwoord
factor-email-code = code per e-mail
factor-sms-code = code per sms
factor-passkey = passkey

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Doorgaan met { $provider }
login-with = Inloggen met { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Je gebruikersnaam
scope-session-read = Je sessie
scope-token-id = ID-token
scope-token-access = Toegangstoken
scope-aws-credentials = AWS-referenties
scope-session-end = Jou uitloggen

## What another program was answered
## Badges in the activity log; short.

answer-ok = Beantwoord
answer-unauthorized = Niet toegelaten
answer-forbidden = Geweigerd
answer-not-found = Niet gevonden
answer-conflict = Niemand ingelogd
answer-gone = Te laat
answer-too-many-requests = Te vaak
answer-unavailable = Niet beschikbaar
answer-other = Niet begrepen
