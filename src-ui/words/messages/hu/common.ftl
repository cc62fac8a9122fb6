## The bar

nav-home = Kezdőlap
nav-profile = Profil
nav-protected = Védett oldal
nav-protected-client = Védett kliensoldal
nav-account = Fiók
nav-companions = Programok
nav-activity = Tevékenység
nav-settings = Beállítások
bar-pages = Oldalak
bar-mailbox = { $unread ->
    [0] Postafiók
    [one] Postafiók, { $unread } új üzenet
   *[other] Postafiók, { $unread } új üzenet
}
bar-nobody = Nincs bejelentkezve
bar-signed-in-as = Bejelentkezve mint { $username }

## Offline

offline-title = Nincs kapcsolat.
offline-text = A felhasználókészlet nem érhető el. Az látható, amit ez a számítógép tud; a Vestibule magától újrapróbálja.

## Forms

form-continue = Folytatás
form-finish = Befejezés
form-cancel = Mégse
form-password = Jelszó
form-new-password = Új jelszó
form-confirm-password = Jelszó megerősítése
form-attribute-empty = Ez a mező még üres: { $attribute }.
failure-try-again = Újra

## A new password and its rules

rules-title = A jelszó szabályai
rules-same = A kettő megegyezik
rules-met = : teljesül
rules-not-met = : még nem teljesül
show-password = Jelszó megjelenítése
hide-password = Jelszó elrejtése
password-is-shown = A jelszó látható.
password-is-hidden = A jelszó rejtett.

## A code that was sent, or that an authenticator app shows

code-label = Kód
code-empty = Írja be az üzenetben kapott kódot.
code-empty-app = Írja be az alkalmazásban látható kódot.
code-in-mailbox = Helyi mód: a kód a postafiókban van.
code-open-mailbox = Megnyitás
code-sent-by-text = Kódot tartalmazó SMS-t küldtünk ide: { $destination }, ehhez a fiókhoz: { $username }.
code-sent = Kódot tartalmazó üzenetet küldtünk ide: { $destination }, ehhez a fiókhoz: { $username }.
code-sent-somewhere = Kódot tartalmazó üzenetet küldtünk e fiók címére: { $username }.
code-send-again = Új kód küldése
code-sent-wait = Elküldve; újra { $seconds } s múlva

## An authenticator app is set up

enrolment-qr-code = QR-kód hitelesítő alkalmazáshoz
enrolment-scan = Olvassa be egy hitelesítő alkalmazással.
enrolment-type-key = Nincs kamera? Írja be a kulcsot

## Sign out

sign-out-title = Kijelentkezés
sign-out-here = Kijelentkezés
sign-out-everywhere = Kijelentkezés mindenhol
sign-out-in-browser = Kijelentkezés a böngészőben is
sign-out-hint = A kijelentkezés ezen a számítógépen zárja le a munkamenetet; a „mindenhol” az összes eszközén.

## The receipt of a sign-out: what became of the session, where

receipt-here = Ez a számítógép
receipt-here-text = Kijelentkezve; semmit sem őriz meg
receipt-user-pool = Felhasználókészlet
receipt-other-devices = Más eszközök
receipt-browser = Böngésző

## The page as a whole

page-skip = Ugrás az oldalra
page-new-window = Új ablak
footer-embedded = Helyi mód: beépített felhasználókészlet
footer-in-memory = Helyi mód: beépített felhasználókészlet, kilépéskor elvész
footer-cognito = Amazon Cognito-felhasználókészlet
openid-provider = OpenID-szolgáltató
embedded-pool = beépített felhasználókészlet

## Copying

copy = Másolás
copied = Másolva
    .announcement = Másolva.

## The Account page, around its parts

account-signed-in-as = Bejelentkezve mint { $username }
account-elsewhere = Máshol kezelt fiók
account-elsewhere-about = A fiókját kezeli: { $issuer }. A név, a jelszó és a második tényezők a szolgáltató oldalán módosíthatók.
account-sign-out = Kijelentkezés
