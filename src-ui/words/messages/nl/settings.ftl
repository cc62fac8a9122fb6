settings-lead = De gebruikerspool of de OpenID-provider die jou kent.

## Where people sign in

settings-pool = Waar je inlogt
settings-open-configuration = Configuratie openen…
settings-use-issuer = Adres van een uitgever gebruiken…
settings-use-embedded = Ingebouwde pool gebruiken
settings-configuration-hint = Een configuratie is amplify_outputs.json, aws-exports.js of amplifyconfiguration.json; je kunt het bestand ook naar dit venster slepen.
settings-pool-changed = Er is een andere gebruikerspool in gebruik.

## The facts about it: short names, each with its value beside it

settings-kind = Soort
settings-kind-embedded = Ingebouwd, op deze computer
settings-kind-in-memory = Ingebouwd, alleen in het geheugen
settings-issuer = Uitgever
settings-client = Client
settings-user-pool = Gebruikerspool
settings-app-client = App-client
settings-browser = In de browser
settings-configuration = Configuratie
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, voor deze keer opgegeven op de opdrachtregel)
    [environment] { $file } ({ $format }, voor deze keer opgegeven door de omgeving)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify voor mobiel

## What a configuration lacks for a desktop application

settings-findings = Desktopcontrole
    .lead = Wat deze configuratie mist voor een desktoptoepassing.
settings-finding-blocks = Blokkeert
settings-finding-limits = Beperkt
settings-finding-note = Opmerking

## An OpenID provider by its address

issuer-address = Adres van de uitgever
    .empty = Typ het adres van de provider.
issuer-client-id = Client-ID
    .empty = Typ de ID die de provider aan deze toepassing heeft gegeven.
issuer-scopes = Scopes (optioneel)
issuer-scopes-hint = Zonder scopes worden openid, profile en email gevraagd.
issuer-use = Deze provider gebruiken
issuer-cancel = Annuleren
issuer-in-use = Deze provider is in gebruik.
