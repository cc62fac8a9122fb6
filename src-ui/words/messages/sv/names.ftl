## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adress
attribute-birthdate = Födelsedatum
attribute-email = E-postadress
attribute-family-name = Efternamn
attribute-gender = Kön
attribute-given-name = Förnamn
attribute-locale = Språk
attribute-middle-name = Mellannamn
attribute-name = Namn
attribute-nickname = Smeknamn
attribute-phone-number = Telefonnummer
attribute-picture = Bild
attribute-preferred-username = Önskat användarnamn
attribute-profile = Profilsida
attribute-updated-at = Uppdaterat
attribute-website = Webbplats
attribute-zoneinfo = Tidszon

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Användarnamn
sign-in-name-email = E-postadress
sign-in-name-phone-number = Telefonnummer
sign-in-name-email-or-phone-number = E-postadress eller telefonnummer
sign-in-name-username-or-email = Användarnamn eller e-postadress
sign-in-name-username-or-phone-number = Användarnamn eller telefonnummer
sign-in-name-any = Användarnamn, e-postadress eller telefonnummer

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] { $length } tecken eller fler
   *[other] { $length } tecken eller fler
}
rule-lowercase = En liten bokstav
rule-uppercase = En stor bokstav
rule-number = En siffra
rule-symbol = Ett specialtecken, som ! eller ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = lösenord
factor-email-code = kod via e-post
factor-sms-code = kod via sms
factor-passkey = lösennyckel

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Fortsätt med { $provider }
login-with = Logga in med { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Ditt användarnamn
scope-session-read = Din session
scope-token-id = ID-token
scope-token-access = Åtkomsttoken
scope-aws-credentials = AWS-uppgifter
scope-session-end = Att logga ut dig

## What another program was answered
## Badges in the activity log; short.

answer-ok = Besvarad
answer-unauthorized = Inte insläppt
answer-forbidden = Avvisad
answer-not-found = Hittades inte
answer-conflict = Ingen inloggad
answer-gone = För sent
answer-too-many-requests = För ofta
answer-unavailable = Otillgängligt
answer-other = Förstods inte
