## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adres
attribute-birthdate = Data urodzenia
attribute-email = Adres e-mail
attribute-family-name = Nazwisko
attribute-gender = Płeć
attribute-given-name = Imię
attribute-locale = Język
attribute-middle-name = Drugie imię
attribute-name = Imię i nazwisko
attribute-nickname = Pseudonim
attribute-phone-number = Numer telefonu
attribute-picture = Zdjęcie
attribute-preferred-username = Preferowana nazwa użytkownika
attribute-profile = Strona profilu
attribute-updated-at = Zaktualizowano
attribute-website = Witryna
attribute-zoneinfo = Strefa czasowa

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nazwa użytkownika
sign-in-name-email = Adres e-mail
sign-in-name-phone-number = Numer telefonu
sign-in-name-email-or-phone-number = Adres e-mail lub numer telefonu
sign-in-name-username-or-email = Nazwa użytkownika lub adres e-mail
sign-in-name-username-or-phone-number = Nazwa użytkownika lub numer telefonu
sign-in-name-any = Nazwa użytkownika, e-mail lub numer telefonu

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Co najmniej { $length } znak
    [few] Co najmniej { $length } znaki
    [many] Co najmniej { $length } znaków
   *[other] Co najmniej { $length } znaku
}
rule-lowercase = Mała litera
rule-uppercase = Wielka litera
rule-number = Cyfra
rule-symbol = Symbol, na przykład ! lub ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = hasło
factor-email-code = kod e-mailem
factor-sms-code = kod SMS-em
factor-passkey = klucz dostępu

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Kontynuuj z { $provider }
login-with = Zaloguj się przez { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Twoja nazwa użytkownika
scope-session-read = Twoja sesja
scope-token-id = Token ID
scope-token-access = Token dostępu
scope-aws-credentials = Poświadczenia AWS
scope-session-end = Wylogowanie cię

## What another program was answered
## Badges in the activity log; short.

answer-ok = Odpowiedziano
answer-unauthorized = Brak dostępu
answer-forbidden = Odmówiono
answer-not-found = Nie znaleziono
answer-conflict = Nikt niezalogowany
answer-gone = Za późno
answer-too-many-requests = Za często
answer-unavailable = Niedostępne
answer-other = Nie zrozumiano
