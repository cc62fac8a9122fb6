## The top of the page

account-tabs = Je account

## About you: the attributes of the account

about-title = Over jou
about-not-given = Niet opgegeven
about-verified = Geverifieerd
about-not-verified = Niet geverifieerd
about-verify = Verifiëren
about-change = Wijzigen
about-add = Toevoegen
about-remove = Verwijderen
about-save = Opslaan
about-verify-submit = Verifiëren
about-empty = Typ iets, of annuleer.
about-said-removed = Verwijderd.
about-said-changed = Gewijzigd.
about-said-verified = Geverifieerd.
about-said-sent = Er is een code verzonden.

## Password

password-title = Wachtwoord
password-ways = Je kunt inloggen met: { $ways }.
password-change = Wachtwoord wijzigen
password-present = Huidig wachtwoord
password-present-empty = Typ je huidige wachtwoord.
password-said-changed = Je wachtwoord is gewijzigd.

## Second factor

second-factor-title = Tweede factor
second-factor-required = Deze gebruikerspool vraagt iedereen om een tweede factor.
second-factor-optional = Met een tweede factor is een wachtwoord alleen niet genoeg om zich als jou voor te doen.
second-factor-app = Authenticator-app
    .hint = Een code die elke 30 seconden verandert
second-factor-text = Sms
    .hint = Een code naar je telefoonnummer
    .verify-first = Verifieer eerst je telefoonnummer
second-factor-email = E-mail
    .hint = Een code naar je e-mailadres
    .verify-first = Verifieer eerst je e-mailadres
second-factor-asked-first = Voorkeur
second-factor-on = Aan
second-factor-ask-first = Voorkeur geven
second-factor-set-up = Instellen
second-factor-turn-on = Inschakelen
second-factor-turn-off = Uitschakelen
second-factor-device-name = Naam van het apparaat (optioneel)
second-factor-said-set-up = De authenticator-app is ingesteld.

## Passkeys

passkeys-title = Passkeys
passkeys-lead = Log in met vingerafdruk, gezicht of pincode, zonder wachtwoord.
passkeys-none = Je hebt nog geen passkey.
passkeys-since = Sinds { $date }
passkeys-remove = Verwijderen
passkeys-add = Passkey toevoegen

## Devices

devices-title = Apparaten
devices-lead = Een onthouden apparaat geldt als tweede factor.
devices-none = De gebruikerspool onthoudt geen apparaten van jou.
devices-unnamed = Apparaat zonder naam
devices-seen = Laatst ingelogd op { $date }
devices-this-one = Deze computer
devices-remember = Onthouden
devices-stop-remembering = Niet meer onthouden
devices-forget = Vergeten

## Delete account

deletion-title = Account verwijderen
deletion-lead = Het account en alles wat de gebruikerspool van je weet, verdwijnt voorgoed.
deletion-begin = Account verwijderen…
deletion-type-name = Typ { $username } om dit account te verwijderen
deletion-other-name = Dat is niet de naam van dit account.
deletion-submit = Voorgoed verwijderen
