## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Indirizzo
attribute-birthdate = Data di nascita
attribute-email = Indirizzo e-mail
attribute-family-name = Cognome
attribute-gender = Genere
attribute-given-name = Nome
attribute-locale = Lingua
attribute-middle-name = Secondo nome
attribute-name = Nome completo
attribute-nickname = Soprannome
attribute-phone-number = Numero di telefono
attribute-picture = Immagine
attribute-preferred-username = Nome utente preferito
attribute-profile = Pagina del profilo
attribute-updated-at = Aggiornamento
attribute-website = Sito web
attribute-zoneinfo = Fuso orario

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nome utente
sign-in-name-email = Indirizzo e-mail
sign-in-name-phone-number = Numero di telefono
sign-in-name-email-or-phone-number = Indirizzo e-mail o numero di telefono
sign-in-name-username-or-email = Nome utente o indirizzo e-mail
sign-in-name-username-or-phone-number = Nome utente o numero di telefono
sign-in-name-any = Nome utente, indirizzo e-mail o numero di telefono

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Almeno { $length } carattere
   *[other] Almeno { $length } caratteri
}
rule-lowercase = Una lettera minuscola
rule-uppercase = Una lettera maiuscola
rule-number = Un numero
rule-symbol = Un simbolo, come ! o ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = password
factor-email-code = codice via e-mail
factor-sms-code = codice via SMS
factor-passkey = passkey

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Continua con { $provider }
login-with = Accedi con { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Il tuo nome utente
scope-session-read = La tua sessione
scope-token-id = Token ID
scope-token-access = Token di accesso
scope-aws-credentials = Credenziali AWS
scope-session-end = Disconnetterti

## What another program was answered
## Badges in the activity log; short.

answer-ok = Risposto
answer-unauthorized = Non autorizzato
answer-forbidden = Rifiutato
answer-not-found = Non trovato
answer-conflict = Nessun accesso
answer-gone = Troppo tardi
answer-too-many-requests = Troppo spesso
answer-unavailable = Non disponibile
answer-other = Non compreso
