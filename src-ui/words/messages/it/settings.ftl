settings-lead = Il pool di utenti o il provider OpenID che ti conosce.

## Where people sign in

settings-pool = Dove accedi
settings-open-configuration = Apri una configurazione…
settings-use-issuer = Usa l’indirizzo di un emittente…
settings-use-embedded = Usa il pool integrato
settings-configuration-hint = Una configurazione è amplify_outputs.json, aws-exports.js o amplifyconfiguration.json; puoi anche trascinare il file su questa finestra.
settings-pool-changed = È in uso un altro pool di utenti.

## The facts about it: short names, each with its value beside it

settings-kind = Tipo
settings-kind-embedded = Integrato, su questo computer
settings-kind-in-memory = Integrato, solo in memoria
settings-issuer = Emittente
settings-client = Client
settings-user-pool = Pool di utenti
settings-app-client = Client dell’app
settings-browser = Nel browser
settings-configuration = Configurazione
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, indicato sulla riga di comando per questa esecuzione)
    [environment] { $file } ({ $format }, indicato dall’ambiente per questa esecuzione)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify per dispositivi mobili

## What a configuration lacks for a desktop application

settings-findings = Verifica desktop
    .lead = Che cosa manca a questa configurazione per un’applicazione desktop.
settings-finding-blocks = Blocca
settings-finding-limits = Limita
settings-finding-note = Nota

## An OpenID provider by its address

issuer-address = Indirizzo dell’emittente
    .empty = Inserisci l’indirizzo del provider.
issuer-client-id = ID client
    .empty = Inserisci l’ID che il provider ha assegnato a questa applicazione.
issuer-scopes = Ambiti (facoltativo)
issuer-scopes-hint = Senza ambiti vengono richiesti openid, profile ed email.
issuer-use = Usa questo provider
issuer-cancel = Annulla
issuer-in-use = Questo provider è in uso.
