settings-lead = Pula użytkowników lub dostawca OpenID, który cię zna.

## Where people sign in

settings-pool = Gdzie się logujesz
settings-open-configuration = Otwórz konfigurację…
settings-use-issuer = Użyj adresu wystawcy…
settings-use-embedded = Użyj wbudowanej puli
settings-configuration-hint = Konfiguracja to amplify_outputs.json, aws-exports.js lub amplifyconfiguration.json; plik można też upuścić na to okno.
settings-pool-changed = Używana jest inna pula użytkowników.

## The facts about it: short names, each with its value beside it

settings-kind = Rodzaj
settings-kind-embedded = Wbudowana, na tym komputerze
settings-kind-in-memory = Wbudowana, tylko w pamięci
settings-issuer = Wystawca
settings-client = Klient
settings-user-pool = Pula użytkowników
settings-app-client = Klient aplikacji
settings-browser = W przeglądarce
settings-configuration = Konfiguracja
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, podany w wierszu poleceń dla tego uruchomienia)
    [environment] { $file } ({ $format }, podany w środowisku dla tego uruchomienia)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify na urządzenia mobilne

## What a configuration lacks for a desktop application

settings-findings = Kontrola dla komputera
    .lead = Czego brakuje tej konfiguracji dla aplikacji na komputer.
settings-finding-blocks = Blokuje
settings-finding-limits = Ogranicza
settings-finding-note = Uwaga

## An OpenID provider by its address

issuer-address = Adres wystawcy
    .empty = Wpisz adres dostawcy.
issuer-client-id = Identyfikator klienta
    .empty = Wpisz identyfikator, który dostawca nadał tej aplikacji.
issuer-scopes = Zakresy (opcjonalnie)
issuer-scopes-hint = Bez podanych zakresów żądane są openid, profile i email.
issuer-use = Użyj tego dostawcy
issuer-cancel = Anuluj
issuer-in-use = Ten dostawca jest używany.
