settings-lead = A felhasználókészlet vagy az OpenID-szolgáltató, amely ismeri Önt.

## Where people sign in

settings-pool = Hová jelentkezik be
settings-open-configuration = Konfiguráció megnyitása…
settings-use-issuer = Kibocsátó címének megadása…
settings-use-embedded = A beépített készlet használata
settings-configuration-hint = Konfiguráció lehet: amplify_outputs.json, aws-exports.js vagy amplifyconfiguration.json; a fájlt erre az ablakra is húzhatja.
settings-pool-changed = Másik felhasználókészlet van használatban.

## The facts about it: short names, each with its value beside it

settings-kind = Típus
settings-kind-embedded = Beépített, ezen a számítógépen
settings-kind-in-memory = Beépített, csak a memóriában
settings-issuer = Kibocsátó
settings-client = Ügyfél
settings-user-pool = Felhasználókészlet
settings-app-client = Alkalmazáskliens
settings-browser = A böngészőben
settings-configuration = Konfiguráció
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, a parancssorban megadva erre a futtatásra)
    [environment] { $file } ({ $format }, a környezetben megadva erre a futtatásra)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify mobilra

## What a configuration lacks for a desktop application

settings-findings = Asztali ellenőrzés
    .lead = Mi hiányzik ebből a konfigurációból egy asztali alkalmazáshoz.
settings-finding-blocks = Akadály
settings-finding-limits = Korlát
settings-finding-note = Megjegyzés

## An OpenID provider by its address

issuer-address = Kibocsátó címe
    .empty = Írja be a szolgáltató címét.
issuer-client-id = Ügyfél-azonosító
    .empty = Írja be az azonosítót, amelyet a szolgáltató ennek az alkalmazásnak adott.
issuer-scopes = Hatókörök (nem kötelező)
issuer-scopes-hint = Hatókörök nélkül az openid, profile és email kérése történik.
issuer-use = Szolgáltató használata
issuer-cancel = Mégse
issuer-in-use = Ez a szolgáltató van használatban.
