## The top of the page

account-tabs = Il tuo account

## About you: the attributes of the account

about-title = Su di te
about-not-given = Non indicato
about-verified = Verificato
about-not-verified = Non verificato
about-verify = Verifica
about-change = Modifica
about-add = Aggiungi
about-remove = Rimuovi
about-save = Salva
about-verify-submit = Verifica
about-empty = Scrivi qualcosa oppure annulla.
about-said-removed = Rimosso.
about-said-changed = Modificato.
about-said-verified = Verificato.
about-said-sent = È stato inviato un codice.

## Password

password-title = Password
password-ways = Puoi accedere con: { $ways }.
password-change = Cambia password
password-present = Password attuale
password-present-empty = Inserisci la tua password attuale.
password-said-changed = La tua password è stata cambiata.

## Second factor

second-factor-title = Secondo fattore
second-factor-required = Questo pool di utenti chiede a tutti un secondo fattore.
second-factor-optional = Con un secondo fattore, la sola password non basta per spacciarsi per te.
second-factor-app = App di autenticazione
    .hint = Un codice che cambia ogni 30 secondi
second-factor-text = SMS
    .hint = Un codice al tuo numero di telefono
    .verify-first = Prima verifica il tuo numero di telefono
second-factor-email = E-mail
    .hint = Un codice al tuo indirizzo e-mail
    .verify-first = Prima verifica il tuo indirizzo e-mail
second-factor-asked-first = Preferito
second-factor-on = Attivo
second-factor-ask-first = Preferisci
second-factor-set-up = Configura
second-factor-turn-on = Attiva
second-factor-turn-off = Disattiva
second-factor-device-name = Nome del dispositivo (facoltativo)
second-factor-said-set-up = L’app di autenticazione è configurata.

## Passkeys

passkeys-title = Passkey
passkeys-lead = Accedi con l’impronta, il volto o un PIN, senza password.
passkeys-none = Non hai ancora nessuna passkey.
passkeys-since = Creata: { $date }
passkeys-remove = Rimuovi
passkeys-add = Aggiungi una passkey

## Devices

devices-title = Dispositivi
devices-lead = Un dispositivo ricordato vale come secondo fattore.
devices-none = Il pool di utenti non ricorda nessun tuo dispositivo.
devices-unnamed = Dispositivo senza nome
devices-seen = Ultimo accesso: { $date }
devices-this-one = Questo computer
devices-remember = Ricorda
devices-stop-remembering = Non ricordare più
devices-forget = Dimentica

## Delete account

deletion-title = Elimina account
deletion-lead = L’account e tutto ciò che il pool di utenti sa di te vengono eliminati per sempre.
deletion-begin = Elimina account…
deletion-type-name = Scrivi { $username } per eliminare questo account
deletion-other-name = Non è il nome di questo account.
deletion-submit = Elimina per sempre
