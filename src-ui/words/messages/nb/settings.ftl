settings-lead = Brukergruppen eller OpenID-leverandøren som kjenner deg.

## Where people sign in

settings-pool = Hvor du logger på
settings-open-configuration = Åpne en konfigurasjon…
settings-use-issuer = Bruk en utstederadresse…
settings-use-embedded = Bruk den innebygde gruppen
settings-configuration-hint = En konfigurasjon er amplify_outputs.json, aws-exports.js eller amplifyconfiguration.json; du kan også slippe filen på dette vinduet.
settings-pool-changed = En annen brukergruppe er i bruk.

## The facts about it: short names, each with its value beside it

settings-kind = Type
settings-kind-embedded = Innebygd, på denne datamaskinen
settings-kind-in-memory = Innebygd, bare i minnet
settings-issuer = Utsteder
settings-client = Klient
settings-user-pool = Brukergruppe
settings-app-client = Appklient
settings-browser = I nettleseren
settings-configuration = Konfigurasjon
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, angitt på kommandolinjen for denne kjøringen)
    [environment] { $file } ({ $format }, angitt av miljøet for denne kjøringen)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify for mobil

## What a configuration lacks for a desktop application

settings-findings = Skrivebordssjekk
    .lead = Hva denne konfigurasjonen mangler for et skrivebordsprogram.
settings-finding-blocks = Hindrer
settings-finding-limits = Begrenser
settings-finding-note = Merk

## An OpenID provider by its address

issuer-address = Utstederens adresse
    .empty = Skriv leverandørens adresse.
issuer-client-id = Klient-ID
    .empty = Skriv ID-en leverandøren ga dette programmet.
issuer-scopes = Omfang (valgfritt)
issuer-scopes-hint = Uten omfang bes det om openid, profile og email.
issuer-use = Bruk denne leverandøren
issuer-cancel = Avbryt
issuer-in-use = Denne leverandøren er i bruk.
