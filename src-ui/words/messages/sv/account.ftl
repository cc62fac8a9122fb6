## The top of the page

account-tabs = Ditt konto

## About you: the attributes of the account

about-title = Om dig
about-not-given = Inte angivet
about-verified = Verifierad
about-not-verified = Inte verifierad
about-verify = Verifiera
about-change = Ändra
about-add = Lägg till
about-remove = Ta bort
about-save = Spara
about-verify-submit = Verifiera
about-empty = Skriv något, eller avbryt.
about-said-removed = Borttaget.
about-said-changed = Ändrat.
about-said-verified = Verifierat.
about-said-sent = En kod har skickats.

## Password

password-title = Lösenord
password-ways = Du kan logga in med { $ways }.
password-change = Byt lösenord
password-present = Nuvarande lösenord
password-present-empty = Skriv ditt nuvarande lösenord.
password-said-changed = Ditt lösenord har ändrats.

## Second factor

second-factor-title = Andra faktor
second-factor-required = Den här användarpoolen kräver en andra faktor av alla.
second-factor-optional = Med en sådan räcker det inte med lösenordet för att vara du.
second-factor-app = Autentiseringsapp
    .hint = En kod som ändras var 30:e sekund
second-factor-text = Sms
    .hint = En kod till ditt telefonnummer
    .verify-first = Verifiera först ditt telefonnummer
second-factor-email = E-post
    .hint = En kod till din e-postadress
    .verify-first = Verifiera först din e-postadress
second-factor-asked-first = Frågas först
second-factor-on = På
second-factor-ask-first = Fråga först
second-factor-set-up = Konfigurera
second-factor-turn-on = Slå på
second-factor-turn-off = Stäng av
second-factor-device-name = Enhetens namn (valfritt)
second-factor-said-set-up = Autentiseringsappen är konfigurerad.

## Passkeys

passkeys-title = Lösennycklar
passkeys-lead = Logga in med fingeravtryck, ansikte eller PIN, utan lösenord.
passkeys-none = Du har ingen lösennyckel än.
passkeys-since = Sedan { $date }
passkeys-remove = Ta bort
passkeys-add = Lägg till en lösennyckel

## Devices

devices-title = Enheter
devices-lead = En ihågkommen enhet ersätter den andra faktorn.
devices-none = Användarpoolen kommer inte ihåg någon av dina enheter.
devices-unnamed = Enhet utan namn
devices-seen = Senaste inloggning { $date }
devices-this-one = Den här datorn
devices-remember = Kom ihåg
devices-stop-remembering = Sluta komma ihåg
devices-forget = Glöm

## Delete account

deletion-title = Ta bort konto
deletion-lead = Kontot och allt som användarpoolen vet om dig försvinner för gott.
deletion-begin = Ta bort konto…
deletion-type-name = Skriv { $username } för att ta bort det här kontot
deletion-other-name = Det är inte namnet på det här kontot.
deletion-submit = Ta bort för gott
