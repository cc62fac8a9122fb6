## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Consentire a un programma di usare il tuo accesso?
pairing-heading = «{ $name }» vuole usare il tuo accesso
pairing-refuse = Rifiuta
pairing-refuse-in = Rifiuta ({ $seconds })
pairing-refuse-always = Rifiuta e non chiedere più
    .key = n
pairing-approve = Consenti
    .key = C

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Programma
pairing-program-unknown = il sistema non lo dice
pairing-process = Processo
pairing-account = Account
pairing-scopes = Potrebbe
pairing-scope-user-read = leggere il tuo nome utente
pairing-scope-session-read = leggere chi ha eseguito l’accesso, con indirizzo e-mail e nome, e quando cambia
pairing-scope-token-id = leggere il tuo token ID: può dimostrare ad altri che tu sei tu
pairing-scope-token-access = leggere il tuo token di accesso: può agire per te presso il pool di utenti
pairing-scope-aws-credentials = ottenere credenziali AWS temporanee: può agire per te in AWS
pairing-scope-session-end = disconnetterti da Vestibule su questo computer
pairing-reason = Il suo motivo
pairing-reason-quoted = «{ $reason }»
pairing-time = Durata
pairing-time-days = { $days ->
    [one] { $days } giorno al massimo, e finché non lo revochi
   *[other] { $days } giorni al massimo, e finché non lo revochi
}
pairing-code = Il suo codice
pairing-code-compare = Consenti solo se il programma mostra lo stesso.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Avvio in corso…
tray-nobody = Accesso non eseguito
tray-signed-in = Accesso eseguito come { $username }
tray-signed-in-offline = Accesso eseguito come { $username } (offline)
tray-open = Apri Vestibule
tray-sign-in = Accedi…
tray-sign-out = Disconnetti
tray-quit = Esci

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule chiede se lo consenti.
notification-session-ended = La tua sessione è terminata
    .body = I programmi che usano il tuo accesso non ricevono risposta finché non accedi di nuovo.
    .answer = Accedi

## Dialogs for files

file-open-configuration = Apri una configurazione
file-kind-configuration = Configurazione Amplify
file-open-theme = Apri un tema
file-kind-theme = Tema
file-export-activity = Esporta il log delle attività
file-kind-json-lines = JSON Lines
file-save-diagnostics = Salva il rapporto diagnostico
file-kind-text = Testo

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Torna a Vestibule
    .text = L’accesso continua nell’applicazione. Puoi chiudere questa pagina.
