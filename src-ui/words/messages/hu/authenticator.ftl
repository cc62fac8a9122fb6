## Every step

step-signing-in-as = Bejelentkezés mint { $username }
step-back = Vissza a bejelentkezéshez
step-forgot-password = Elfelejtette a jelszavát?
step-type-password = Adja meg a jelszavát.
step-whose-account = Adja meg, kinek a fiókja.

## Sign in

sign-in-title = Bejelentkezés
sign-in-submit = Bejelentkezés
sign-in-no-account = Nincs fiókja?
sign-in-create-one = Létrehozás
sign-in-or = vagy
sign-in-with-browser = Bejelentkezés böngészőben
sign-in-kept-by = A fiókját kezeli: { $provider }. A bejelentkezés ott, a böngészőben történik.
sign-in-last-used = Legutóbbi
sign-in-other-account = Másik fiók használata
sign-in-other-account-of = Másik { $provider }-fiók használata

## The browser is awaited

browser-title = Folytassa a böngészőben
browser-returns = Jelentkezzen be itt: { $provider }. A Vestibule utána magától visszatér.
browser-returns-unnamed = Jelentkezzen be ott. A Vestibule utána magától visszatér.
browser-paste = Jelentkezzen be itt: { $provider }, majd hozza vissza a címet, amelyre végül jut.
browser-paste-unnamed = Jelentkezzen be ott, majd hozza vissza a címet, amelyre végül jut.
browser-waiting = Várakozás a böngészőre
browser-confirming = A böngésző visszatért; a bejelentkezés megerősítése folyamatban.
browser-time-left = Hátralévő idő
browser-left = még { $time }
browser-open-again = Böngésző újbóli megnyitása
browser-opened-again = A böngésző újra megnyílt.
browser-paste-instead = Nem tér vissza?
browser-address = Cím a böngészőből
browser-address-hint = Bejelentkezés után másolja ki a böngésző címsorának teljes tartalmát, akkor is, ha az oldal szerint nem nyitható meg.
browser-address-empty = Előbb illessze be a címet.

## Create account

sign-up-title = Fiók létrehozása
sign-up-submit = Fiók létrehozása
sign-up-have-account = Már van fiókja?
sign-up-sign-in = Bejelentkezés
sign-up-without-password = Folytatás jelszó nélkül
sign-up-with-password = Jelszó választása
sign-up-empty = Ez a mező még üres.

## Confirm a new account by a code

confirm-title = Erősítse meg a fiókját
confirm-submit = Megerősítés

## Forgot password

forgot-title = Elfelejtette a jelszavát?
forgot-lead = A fiók címére kódot küldünk, amellyel újat állíthat be.
forgot-submit = Kód küldése
forgot-set-title = Állítson be új jelszót
forgot-set-submit = Jelszó beállítása

## Enter password

enter-password-title = Adja meg a jelszavát

## A password made by an administrator is replaced

new-password-title = Válasszon jelszót
new-password-lead = A jelszót, amellyel bejelentkezett, Önnek készítették. Mostantól csak Ön ismeri, { $username }.
new-password-submit = Jelszó beállítása

## Enter a code

enter-code-title-app = Hitelesítő kód
enter-code-title-text = Nézze meg az üzeneteit
enter-code-title-email = Nézze meg az e-mailjeit
enter-code-empty = Írja be a kódot.
enter-code-lead-device = Írja be a kódot, amelyet a hitelesítő alkalmazás ezen az eszközön: { $device }, ehhez a fiókhoz mutat: { $username }.
enter-code-lead = Írja be a kódot, amelyet a hitelesítő alkalmazás ehhez a fiókhoz mutat: { $username }.

## A passkey

use-passkey-title = Használja az azonosítókulcsát
use-passkey-submit = Folytatás azonosítókulccsal

## A question of the user pool's own

question-title = Még egy kérdés
question-answer = Válasz
question-empty = Írja be a választ.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Hogyan szeretne bejelentkezni?
select-mfa-method = Erősítse meg, hogy Ön az
select-mfa-setup = Állítson be második tényezőt
choice-password = Jelszó
    .sent = A felhasználókészletnek küldjük el
    .proved = Csak bizonyítjuk, sosem hagyja el a számítógépet
choice-email-code = Kód e-mailben
    .hint = Egyetlen bejelentkezéshez
choice-text-code = Kód SMS-ben
    .hint = Egyetlen bejelentkezéshez
choice-passkey = Azonosítókulcs
    .hint = Ujjlenyomat, arc vagy PIN-kód
choice-app = Hitelesítő alkalmazás
    .hint = 30 másodpercenként változó kód
choice-text = SMS
    .hint = Kód a telefonjára
choice-email = E-mail
    .hint = Kód a címére

## A second factor is set up

set-up-email-title = Kódok e-mailben
set-up-email-lead = Minden bejelentkezéshez az erre a címre küldött kód kell majd.
set-up-email-empty = Adja meg az e-mail-címét.
set-up-email-submit = Kód küldése
set-up-app-title = Állítson be hitelesítő alkalmazást
set-up-app-lead = Ehhez a fiókhoz: { $username }, mostantól minden bejelentkezéskor.
