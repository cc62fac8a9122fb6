## Every step

step-signing-in-as = Accesso come { $username }
step-back = Torna all’accesso
step-forgot-password = Password dimenticata?
step-type-password = Inserisci la tua password.
step-whose-account = Indica di chi è l’account.

## Sign in

sign-in-title = Accedi
sign-in-submit = Accedi
sign-in-no-account = Non hai un account?
sign-in-create-one = Creane uno
sign-in-or = o
sign-in-with-browser = Accedi dal browser
sign-in-kept-by = Il tuo account è gestito da { $provider }. Accedi lì, nel tuo browser.
sign-in-last-used = Usato per ultimo
sign-in-other-account = Usa un altro account
sign-in-other-account-of = Usa un altro account { $provider }

## The browser is awaited

browser-title = Continua nel browser
browser-returns = Accedi a { $provider }. Dopo l’accesso, Vestibule torna da solo.
browser-returns-unnamed = Accedi lì. Dopo l’accesso, Vestibule torna da solo.
browser-paste = Accedi a { $provider }, poi riporta qui l’indirizzo a cui arrivi.
browser-paste-unnamed = Accedi lì, poi riporta qui l’indirizzo a cui arrivi.
browser-waiting = In attesa del browser
browser-confirming = Il browser è tornato; conferma dell’accesso in corso.
browser-time-left = Tempo rimanente
browser-left = { $time } rimanenti
browser-open-again = Riapri il browser
browser-opened-again = Il browser è stato riaperto.
browser-paste-instead = Non torna?
browser-address = Indirizzo dal browser
browser-address-hint = Dopo l’accesso, copia tutta la barra degli indirizzi del browser, anche se la pagina dice che non può essere aperta.
browser-address-empty = Prima incolla l’indirizzo.

## Create account

sign-up-title = Crea account
sign-up-submit = Crea account
sign-up-have-account = Hai già un account?
sign-up-sign-in = Accedi
sign-up-without-password = Continua senza password
sign-up-with-password = Scegli una password
sign-up-empty = Questo campo è ancora vuoto.

## Confirm a new account by a code

confirm-title = Conferma il tuo account
confirm-submit = Conferma

## Forgot password

forgot-title = Password dimenticata?
forgot-lead = All’indirizzo dell’account verrà inviato un codice per impostarne una nuova.
forgot-submit = Invia un codice
forgot-set-title = Imposta una nuova password
forgot-set-submit = Imposta password

## Enter password

enter-password-title = Inserisci la tua password

## A password made by an administrator is replaced

new-password-title = Scegli la tua password
new-password-lead = Quella con cui hai eseguito l’accesso è stata creata per te. D’ora in poi la conoscerai solo tu, { $username }.
new-password-submit = Imposta password

## Enter a code

enter-code-title-app = Codice di autenticazione
enter-code-title-text = Controlla i messaggi
enter-code-title-email = Controlla la posta
enter-code-empty = Inserisci il codice.
enter-code-lead-device = Inserisci il codice che l’app di autenticazione su { $device } mostra per { $username }.
enter-code-lead = Inserisci il codice che la tua app di autenticazione mostra per { $username }.

## A passkey

use-passkey-title = Usa la tua passkey
use-passkey-submit = Continua con una passkey

## A question of the user pool's own

question-title = Ancora una domanda
question-answer = Risposta
question-empty = Scrivi la tua risposta.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Come vuoi accedere?
select-mfa-method = Conferma che sei tu
select-mfa-setup = Configura un secondo fattore
choice-password = Password
    .sent = Viene inviata al pool di utenti
    .proved = Viene dimostrata e non lascia mai questo computer
choice-email-code = Codice via e-mail
    .hint = Per un solo accesso
choice-text-code = Codice via SMS
    .hint = Per un solo accesso
choice-passkey = Passkey
    .hint = Impronta, volto o PIN
choice-app = App di autenticazione
    .hint = Un codice che cambia ogni 30 secondi
choice-text = SMS
    .hint = Un codice al tuo telefono
choice-email = E-mail
    .hint = Un codice al tuo indirizzo

## A second factor is set up

set-up-email-title = Codici via e-mail
set-up-email-lead = Ogni accesso chiederà un codice inviato a questo indirizzo.
set-up-email-empty = Inserisci il tuo indirizzo e-mail.
set-up-email-submit = Invia un codice
set-up-app-title = Configura un’app di autenticazione
set-up-app-lead = Per { $username }, d’ora in poi a ogni accesso.
