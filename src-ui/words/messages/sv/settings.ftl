settings-lead = Användarpoolen eller OpenID-leverantören som känner dig.

## Where people sign in

settings-pool = Var du loggar in
settings-open-configuration = Öppna en konfiguration…
settings-use-issuer = Använd en utfärdaradress…
settings-use-embedded = Använd den inbyggda poolen
settings-configuration-hint = En konfiguration är amplify_outputs.json, aws-exports.js eller amplifyconfiguration.json; du kan också släppa filen på det här fönstret.
settings-pool-changed = En annan användarpool används.

## The facts about it: short names, each with its value beside it

settings-kind = Typ
settings-kind-embedded = Inbyggd, på den här datorn
settings-kind-in-memory = Inbyggd, bara i minnet
settings-issuer = Utfärdare
settings-client = Klient
settings-user-pool = Användarpool
settings-app-client = Appklient
settings-browser = I webbläsaren
settings-configuration = Konfiguration
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, angiven på kommandoraden för den här körningen)
    [environment] { $file } ({ $format }, angiven av miljön för den här körningen)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify för mobiler

## What a configuration lacks for a desktop application

settings-findings = Skrivbordskontroll
    .lead = Vad den här konfigurationen saknar för ett skrivbordsprogram.
settings-finding-blocks = Hindrar
settings-finding-limits = Begränsar
settings-finding-note = Notera

## An OpenID provider by its address

issuer-address = Utfärdarens adress
    .empty = Skriv leverantörens adress.
issuer-client-id = Klient-id
    .empty = Skriv det id som leverantören gav det här programmet.
issuer-scopes = Scope (valfritt)
issuer-scopes-hint = Utan scope begärs openid, profile och email.
issuer-use = Använd den här leverantören
issuer-cancel = Avbryt
issuer-in-use = Den här leverantören används.
