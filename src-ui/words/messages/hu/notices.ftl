## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Kijelentkezett.
    .next-step = Jelentkezzen be, amikor szeretne.
notice-session-ended = A munkamenete véget ért.
    .next-step = A folytatáshoz jelentkezzen be újra.
notice-password-changed = A jelszava módosult.
    .next-step = Jelentkezzen be az újjal.
notice-account-confirmed = A fiókja meg van erősítve.
    .next-step = A folytatáshoz jelentkezzen be.
notice-code-sent = Új kód van úton.
    .next-step = Csak a legújabb működik.
notice-password-reset-required = Ennek a fióknak a bejelentkezéshez új jelszó kell.
    .next-step = Küldjön magának kódot a beállításához.
notice-stored-session-damaged = A megőrzött munkamenetet nem sikerült beolvasni, ezért félretettük.
    .next-step = Jelentkezzen be újra.
notice-keyring-locked = A rendszer kulcstartója zárolva van, ezért senkit sem lehetett újra bejelentkeztetni.
    .next-step = Oldja fel és indítsa újra az alkalmazást, vagy egyszerűen jelentkezzen be.
notice-keyring-missing = Ezen a rendszeren nincs kulcstartó, ezért a munkamenet csak kilépésig tart.
    .next-step = Jelentkezzen be a szokásos módon.
notice-sign-in-expired = Ez a bejelentkezés túl sokáig tartott, vagy túl sokszor próbálták.
    .next-step = Kezdje újra.
notice-account-deleted = A fiókja törölve lett.
    .next-step = Bármikor létrehozhat újat.
notice-link-without-sign-in = A böngésző visszatért, de egyetlen bejelentkezés sem várt rá.
    .next-step = Kezdje újra innen.

## A session that is not kept

storage-memory-keyring-missing = Ezen a rendszeren nincs kulcstartó: a munkamenet a Vestibule bezárásakor véget ér.
    .next-step = Telepítsen egyet, például a GNOME Keyringet vagy a KWalletet, és jelentkezzen be újra a megjegyzéshez.
storage-memory-keyring-locked = A rendszer kulcstartója zárolva van: a munkamenet a Vestibule bezárásakor véget ér.
    .next-step = Oldja fel, és jelentkezzen be újra a megjegyzéshez.
storage-memory-keyring-failed = A rendszer kulcstartója nem fogadta be a munkamenetet: a Vestibule bezárásakor véget ér.
    .next-step = Ellenőrizze a kulcstartó saját alkalmazását, és jelentkezzen be újra a megjegyzéshez.

## The user pool on this computer

accounts-in-memory = A felhasználókészlet fiókjai elvesznek, amikor kilép a Vestibule-ból.
    .next-step = Nincs használható kulcstartója, amellyel lepecsételhetné őket.
pool-began-anew = Az ezen a számítógépen lévő fiókokat nem sikerült megnyitni, ezért a felhasználókészlet újrakezdődött.
    .next-step = Hozza létre újra a fiókját. A korábbiakat változatlanul megőrizzük ebben a fájlban:

## Passkeys

no-passkeys = A rendszer ablakösszetevője nem tud azonosítókulcsokat használni.
    .next-step = Lépjen vissza, és válasszon más bejelentkezési módot.

## The activity log

broken-chain = Ezt a naplót valami más módosította, nem a Vestibule.
    .next-step = Bejegyzések hiányozhatnak vagy hamisak lehetnek; exportálja, ami megmaradt, mielőtt tovább nő.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Az alkalmazáskliens nem ismer visszautat a Vestibule-hoz a böngészős bejelentkezés után.
    .next-step = Adja hozzá a visszahívási címét.
finding-no-sign-out-callback = Az alkalmazáskliens nem ismer visszautat a Vestibule-hoz a böngészős kijelentkezés után.
    .next-step = Adja hozzá a kijelentkezési címét.
finding-implicit-flow = A böngészős bejelentkezés tokeneket tenne egy címbe.
    .next-step = Váltson az engedélyezési kódos folyamatra.
finding-no-open-id-scope = Az openid hatókör nélkül senki sem ismerhető fel a böngészős bejelentkezés után.
    .next-step = Engedélyezze a hatókört.
finding-no-account-scope = Aki a böngészőben jelentkezik be, itt nem módosíthatja a fiókját.
    .next-step = Engedélyezze az aws.cognito.signin.user.admin hatókört.
finding-client-secret = Az alkalmazáskliensnek titkos kulcsa van, amelyet telepített alkalmazás nem tud megőrizni.
    .next-step = Hozzon létre titkos kulcs nélküli alkalmazásklienst; addig ezt használjuk.
finding-password-is-sent = A bejelentkezés elküldi a jelszót a felhasználókészletnek.
    .next-step = Váltson USER_SRP_AUTH módra, amely csak bizonyítja.
finding-providers-left-out = A fájlból hiányozhatnak a felhasználókészlet egyes szolgáltatói.
    .next-step = Ha hiányzik valamelyik, adja meg kézzel.
finding-identity-pool-alone = Van identitáskészlet, de nincs felhasználókészlet a bejelentkezéshez.
    .next-step = Adjon hitelesítést az Amplify-projekthez.
finding-no-sign-in-name = A fájl nem mondja meg, mivel nevezik meg a fiókokat.
    .next-step = Felhasználóneveket feltételezünk.
finding-email-mfa-outside-amplify = Az e-mailes kódok itt működnek, de az Amplify saját könyvtáraiban nem.
    .next-step = Ha azokat is használja, kínáljon másik második tényezőt is.
finding-verification-by-link = Az új fiókokat hivatkozás erősíti meg, nem kód.
    .next-step = Kövesse az üzenetben lévő hivatkozást, majd jelentkezzen be.
finding-insecure-redirect = Az egyik visszahívás titkosítás nélkül megy egy másik számítógépre.
    .next-step = Használjon HTTPS-t, vagy távolítsa el.
finding-domain-with-scheme = A tartomány elé https:// van írva.
    .next-step = Távolítsa el ezt a részt.
finding-callback-to-register = Innen nem látható, ismeri-e a szolgáltató a visszautat a Vestibule-hoz.
    .next-step = Regisztrálja nála a visszahívási címet.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nincs mit visszavonni
revocation-requested = Értesítés folyamatban…
revocation-revoked = Visszavonta a munkamenetet
revocation-postponed = Nem érhető el; később értesítjük
revocation-failed = Nem érhető el; a munkamenet ott magától lejár
devices-kept = Bejelentkezve maradnak
devices-requested = Kijelentkeztetés…
devices-signed-out = Kijelentkeztetve
devices-failed = Nem sikerült kijelentkeztetni
browser-session-not-asked = Bejelentkezve marad
browser-session-opened = A kijelentkezési oldalra küldve
browser-session-failed = Nem érhető el; bejelentkezve marad
browser-session-not-supported = Bejelentkezve marad: nincs kijelentkezési oldal
receipt-programs = Programok
receipt-without-access = { $names }: nincs hozzáférés az újbóli bejelentkezésig
receipt-asked-for-by = Kérte

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Válasszon jelszót.
password-breaks-a-rule = Ez a jelszó még nem felel meg minden szabálynak.
repeat-the-password = Írja be a jelszót még egyszer.
passwords-differ = A két jelszó nem egyezik.
