## The top of the page

account-tabs = Kontoen din

## About you: the attributes of the account

about-title = Om deg
about-not-given = Ikke oppgitt
about-verified = Bekreftet
about-not-verified = Ikke bekreftet
about-verify = Bekreft
about-change = Endre
about-add = Legg til
about-remove = Fjern
about-save = Lagre
about-verify-submit = Bekreft
about-empty = Skriv noe, eller avbryt.
about-said-removed = Fjernet.
about-said-changed = Endret.
about-said-verified = Bekreftet.
about-said-sent = En kode er sendt.

## Password

password-title = Passord
password-ways = Du kan logge på med { $ways }.
password-change = Bytt passord
password-present = Nåværende passord
password-present-empty = Skriv det nåværende passordet.
password-said-changed = Passordet er endret.

## Second factor

second-factor-title = Andre faktor
second-factor-required = Denne brukergruppen krever en andre faktor av alle.
second-factor-optional = Med en slik er ikke passordet alene nok til å være deg.
second-factor-app = Autentiseringsapp
    .hint = En kode som endres hvert 30. sekund
second-factor-text = Tekstmelding
    .hint = En kode til telefonnummeret ditt
    .verify-first = Bekreft telefonnummeret først
second-factor-email = E-post
    .hint = En kode til e-postadressen din
    .verify-first = Bekreft e-postadressen først
second-factor-asked-first = Spørres først
second-factor-on = På
second-factor-ask-first = Spør først
second-factor-set-up = Sett opp
second-factor-turn-on = Slå på
second-factor-turn-off = Slå av
second-factor-device-name = Navn på enheten (valgfritt)
second-factor-said-set-up = Autentiseringsappen er satt opp.

## Passkeys

passkeys-title = Tilgangsnøkler
passkeys-lead = Logg på med fingeravtrykk, ansikt eller PIN-kode, uten passord.
passkeys-none = Du har ingen tilgangsnøkkel ennå.
passkeys-since = Siden { $date }
passkeys-remove = Fjern
passkeys-add = Legg til en tilgangsnøkkel

## Devices

devices-title = Enheter
devices-lead = En husket enhet erstatter den andre faktoren.
devices-none = Brukergruppen husker ingen av enhetene dine.
devices-unnamed = Enhet uten navn
devices-seen = Siste pålogging { $date }
devices-this-one = Denne datamaskinen
devices-remember = Husk
devices-stop-remembering = Slutt å huske
devices-forget = Glem

## Delete account

deletion-title = Slett konto
deletion-lead = Kontoen og alt brukergruppen vet om deg, forsvinner for godt.
deletion-begin = Slett konto…
deletion-type-name = Skriv { $username } for å slette denne kontoen
deletion-other-name = Det er ikke navnet på denne kontoen.
deletion-submit = Slett for godt
