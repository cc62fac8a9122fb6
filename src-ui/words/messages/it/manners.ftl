## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Chiudi la finestra
action-quit = Esci da Vestibule
action-open-configuration = Apri una configurazione…
action-mailbox = Apri la posta in arrivo
action-palette = Comandi
action-help = Aiuto
action-report = Rapporto diagnostico
action-larger = Più grande
action-smaller = Più piccolo
action-normal-size = Dimensioni normali
action-appearance = Aspetto: { $appearance }
action-language = Lingua: { $language }
action-language-system = Lingua: come il sistema
appearance-system = Sistema
appearance-light = Chiaro
appearance-dark = Scuro

## The palette

palette-what = Che cosa vuoi fare?
palette-nothing = Questo comando non esiste.

## The help

help-close = Chiudi l’aiuto
help-version = Vestibule
help-system = Sistema
help-webview = Webview
help-keys = Tasti
help-links = Ulteriori informazioni
help-links-about = Si apre nel browser.
help-link-cognito = Amazon Cognito: pool di utenti
help-link-amplify = Amplify: il file di configurazione
help-link-openid = OpenID Connect: come funziona
help-report-about = Ciò che aiuta a trovare un guasto: versioni, che cosa è in esecuzione e gli ultimi eventi. Nomi, indirizzi, codici e token sono esclusi. Leggilo prima di darlo a qualcuno.
report-show = Mostra il rapporto
report-selected = Il rapporto è selezionato; copialo con Ctrl+C.
report-save = Salva…
report-saved = Salvato come { $name }.

## Settings: the choices for the application itself

application-heading = Questa applicazione
application-appearance = Aspetto
application-language = Lingua
application-language-system = Come il sistema
application-tray = Resta nell’area di notifica
application-tray-about = Dopo la chiusura dell’ultima finestra Vestibule resta in esecuzione, se il tuo desktop ha un’area di notifica.
application-login = Avvia all’accesso a questo computer
application-login-about = Senza finestra, così i tuoi programmi possono chiedere fin dal primo momento.
application-notifications = Notifiche
application-notifications-about = Quando un programma chiede l’autorizzazione e quando la tua sessione termina, mentre guardi altrove.
