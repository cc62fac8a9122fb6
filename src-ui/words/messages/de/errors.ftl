## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = der Anwendungskern fehlt
detail-another-shape = die Antwort des Anwendungskerns hat eine andere Form

## Signing in and creating an account

error-not-authorized = Der Benutzername oder das Passwort ist nicht richtig.
    .next-step = Prüfen Sie beides und versuchen Sie es erneut, oder setzen Sie das Passwort zurück.
error-too-many-failed-attempts = Für dieses Konto wurde zu oft ein falsches Passwort eingegeben.
    .next-step = Warten Sie eine Weile bis zum nächsten Versuch, oder setzen Sie das Passwort zurück.
error-password-reset-required = Dieses Konto braucht ein neues Passwort, bevor es sich anmelden kann.
    .next-step = Setzen Sie das Passwort zurück; Sie erhalten einen Code.
error-user-disabled = Dieses Konto ist deaktiviert.
    .next-step = Bitten Sie die Verwaltung des Benutzerpools, es zu aktivieren.
error-unsupported-challenge = Dieses Konto verlangt einen Schritt, den Vestibule noch nicht anzeigen kann.
    .next-step = Melden Sie sich mit einem anderen Konto an, oder suchen Sie nach einer neueren Version.
error-username-exists = Dieser Benutzername ist vergeben.
    .next-step = Wählen Sie einen anderen, oder melden Sie sich an, wenn es Ihrer ist.
error-alias-exists = Ein anderes Konto verwendet diese E-Mail-Adresse.
    .next-step = Verwenden Sie eine andere Adresse, oder melden Sie sich bei jenem Konto an.
error-invalid-password = Der Benutzerpool nimmt dieses Passwort nicht an.
    .next-step = Wählen Sie eines, das alle Regeln erfüllt.
error-password-used-before = Dieses Passwort wurde schon einmal verwendet.
    .next-step = Wählen Sie eines, das für dieses Konto neu ist.
error-code-mismatch = Dieser Code ist nicht richtig.
    .next-step = Vergleichen Sie ihn mit der neuesten Nachricht, oder senden Sie einen neuen Code.
error-expired-code = Dieser Code ist nicht mehr gültig.
    .next-step = Senden Sie einen neuen Code und verwenden Sie diesen.
error-code-delivery-failure = Der Code konnte nicht gesendet werden.
    .next-step = Prüfen Sie die E-Mail-Adresse, und versuchen Sie es in einer Minute erneut.
error-missing-field = Etwas ist noch leer.
    .next-step = Füllen Sie alle Felder aus und versuchen Sie es erneut.
error-already-confirmed = Dieses Konto ist bereits bestätigt.
    .next-step = Gehen Sie zurück zur Anmeldung.
error-wrong-answer = Diese Antwort war nicht richtig.
    .next-step = Melden Sie sich noch einmal an, um erneut gefragt zu werden.
error-mfa-method-unavailable = Dieses Konto kann diesen zweiten Faktor noch nicht verwenden.
    .next-step = Bestätigen Sie zuerst die Adresse, oder richten Sie zuerst die App ein.
error-software-token-mismatch = Die App zeigt einen anderen Code an.
    .next-step = Warten Sie auf den nächsten; die Uhren beider Geräte müssen richtig gehen.
error-passkey-refused = Der Passkey wurde nicht akzeptiert.
    .next-step = Versuchen Sie es erneut, oder wählen Sie einen anderen Weg.
error-passkeys-not-enabled = In diesem Benutzerpool sind Passkeys ausgeschaltet.
    .next-step = Die Verwaltung des Benutzerpools kann sie einschalten.
error-device-not-found = Der Benutzerpool kennt dieses Gerät nicht mehr.
    .next-step = Es bleibt nichts zu tun.

## The user pool

error-limit-exceeded = Das wurde zu oft angefordert.
    .next-step = Warten Sie eine Weile, bevor Sie es erneut versuchen.
error-too-many-requests = Der Benutzerpool ist ausgelastet.
    .next-step = Versuchen Sie es gleich noch einmal.
error-invalid-parameter = Der Benutzerpool nimmt die Eingabe nicht an.
    .next-step = Ändern Sie sie und versuchen Sie es erneut.
error-refused-by-user-pool = Eine Regel dieses Benutzerpools hat das abgelehnt.
    .next-step = Fragen Sie bei der Verwaltung des Benutzerpools nach, was nötig ist.
error-user-pool-misconfigured = Der Benutzerpool ist dafür nicht eingerichtet.
    .next-step = Seine Verwaltung muss die Konfiguration ändern.
error-unreachable = Der Benutzerpool ist nicht erreichbar.
    .next-step = Prüfen Sie das Netzwerk und versuchen Sie es erneut; es wurde nichts geändert.
error-untrusted-tokens = Die Antwort war nicht von diesem Benutzerpool signiert und wurde verworfen.
    .next-step = Prüfen Sie Ihr Netzwerk, bevor Sie es erneut versuchen.
error-unexpected-answer = Der Benutzerpool hat auf eine Weise geantwortet, die Vestibule nicht versteht.
    .next-step = Versuchen Sie es erneut; wenn es dabei bleibt, suchen Sie nach einer neueren Version.
error-not-supported = Der Anbieter, bei dem Sie sich angemeldet haben, bietet das nicht an.
    .next-step = Ändern Sie es auf dessen eigener Seite.
error-no-identity-pool = Es ist kein Identitätspool konfiguriert, daher gibt es keine AWS-Anmeldeinformationen.
    .next-step = Öffnen Sie eine Konfiguration, die einen nennt.
error-embedded-pool-unavailable = Der integrierte Benutzerpool ist nicht gestartet, daher kann sich niemand anmelden.
    .next-step = Beenden Sie Vestibule und starten Sie es erneut.

## The session and what is being done

error-busy = Eine andere Aktion läuft noch.
    .next-step = Warten Sie, bis sie fertig ist, und versuchen Sie es dann erneut.
error-cancelled = Dies wurde abgebrochen, weil etwas anderes begonnen wurde.
    .next-step = Beginnen Sie von vorn, wenn Sie es noch möchten.
error-wrong-step = Das Formular war schon weiter und wurde auf den neuesten Stand gebracht.
    .next-step = Fahren Sie mit dem fort, was es jetzt zeigt.
error-already-signed-in = Es ist bereits jemand angemeldet.
    .next-step = Melden Sie sich zuerst ab.
error-not-signed-in = Niemand ist angemeldet.
    .next-step = Melden Sie sich an und versuchen Sie es erneut.
error-session-ended = Die Sitzung ist beendet.
    .next-step = Melden Sie sich erneut an.
error-unknown-route = Diese Seite gibt es nicht.
    .next-step = Machen Sie auf der Startseite weiter.

## The configuration

error-configuration-unreadable = Diese Datei ist keine Konfiguration, die Vestibule lesen kann.
    .next-step = Wählen Sie amplify_outputs.json, aws-exports.js oder amplifyconfiguration.json.
error-configuration-incomplete = Diese Konfiguration nennt keinen Benutzerpool für die Anmeldung.
    .next-step = Fügen Sie dem Amplify-Projekt die Authentifizierung hinzu, und exportieren Sie die Datei erneut.
error-no-way-back = Diese Konfiguration hat keine Adresse, über die der Browser zu Vestibule zurückkehren könnte.
    .next-step = Fügen Sie dem App-Client eine der Callback-URLs aus den Einstellungen hinzu.
error-invalid-theme = Diese Datei ist kein Design.
    .next-step = Beheben Sie, was unten steht, und öffnen Sie sie erneut.
error-invalid-issuer = Das beschreibt keinen OpenID-Anbieter.
    .next-step = Prüfen Sie die Adresse des Ausstellers, die Client-ID und die Scopes.

## The browser and the provider

error-browser-not-opened = Ihr Browser konnte nicht geöffnet werden.
    .next-step = Legen Sie in den Systemeinstellungen einen Standardbrowser fest, und versuchen Sie es erneut.
error-provider-refused = Die Anmeldung wurde im Browser abgelehnt.
    .next-step = Versuchen Sie es erneut, oder melden Sie sich auf andere Weise an.
error-provider-misconfigured = Der Anbieter akzeptiert die Anfrage dieser Anwendung nicht.
    .next-step = Prüfen Sie beim Anbieter die Client-ID, die Callback-URLs und die Scopes.
error-provider-unavailable = Der Anbieter hat selbst eine Störung.
    .next-step = Versuchen Sie es in einigen Minuten erneut.
error-provider-mismatch = Die Antwort kam von einem anderen Anbieter als dem, zu dem Sie gegangen sind, und wurde verworfen.
    .next-step = Beginnen Sie von vorn; wenn es dabei bleibt, prüfen Sie den Aussteller in der Konfiguration.
error-unsupported-provider = Dem Anbieter fehlt etwas, das eine sichere Anmeldung braucht.
    .next-step = Bitten Sie dessen Verwaltung, es einzuschalten.
error-authorization-code-refused = Der Anbieter akzeptiert nicht mehr, was der Browser zurückgebracht hat.
    .next-step = Beginnen Sie von vorn.
error-no-refresh-token = Der Anbieter hat kein Aktualisierungstoken ausgestellt, daher konnten Sie nicht angemeldet bleiben.
    .next-step = Erlauben Sie Aktualisierungstoken für diesen Client, oder fügen Sie den Scope offline_access hinzu.
error-not-a-callback = Das ist keine Adresse, bei der eine Anmeldung endet.
    .next-step = Kopieren Sie die ganze Adresse aus der Adresszeile des Browsers.
error-callback-of-another-sign-in = Diese Adresse gehört zu einer anderen Anmeldung oder wurde schon verwendet.
    .next-step = Öffnen Sie den Browser erneut und kopieren Sie die neueste Adresse.

## Other programs, and Vestibule itself

error-local-api-unavailable = Andere Programme erhalten keine Antwort: Die lokale API ist nicht gestartet.
    .next-step = Beenden Sie Vestibule und starten Sie es erneut; der Grund steht im Protokoll.
error-grants-not-kept = Das gilt nur, bis Vestibule beendet wird: Es konnte nicht gespeichert werden.
    .next-step = Schaffen Sie Platz auf dem Datenträger, und wiederholen Sie es.
error-internal = In Vestibule selbst ist ein Fehler aufgetreten.
    .next-step = Versuchen Sie es erneut; wenn es dabei bleibt, starten Sie die Anwendung neu.
