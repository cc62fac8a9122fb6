## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Cím
attribute-birthdate = Születési dátum
attribute-email = E-mail-cím
attribute-family-name = Vezetéknév
attribute-gender = Nem
attribute-given-name = Utónév
attribute-locale = Nyelv
attribute-middle-name = Második utónév
attribute-name = Teljes név
attribute-nickname = Becenév
attribute-phone-number = Telefonszám
attribute-picture = Kép
attribute-preferred-username = Kívánt felhasználónév
attribute-profile = Profiloldal
attribute-updated-at = Frissítve
attribute-website = Webhely
attribute-zoneinfo = Időzóna

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Felhasználónév
sign-in-name-email = E-mail-cím
sign-in-name-phone-number = Telefonszám
sign-in-name-email-or-phone-number = E-mail-cím vagy telefonszám
sign-in-name-username-or-email = Felhasználónév vagy e-mail-cím
sign-in-name-username-or-phone-number = Felhasználónév vagy telefonszám
sign-in-name-any = Felhasználónév, e-mail-cím vagy telefonszám

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Legalább { $length } karakter
   *[other] Legalább { $length } karakter
}
rule-lowercase = Egy kisbetű
rule-uppercase = Egy nagybetű
rule-number = Egy számjegy
rule-symbol = Egy szimbólum, például ! vagy ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = jelszó
factor-email-code = kód e-mailben
factor-sms-code = kód SMS-ben
factor-passkey = azonosítókulcs

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Folytatás ezzel: { $provider }
login-with = Bejelentkezés ezzel: { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Felhasználónév
scope-session-read = Munkamenet
scope-token-id = ID-token
scope-token-access = Hozzáférési token
scope-aws-credentials = AWS-hitelesítő adatok
scope-session-end = Kijelentkeztetés

## What another program was answered
## Badges in the activity log; short.

answer-ok = Megválaszolva
answer-unauthorized = Nincs engedélyezve
answer-forbidden = Elutasítva
answer-not-found = Nem található
answer-conflict = Nincs bejelentkezve
answer-gone = Túl késő
answer-too-many-requests = Túl gyakran
answer-unavailable = Nem érhető el
answer-other = Nem érthető
