## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Sie sind abgemeldet.
    .next-step = Melden Sie sich an, wann immer Sie möchten.
notice-session-ended = Ihre Sitzung ist beendet.
    .next-step = Melden Sie sich erneut an, um fortzufahren.
notice-password-changed = Ihr Passwort wurde geändert.
    .next-step = Melden Sie sich mit dem neuen an.
notice-account-confirmed = Ihr Konto ist bestätigt.
    .next-step = Melden Sie sich an, um fortzufahren.
notice-code-sent = Ein neuer Code ist unterwegs.
    .next-step = Nur der neueste funktioniert.
notice-password-reset-required = Dieses Konto braucht ein neues Passwort, bevor es sich anmelden kann.
    .next-step = Lassen Sie sich einen Code senden, um eines festzulegen.
notice-stored-session-damaged = Die gespeicherte Sitzung konnte nicht gelesen werden und wurde beiseitegelegt.
    .next-step = Melden Sie sich erneut an.
notice-keyring-locked = Der Schlüsselbund des Systems ist gesperrt, daher konnte niemand wieder angemeldet werden.
    .next-step = Entsperren Sie ihn und starten Sie neu, oder melden Sie sich einfach an.
notice-keyring-missing = Dieses System hat keinen Schlüsselbund, daher dauert eine Sitzung nur bis zum Beenden.
    .next-step = Melden Sie sich wie gewohnt an.
notice-sign-in-expired = Diese Anmeldung hat zu lange gedauert oder wurde zu oft versucht.
    .next-step = Beginnen Sie von vorn.
notice-account-deleted = Ihr Konto ist gelöscht.
    .next-step = Sie können jederzeit ein neues erstellen.
notice-link-without-sign-in = Ihr Browser ist zurückgekehrt, aber keine Anmeldung hat auf ihn gewartet.
    .next-step = Beginnen Sie hier von vorn.

## A session that is not kept

storage-memory-keyring-missing = Dieses System hat keinen Schlüsselbund: Ihre Sitzung endet, wenn Sie Vestibule schließen.
    .next-step = Installieren Sie einen, etwa GNOME Keyring oder KWallet, und melden Sie sich erneut an, um angemeldet zu bleiben.
storage-memory-keyring-locked = Der Schlüsselbund des Systems ist gesperrt: Ihre Sitzung endet, wenn Sie Vestibule schließen.
    .next-step = Entsperren Sie ihn und melden Sie sich erneut an, um angemeldet zu bleiben.
storage-memory-keyring-failed = Der Schlüsselbund des Systems hat Ihre Sitzung nicht angenommen: Sie endet, wenn Sie Vestibule schließen.
    .next-step = Prüfen Sie die Anwendung des Schlüsselbunds, und melden Sie sich erneut an, um angemeldet zu bleiben.

## The user pool on this computer

accounts-in-memory = Die Konten dieses Benutzerpools gehen verloren, wenn Sie Vestibule beenden.
    .next-step = Es gibt keinen nutzbaren Schlüsselbund, um sie zu versiegeln.
pool-began-anew = Die Konten auf diesem Computer konnten nicht geöffnet werden, daher hat der Benutzerpool neu begonnen.
    .next-step = Erstellen Sie Ihr Konto erneut. Die früheren Konten liegen unverändert in dieser Datei:

## Passkeys

no-passkeys = Die Fensterkomponente dieses Systems kann keine Passkeys verwenden.
    .next-step = Gehen Sie zurück und wählen Sie einen anderen Anmeldeweg.

## The activity log

broken-chain = Etwas anderes als Vestibule hat dieses Protokoll geändert.
    .next-step = Einträge können fehlen oder falsch sein; exportieren Sie den Rest, bevor es weiterwächst.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Der App-Client kennt nach einer Anmeldung im Browser keinen Weg zurück zu Vestibule.
    .next-step = Fügen Sie seine Callback-URL hinzu.
finding-no-sign-out-callback = Der App-Client kennt nach einer Abmeldung im Browser keinen Weg zurück zu Vestibule.
    .next-step = Fügen Sie seine Abmelde-URL hinzu.
finding-implicit-flow = Die Anmeldung im Browser würde Token in eine Adresse schreiben.
    .next-step = Wechseln Sie zum Autorisierungscode-Flow.
finding-no-open-id-scope = Ohne den Scope openid kann nach einer Anmeldung im Browser niemand erkannt werden.
    .next-step = Erlauben Sie den Scope.
finding-no-account-scope = Wer sich über den Browser anmeldet, kann das eigene Konto hier nicht ändern.
    .next-step = Erlauben Sie den Scope aws.cognito.signin.user.admin.
finding-client-secret = Der App-Client hat ein Secret, das keine installierte Anwendung geheim halten kann.
    .next-step = Erstellen Sie einen App-Client ohne Secret; bis dahin wird dieser verwendet.
finding-password-is-sent = Die Anmeldung sendet das Passwort an den Benutzerpool.
    .next-step = Wechseln Sie zu USER_SRP_AUTH, das es nur nachweist.
finding-providers-left-out = In der Datei können Anbieter fehlen, die der Benutzerpool hat.
    .next-step = Tragen Sie fehlende von Hand ein.
finding-identity-pool-alone = Es gibt einen Identitätspool, aber keinen Benutzerpool für die Anmeldung.
    .next-step = Fügen Sie dem Amplify-Projekt die Authentifizierung hinzu.
finding-no-sign-in-name = Die Datei sagt nicht, wonach ein Konto benannt wird.
    .next-step = Es werden Benutzernamen angenommen.
finding-email-mfa-outside-amplify = Codes per E-Mail funktionieren hier, aber nicht in Amplifys eigenen Bibliotheken.
    .next-step = Bieten Sie zusätzlich einen anderen zweiten Faktor an, wenn Sie diese verwenden.
finding-verification-by-link = Neue Konten werden über einen Link und nicht mit einem Code bestätigt.
    .next-step = Folgen Sie dem Link in der Nachricht, und melden Sie sich dann an.
finding-insecure-redirect = Eine Callback-URL führt unverschlüsselt zu einem anderen Computer.
    .next-step = Verwenden Sie HTTPS, oder entfernen Sie sie.
finding-domain-with-scheme = Vor der Domain steht https://.
    .next-step = Entfernen Sie diesen Teil.
finding-callback-to-register = Ob der Anbieter den Weg zurück zu Vestibule kennt, ist von hier aus nicht zu erkennen.
    .next-step = Registrieren Sie die Callback-URL bei ihm.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nichts zu widerrufen
revocation-requested = Wird informiert …
revocation-revoked = Hat die Sitzung widerrufen
revocation-postponed = Nicht erreichbar; wird später informiert
revocation-failed = Nicht erreichbar; die Sitzung dort endet von selbst
devices-kept = Bleiben angemeldet
devices-requested = Werden abgemeldet …
devices-signed-out = Abgemeldet
devices-failed = Konnten nicht abgemeldet werden
browser-session-not-asked = Bleibt angemeldet
browser-session-opened = Wurde zur Abmeldeseite geschickt
browser-session-failed = Nicht erreichbar; bleibt angemeldet
browser-session-not-supported = Bleibt angemeldet: Es gibt keine Abmeldeseite
receipt-programs = Programme
receipt-without-access = { $names }: kein Zugriff, bis Sie sich wieder anmelden
receipt-asked-for-by = Veranlasst von

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Wählen Sie ein Passwort.
password-breaks-a-rule = Dieses Passwort erfüllt noch nicht alle Regeln.
repeat-the-password = Geben Sie das Passwort noch einmal ein.
passwords-differ = Die beiden Passwörter stimmen nicht überein.
