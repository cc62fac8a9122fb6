## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adresse
attribute-birthdate = Date de naissance
attribute-email = Adresse e-mail
attribute-family-name = Nom de famille
attribute-gender = Genre
attribute-given-name = Prénom
attribute-locale = Langue
attribute-middle-name = Deuxième prénom
attribute-name = Nom
attribute-nickname = Surnom
attribute-phone-number = Numéro de téléphone
attribute-picture = Photo
attribute-preferred-username = Nom d’utilisateur préféré
attribute-profile = Page de profil
attribute-updated-at = Mise à jour
attribute-website = Site web
attribute-zoneinfo = Fuseau horaire

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nom d’utilisateur
sign-in-name-email = Adresse e-mail
sign-in-name-phone-number = Numéro de téléphone
sign-in-name-email-or-phone-number = Adresse e-mail ou numéro de téléphone
sign-in-name-username-or-email = Nom d’utilisateur ou adresse e-mail
sign-in-name-username-or-phone-number = Nom d’utilisateur ou numéro de téléphone
sign-in-name-any = Nom d’utilisateur, adresse e-mail ou téléphone

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] { $length } caractère ou plus
   *[other] { $length } caractères ou plus
}
rule-lowercase = Une lettre minuscule
rule-uppercase = Une lettre majuscule
rule-number = Un chiffre
rule-symbol = Un symbole, comme ! ou ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = mot de passe
factor-email-code = code par e-mail
factor-sms-code = code par SMS
factor-passkey = clé d’accès

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Continuer avec { $provider }
login-with = Se connecter avec { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Votre nom d’utilisateur
scope-session-read = Votre session
scope-token-id = Jeton d’ID
scope-token-access = Jeton d’accès
scope-aws-credentials = Identifiants AWS
scope-session-end = Votre déconnexion

## What another program was answered
## Badges in the activity log; short.

answer-ok = Répondu
answer-unauthorized = Non autorisé
answer-forbidden = Refusé
answer-not-found = Introuvable
answer-conflict = Aucune session
answer-gone = Trop tard
answer-too-many-requests = Trop souvent
answer-unavailable = Indisponible
answer-other = Non compris
