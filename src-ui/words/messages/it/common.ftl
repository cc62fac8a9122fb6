## The bar

nav-home = Home
nav-profile = Profilo
nav-protected = Route protetta
nav-protected-client = Route client protetta
nav-account = Account
nav-companions = App collegate
nav-activity = Attività
nav-settings = Impostazioni
bar-pages = Pagine
bar-mailbox = { $unread ->
    [0] Posta in arrivo
    [one] Posta in arrivo, { $unread } nuovo messaggio
   *[other] Posta in arrivo, { $unread } nuovi messaggi
}
bar-nobody = Accesso non eseguito
bar-signed-in-as = Accesso eseguito come { $username }

## Offline

offline-title = Offline.
offline-text = Il pool di utenti non è raggiungibile. Vedi ciò che questo computer conosce; Vestibule riprova da solo.

## Forms

form-continue = Continua
form-finish = Fine
form-cancel = Annulla
form-password = Password
form-new-password = Nuova password
form-confirm-password = Conferma password
form-attribute-empty = Il campo «{ $attribute }» è ancora vuoto.
failure-try-again = Riprova

## A new password and its rules

rules-title = Regole per la password
rules-same = Le due coincidono
rules-met = : rispettata
rules-not-met = : non ancora rispettata
show-password = Mostra la password
hide-password = Nascondi la password
password-is-shown = La password è visibile.
password-is-hidden = La password è nascosta.

## A code that was sent, or that an authenticator app shows

code-label = Codice
code-empty = Inserisci il codice del messaggio.
code-empty-app = Inserisci il codice mostrato dall’app.
code-in-mailbox = Modalità locale: il codice è nella posta in arrivo.
code-open-mailbox = Aprila
code-sent-by-text = Un SMS con un codice per { $username } è stato inviato a { $destination }.
code-sent = Un messaggio con un codice per { $username } è stato inviato a { $destination }.
code-sent-somewhere = Un messaggio con un codice è stato inviato all’indirizzo di { $username }.
code-send-again = Invia un nuovo codice
code-sent-wait = Inviato; di nuovo tra { $seconds } s

## An authenticator app is set up

enrolment-qr-code = Codice QR per un’app di autenticazione
enrolment-scan = Scansionalo con un’app di autenticazione.
enrolment-type-key = Nessuna fotocamera? Digita una chiave

## Sign out

sign-out-title = Disconnessione
sign-out-here = Disconnetti
sign-out-everywhere = Disconnetti ovunque
sign-out-in-browser = Disconnetti anche nel browser
sign-out-hint = La disconnessione termina la sessione su questo computer; ovunque, la termina su tutti i tuoi dispositivi.

## The receipt of a sign-out: what became of the session, where

receipt-here = Questo computer
receipt-here-text = Disconnesso; non resta nulla
receipt-user-pool = Pool di utenti
receipt-other-devices = Altri dispositivi
receipt-browser = Browser

## The page as a whole

page-skip = Vai al contenuto
page-new-window = Nuova finestra
footer-embedded = Modalità locale: pool di utenti integrato
footer-in-memory = Modalità locale: pool di utenti integrato, dimenticato all’uscita
footer-cognito = Pool di utenti Amazon Cognito
openid-provider = Provider OpenID
embedded-pool = pool di utenti integrato

## Copying

copy = Copia
copied = Copiato
    .announcement = Copiato.

## The Account page, around its parts

account-signed-in-as = Accesso eseguito come { $username }
account-elsewhere = Gestito altrove
account-elsewhere-about = Il tuo account è gestito da { $issuer }. Nome, password e secondi fattori si modificano sulla sua pagina.
account-sign-out = Disconnetti
