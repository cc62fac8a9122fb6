## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = il nucleo dell’applicazione non c’è
detail-another-shape = la risposta del nucleo ha un’altra forma

## Signing in and creating an account

error-not-authorized = Il nome utente o la password non sono corretti.
    .next-step = Controllali entrambi e riprova, oppure reimposta la password.
error-too-many-failed-attempts = Per questo account sono state inserite troppe password errate.
    .next-step = Attendi un po’ prima del prossimo tentativo, oppure reimposta la password.
error-password-reset-required = Questo account ha bisogno di una nuova password prima di poter accedere.
    .next-step = Reimposta la password; ti verrà inviato un codice.
error-user-disabled = Questo account è disattivato.
    .next-step = Chiedi a chi gestisce il pool di utenti di attivarlo.
error-unsupported-challenge = Questo account richiede un passaggio che Vestibule non può ancora mostrare.
    .next-step = Accedi con un altro account, oppure cerca una versione più recente.
error-username-exists = Questo nome utente è già in uso.
    .next-step = Scegline un altro, oppure accedi se è il tuo.
error-alias-exists = Un altro account usa questo indirizzo e-mail.
    .next-step = Usa un altro indirizzo, oppure accedi a quell’account.
error-invalid-password = Il pool di utenti non accetta questa password.
    .next-step = Scegline una che rispetti tutte le regole.
error-password-used-before = Questa password è già stata usata.
    .next-step = Scegline una nuova per questo account.
error-code-mismatch = Questo codice non è corretto.
    .next-step = Confrontalo con il messaggio più recente, oppure invia un nuovo codice.
error-expired-code = Questo codice non è più valido.
    .next-step = Invia un nuovo codice e usa quello.
error-code-delivery-failure = Impossibile inviare il codice.
    .next-step = Controlla l’indirizzo e-mail e riprova tra un minuto.
error-missing-field = Qualcosa è ancora vuoto.
    .next-step = Compila tutti i campi e riprova.
error-already-confirmed = Questo account è già confermato.
    .next-step = Torna all’accesso.
error-wrong-answer = La risposta non era corretta.
    .next-step = Accedi ancora una volta per ricevere di nuovo la domanda.
error-mfa-method-unavailable = Questo account non può ancora usare quel secondo fattore.
    .next-step = Prima verifica l’indirizzo, oppure configura l’app.
error-software-token-mismatch = L’app mostra un altro codice.
    .next-step = Attendi il prossimo; gli orologi dei due dispositivi devono essere precisi.
error-passkey-refused = La passkey non è stata accettata.
    .next-step = Riprova, oppure scegli un altro modo.
error-passkeys-not-enabled = In questo pool di utenti le passkey sono disattivate.
    .next-step = Chi lo gestisce può attivarle.
error-device-not-found = Il pool di utenti non conosce più questo dispositivo.
    .next-step = Non c’è altro da fare.

## The user pool

error-limit-exceeded = La richiesta è stata fatta troppe volte.
    .next-step = Attendi un po’ prima di riprovare.
error-too-many-requests = Il pool di utenti è occupato.
    .next-step = Riprova tra un momento.
error-invalid-parameter = Il pool di utenti non accetta ciò che è stato inserito.
    .next-step = Modificalo e riprova.
error-refused-by-user-pool = Una regola di questo pool di utenti non lo permette.
    .next-step = Chiedi a chi gestisce il pool di utenti che cosa serve.
error-user-pool-misconfigured = Il pool di utenti non è configurato per questo.
    .next-step = Chi lo gestisce deve modificarne la configurazione.
error-unreachable = Il pool di utenti non è raggiungibile.
    .next-step = Controlla la rete e riprova; non è stato modificato nulla.
error-untrusted-tokens = La risposta non era firmata da questo pool di utenti ed è stata scartata.
    .next-step = Controlla la rete che stai usando prima di riprovare.
error-unexpected-answer = Il pool di utenti ha risposto in un modo che Vestibule non capisce.
    .next-step = Riprova; se il problema resta, cerca una versione più recente.
error-not-supported = Il provider con cui hai eseguito l’accesso non lo offre.
    .next-step = Fai la modifica sulla sua pagina.
error-no-identity-pool = Nessun pool di identità è configurato, quindi non ci sono credenziali AWS.
    .next-step = Apri una configurazione che ne indichi uno.
error-embedded-pool-unavailable = Il pool di utenti integrato non si è avviato, quindi nessuno può accedere.
    .next-step = Esci da Vestibule e riavvialo.

## The session and what is being done

error-busy = Un’altra azione è ancora in corso.
    .next-step = Attendi che finisca, poi riprova.
error-cancelled = L’azione è stata abbandonata perché ne è stata iniziata un’altra.
    .next-step = Ricomincia se la vuoi ancora.
error-wrong-step = Il modulo era già andato avanti ed è stato aggiornato.
    .next-step = Continua da ciò che mostra ora.
error-already-signed-in = C’è già un accesso attivo.
    .next-step = Prima disconnettiti.
error-not-signed-in = Nessuno ha eseguito l’accesso.
    .next-step = Accedi e riprova.
error-session-ended = La sessione è terminata.
    .next-step = Accedi di nuovo.
error-unknown-route = Questa pagina non esiste.
    .next-step = Continua dalla Home.

## The configuration

error-configuration-unreadable = Questo file non è una configurazione che Vestibule possa leggere.
    .next-step = Scegli amplify_outputs.json, aws-exports.js o amplifyconfiguration.json.
error-configuration-incomplete = Questa configurazione non indica nessun pool di utenti a cui accedere.
    .next-step = Aggiungi l’autenticazione al progetto Amplify ed esporta di nuovo il suo file.
error-no-way-back = Questa configurazione non ha un indirizzo da cui il browser possa tornare a Vestibule.
    .next-step = Aggiungi al client dell’app uno degli URL di callback indicati in Impostazioni.
error-invalid-theme = Questo file non è un tema.
    .next-step = Correggi ciò che è indicato sotto e aprilo di nuovo.
error-invalid-issuer = Questo non descrive un provider OpenID.
    .next-step = Controlla l’indirizzo dell’emittente, l’ID client e gli ambiti.

## The browser and the provider

error-browser-not-opened = Impossibile aprire il browser.
    .next-step = Imposta un browser predefinito nelle impostazioni di sistema e riprova.
error-provider-refused = L’accesso è stato rifiutato nel browser.
    .next-step = Riprova, oppure accedi in un altro modo.
error-provider-misconfigured = Il provider non accetta la richiesta di questa applicazione.
    .next-step = Controlla l’ID client, gli URL di callback e gli ambiti presso il provider.
error-provider-unavailable = Il provider ha un problema interno.
    .next-step = Riprova tra qualche minuto.
error-provider-mismatch = La risposta è arrivata da un provider diverso da quello scelto ed è stata scartata.
    .next-step = Ricomincia; se il problema resta, controlla l’emittente nella configurazione.
error-unsupported-provider = Al provider manca qualcosa di necessario per un accesso sicuro.
    .next-step = Chiedi a chi lo amministra di attivarlo.
error-authorization-code-refused = Il provider non accetta più ciò che il browser ha riportato.
    .next-step = Ricomincia.
error-no-refresh-token = Il provider non ha fornito un token di aggiornamento, quindi l’accesso non è potuto restare attivo.
    .next-step = Consenti i token di aggiornamento per questo client, oppure aggiungi l’ambito offline_access.
error-not-a-callback = Questo non è un indirizzo a cui termina un accesso.
    .next-step = Copia l’intero indirizzo dalla barra degli indirizzi del browser.
error-callback-of-another-sign-in = Questo indirizzo appartiene a un altro accesso, oppure è già stato usato.
    .next-step = Riapri il browser e copia l’indirizzo più recente.

## Other programs, and Vestibule itself

error-local-api-unavailable = Gli altri programmi non ricevono risposta: l’API locale non si è avviata.
    .next-step = Esci da Vestibule e riavvialo; il log indica il motivo.
error-grants-not-kept = Vale solo finché Vestibule resta aperto: non è stato possibile salvarlo.
    .next-step = Libera spazio sul disco, poi ripeti l’operazione.
error-internal = Si è verificato un errore in Vestibule stesso.
    .next-step = Riprova; se il problema resta, riavvia l’applicazione.
