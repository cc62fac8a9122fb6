## The bar

nav-home = Hem
nav-profile = Profil
nav-protected = Skyddad sida
nav-protected-client = Skyddad klientsida
nav-account = Konto
nav-companions = Program
nav-activity = Aktivitet
nav-settings = Inställningar
bar-pages = Sidor
bar-mailbox = { $unread ->
    [0] Brevlåda
    [one] Brevlåda, { $unread } nytt meddelande
   *[other] Brevlåda, { $unread } nya meddelanden
}
bar-nobody = Inte inloggad
bar-signed-in-as = Inloggad som { $username }

## Offline

offline-title = Offline.
offline-text = Användarpoolen kan inte nås. Du ser det som den här datorn vet; Vestibule försöker igen av sig självt.

## Forms

form-continue = Fortsätt
form-finish = Slutför
form-cancel = Avbryt
form-password = Lösenord
form-new-password = Nytt lösenord
form-confirm-password = Bekräfta lösenordet
form-attribute-empty = { $attribute } är fortfarande tomt.
failure-try-again = Försök igen

## A new password and its rules

rules-title = Regler för lösenordet
rules-same = Båda är lika
rules-met = : uppfylld
rules-not-met = : inte uppfylld än
show-password = Visa lösenordet
hide-password = Dölj lösenordet
password-is-shown = Lösenordet visas.
password-is-hidden = Lösenordet är dolt.

## A code that was sent, or that an authenticator app shows

code-label = Kod
code-empty = Skriv koden från meddelandet.
code-empty-app = Skriv koden som appen visar.
code-in-mailbox = Lokalt läge: koden finns i brevlådan.
code-open-mailbox = Öppna den
code-sent-by-text = Ett sms med en kod har skickats till { $destination }, för { $username }.
code-sent = Ett meddelande med en kod har skickats till { $destination }, för { $username }.
code-sent-somewhere = Ett meddelande med en kod har skickats till adressen för { $username }.
code-send-again = Skicka en ny kod
code-sent-wait = Skickad; igen om { $seconds } s

## An authenticator app is set up

enrolment-qr-code = QR-kod för en autentiseringsapp
enrolment-scan = Skanna den med en autentiseringsapp.
enrolment-type-key = Ingen kamera? Skriv en nyckel

## Sign out

sign-out-title = Logga ut
sign-out-here = Logga ut
sign-out-everywhere = Logga ut överallt
sign-out-in-browser = Logga ut i webbläsaren också
sign-out-hint = Utloggning avslutar sessionen på den här datorn; överallt avslutar den på alla dina enheter.

## The receipt of a sign-out: what became of the session, where

receipt-here = Den här datorn
receipt-here-text = Utloggad; ingenting sparas
receipt-user-pool = Användarpool
receipt-other-devices = Andra enheter
receipt-browser = Webbläsare

## The page as a whole

page-skip = Hoppa till sidan
page-new-window = Nytt fönster
footer-embedded = Lokalt läge: inbyggd användarpool
footer-in-memory = Lokalt läge: inbyggd användarpool, glöms när du avslutar
footer-cognito = Amazon Cognito-användarpool
openid-provider = OpenID-leverantör
embedded-pool = inbyggd användarpool

## Copying

copy = Kopiera
copied = Kopierat
    .announcement = Kopierat.

## The Account page, around its parts

account-signed-in-as = Inloggad som { $username }
account-elsewhere = Finns någon annanstans
account-elsewhere-about = Ditt konto finns hos { $issuer }. Namn, lösenord och andra faktorer ändras på dess egen sida.
account-sign-out = Logga ut
