## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adresse
attribute-birthdate = Fødselsdato
attribute-email = E-postadresse
attribute-family-name = Etternavn
attribute-gender = Kjønn
attribute-given-name = Fornavn
attribute-locale = Språk
attribute-middle-name = Mellomnavn
attribute-name = Navn
attribute-nickname = Kallenavn
attribute-phone-number = Telefonnummer
attribute-picture = Bilde
attribute-preferred-username = Foretrukket brukernavn
attribute-profile = Profilside
attribute-updated-at = Oppdatert
attribute-website = Nettsted
attribute-zoneinfo = Tidssone

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Brukernavn
sign-in-name-email = E-postadresse
sign-in-name-phone-number = Telefonnummer
sign-in-name-email-or-phone-number = E-postadresse eller telefonnummer
sign-in-name-username-or-email = Brukernavn eller e-postadresse
sign-in-name-username-or-phone-number = Brukernavn eller telefonnummer
sign-in-name-any = Brukernavn, e-postadresse eller telefonnummer

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] { $length } tegn eller mer
   *[other] { $length } tegn eller mer
}
rule-lowercase = En liten bokstav
rule-uppercase = En stor bokstav
rule-number = Et tall
rule-symbol = Et symbol, som ! eller ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = passord
factor-email-code = kode på e-post
factor-sms-code = kode på tekstmelding
factor-passkey = tilgangsnøkkel

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Fortsett med { $provider }
login-with = Logg på med { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Brukernavnet ditt
scope-session-read = Økten din
scope-token-id = ID-token
scope-token-access = Tilgangstoken
scope-aws-credentials = AWS-legitimasjon
scope-session-end = Å logge deg av

## What another program was answered
## Badges in the activity log; short.

answer-ok = Besvart
answer-unauthorized = Ikke sluppet inn
answer-forbidden = Avvist
answer-not-found = Ikke funnet
answer-conflict = Ingen pålogget
answer-gone = For sent
answer-too-many-requests = For ofte
answer-unavailable = Utilgjengelig
answer-other = Ikke forstått
