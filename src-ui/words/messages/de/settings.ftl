settings-lead = Der Benutzerpool oder OpenID-Anbieter, der Sie kennt.

## Where people sign in

settings-pool = Wo Sie sich anmelden
settings-open-configuration = Konfiguration öffnen …
settings-use-issuer = Ausstelleradresse verwenden …
settings-use-embedded = Integrierten Pool verwenden
settings-configuration-hint = Eine Konfiguration ist amplify_outputs.json, aws-exports.js oder amplifyconfiguration.json; Sie können die Datei auch auf dieses Fenster ziehen.
settings-pool-changed = Ein anderer Benutzerpool wird verwendet.

## The facts about it: short names, each with its value beside it

settings-kind = Art
settings-kind-embedded = Integriert, auf diesem Computer
settings-kind-in-memory = Integriert, nur im Arbeitsspeicher
settings-issuer = Aussteller
settings-client = Client
settings-user-pool = Benutzerpool
settings-app-client = App-Client
settings-browser = Im Browser
settings-configuration = Konfiguration
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, für diesen Start in der Befehlszeile angegeben)
    [environment] { $file } ({ $format }, für diesen Start durch die Umgebung angegeben)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify für Mobilgeräte

## What a configuration lacks for a desktop application

settings-findings = Desktop-Prüfung
    .lead = Was dieser Konfiguration für eine Desktop-Anwendung fehlt.
settings-finding-blocks = Blockiert
settings-finding-limits = Schränkt ein
settings-finding-note = Hinweis

## An OpenID provider by its address

issuer-address = Ausstelleradresse
    .empty = Geben Sie die Adresse des Anbieters ein.
issuer-client-id = Client-ID
    .empty = Geben Sie die ID ein, die der Anbieter dieser Anwendung gegeben hat.
issuer-scopes = Scopes (optional)
issuer-scopes-hint = Ohne Scopes werden openid, profile und email angefordert.
issuer-use = Diesen Anbieter verwenden
issuer-cancel = Abbrechen
issuer-in-use = Dieser Anbieter wird verwendet.
