## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = La disconnessione è avvenuta.
    .next-step = Accedi quando vuoi.
notice-session-ended = La tua sessione è terminata.
    .next-step = Accedi di nuovo per continuare.
notice-password-changed = La tua password è stata cambiata.
    .next-step = Accedi con quella nuova.
notice-account-confirmed = Il tuo account è confermato.
    .next-step = Accedi per continuare.
notice-code-sent = Un nuovo codice è in arrivo.
    .next-step = Solo il più recente funziona.
notice-password-reset-required = Questo account ha bisogno di una nuova password prima di poter accedere.
    .next-step = Fatti inviare un codice per impostarne una.
notice-stored-session-damaged = La sessione conservata non era leggibile ed è stata messa da parte.
    .next-step = Accedi di nuovo.
notice-keyring-locked = Il portachiavi del sistema è bloccato, quindi nessun accesso è stato ripristinato.
    .next-step = Sbloccalo e riavvia, oppure accedi e basta.
notice-keyring-missing = Questo sistema non ha un portachiavi, quindi una sessione dura solo fino all’uscita.
    .next-step = Accedi come al solito.
notice-sign-in-expired = Questo accesso ha richiesto troppo tempo, oppure è stato tentato troppe volte.
    .next-step = Ricomincia.
notice-account-deleted = Il tuo account è stato eliminato.
    .next-step = Puoi crearne uno nuovo in qualsiasi momento.
notice-link-without-sign-in = Il browser è tornato, ma nessun accesso lo attendeva.
    .next-step = Ricomincia da qui.

## A session that is not kept

storage-memory-keyring-missing = Questo sistema non ha un portachiavi: la tua sessione termina quando chiudi Vestibule.
    .next-step = Installane uno, come GNOME Keyring o KWallet, e accedi di nuovo per mantenere l’accesso.
storage-memory-keyring-locked = Il portachiavi del sistema è bloccato: la tua sessione termina quando chiudi Vestibule.
    .next-step = Sbloccalo e accedi di nuovo per mantenere l’accesso.
storage-memory-keyring-failed = Il portachiavi del sistema ha rifiutato di conservare la tua sessione: termina quando chiudi Vestibule.
    .next-step = Controlla l’applicazione del portachiavi e accedi di nuovo per mantenere l’accesso.

## The user pool on this computer

accounts-in-memory = Gli account di questo pool di utenti vengono dimenticati quando esci da Vestibule.
    .next-step = Non ha un portachiavi utilizzabile con cui sigillarli.
pool-began-anew = Gli account su questo computer non si sono potuti aprire, quindi il pool di utenti è ripartito da zero.
    .next-step = Crea di nuovo il tuo account. Quelli precedenti sono conservati, invariati, in questo file:

## Passkeys

no-passkeys = Il componente per le finestre di questo sistema non può usare le passkey.
    .next-step = Torna indietro e scegli un altro modo di accedere.

## The activity log

broken-chain = Qualcosa di diverso da Vestibule ha modificato questo log.
    .next-step = Alcune voci potrebbero mancare o essere false; esporta ciò che resta prima che cresca.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Il client dell’app non sa come tornare a Vestibule dopo un accesso nel browser.
    .next-step = Aggiungi il suo URL di callback.
finding-no-sign-out-callback = Il client dell’app non sa come tornare a Vestibule dopo una disconnessione nel browser.
    .next-step = Aggiungi il suo URL di disconnessione.
finding-implicit-flow = L’accesso nel browser metterebbe dei token in un indirizzo.
    .next-step = Passa alla concessione del codice di autorizzazione.
finding-no-open-id-scope = Senza l’ambito openid nessuno può essere riconosciuto dopo un accesso nel browser.
    .next-step = Consenti l’ambito.
finding-no-account-scope = Chi accede dal browser non può modificare qui il proprio account.
    .next-step = Consenti l’ambito aws.cognito.signin.user.admin.
finding-client-secret = Il client dell’app ha un segreto, che nessuna applicazione installata può custodire.
    .next-step = Crea un client dell’app senza segreto; fino ad allora si usa questo.
finding-password-is-sent = L’accesso invia la password al pool di utenti.
    .next-step = Passa a USER_SRP_AUTH, che si limita a dimostrarla.
finding-providers-left-out = Il file potrebbe omettere dei provider che il pool di utenti ha.
    .next-step = Se ne manca qualcuno, indicalo a mano.
finding-identity-pool-alone = C’è un pool di identità, ma nessun pool di utenti a cui accedere.
    .next-step = Aggiungi l’autenticazione al progetto Amplify.
finding-no-sign-in-name = Il file non dice con che cosa si indica un account.
    .next-step = Si presumono nomi utente.
finding-email-mfa-outside-amplify = I codici via e-mail funzionano qui, ma non nelle librerie di Amplify.
    .next-step = Se le usi, offri anche un altro secondo fattore.
finding-verification-by-link = I nuovi account si confermano con un link e non con un codice.
    .next-step = Segui il link nel messaggio, poi accedi.
finding-insecure-redirect = Un URL di callback porta a un altro computer senza crittografia.
    .next-step = Usa HTTPS, oppure rimuovilo.
finding-domain-with-scheme = Il dominio è scritto con https:// davanti.
    .next-step = Rimuovi quella parte.
finding-callback-to-register = Da qui non si può vedere se il provider sa come tornare a Vestibule.
    .next-step = Registra presso il provider l’URL di callback.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nulla da revocare
revocation-requested = Avviso in corso…
revocation-revoked = Ha revocato la sessione
revocation-postponed = Non raggiungibile; verrà avvisato più tardi
revocation-failed = Non raggiungibile; lì la sessione termina da sola
devices-kept = Restano connessi
devices-requested = Disconnessione in corso…
devices-signed-out = Disconnessi
devices-failed = Impossibile disconnetterli
browser-session-not-asked = Resta connesso
browser-session-opened = Inviato alla pagina di disconnessione
browser-session-failed = Non raggiungibile; resta connesso
browser-session-not-supported = Resta connesso: non c’è una pagina di disconnessione
receipt-programs = Programmi
receipt-without-access = { $names }: nessun accesso finché non accedi di nuovo
receipt-asked-for-by = Su richiesta di

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Scegli una password.
password-breaks-a-rule = Questa password non rispetta ancora tutte le regole.
repeat-the-password = Inserisci la password ancora una volta.
passwords-differ = Le due password non coincidono.
