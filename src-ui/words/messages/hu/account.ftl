## The top of the page

account-tabs = Saját fiók

## About you: the attributes of the account

about-title = Személyes adatok
about-not-given = Nincs megadva
about-verified = Ellenőrizve
about-not-verified = Nincs ellenőrizve
about-verify = Ellenőrzés
about-change = Módosítás
about-add = Hozzáadás
about-remove = Eltávolítás
about-save = Mentés
about-verify-submit = Ellenőrzés
about-empty = Írjon be valamit, vagy kattintson a Mégse gombra.
about-said-removed = Eltávolítva.
about-said-changed = Módosítva.
about-said-verified = Ellenőrizve.
about-said-sent = Kód elküldve.

## Password

password-title = Jelszó
password-ways = Bejelentkezési módok: { $ways }.
password-change = Jelszó módosítása
password-present = Jelenlegi jelszó
password-present-empty = Adja meg a jelenlegi jelszavát.
password-said-changed = A jelszó módosult.

## Second factor

second-factor-title = Második tényező
second-factor-required = Ez a felhasználókészlet mindenkitől kér második tényezőt.
second-factor-optional = Ezzel a jelszó egymagában nem elég, hogy más Önnek adja ki magát.
second-factor-app = Hitelesítő alkalmazás
    .hint = 30 másodpercenként változó kód
second-factor-text = SMS
    .hint = Kód a telefonszámára
    .verify-first = Előbb ellenőrizze a telefonszámát
second-factor-email = E-mail
    .hint = Kód az e-mail-címére
    .verify-first = Előbb ellenőrizze az e-mail-címét
second-factor-asked-first = Elsőként
second-factor-on = Bekapcsolva
second-factor-ask-first = Kérdezze elsőként
second-factor-set-up = Beállítás
second-factor-turn-on = Bekapcsolás
second-factor-turn-off = Kikapcsolás
second-factor-device-name = Az eszköz neve (nem kötelező)
second-factor-said-set-up = A hitelesítő alkalmazás be van állítva.

## Passkeys

passkeys-title = Azonosítókulcsok
passkeys-lead = Jelentkezzen be ujjlenyomattal, arccal vagy PIN-kóddal, jelszó nélkül.
passkeys-none = Még nincs azonosítókulcsa.
passkeys-since = Létrehozva: { $date }
passkeys-remove = Eltávolítás
passkeys-add = Azonosítókulcs hozzáadása

## Devices

devices-title = Eszközök
devices-lead = A megjegyzett eszköz helyettesíti a második tényezőt.
devices-none = A felhasználókészlet egyetlen eszközére sem emlékszik.
devices-unnamed = Névtelen eszköz
devices-seen = Utolsó bejelentkezés: { $date }
devices-this-one = Ez a számítógép
devices-remember = Megjegyzés
devices-stop-remembering = Ne jegyezze meg
devices-forget = Elfelejtés

## Delete account

deletion-title = Fiók törlése
deletion-lead = A fiók és minden, amit a felhasználókészlet Önről tud, végleg elvész.
deletion-begin = Fiók törlése…
deletion-type-name = A fiók törléséhez írja be: { $username }
deletion-other-name = Nem ez a fiók neve.
deletion-submit = Végleges törlés
