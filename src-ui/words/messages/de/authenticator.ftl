## Every step

step-signing-in-as = Anmeldung als { $username }
step-back = Zurück zur Anmeldung
step-forgot-password = Passwort vergessen?
step-type-password = Geben Sie Ihr Passwort ein.
step-whose-account = Geben Sie an, um welches Konto es geht.

## Sign in

sign-in-title = Anmelden
sign-in-submit = Anmelden
sign-in-no-account = Noch kein Konto?
sign-in-create-one = Konto erstellen
sign-in-or = oder
sign-in-with-browser = Im Browser anmelden
sign-in-kept-by = Ihr Konto wird von { $provider } verwaltet. Sie melden sich dort in Ihrem Browser an.
sign-in-last-used = Zuletzt verwendet
sign-in-other-account = Anderes Konto verwenden
sign-in-other-account-of = Anderes { $provider }-Konto verwenden

## The browser is awaited

browser-title = Weiter im Browser
browser-returns = Melden Sie sich bei { $provider } an. Danach kehrt Vestibule von selbst zurück.
browser-returns-unnamed = Melden Sie sich dort an. Danach kehrt Vestibule von selbst zurück.
browser-paste = Melden Sie sich bei { $provider } an und kopieren Sie dann die Adresse hierher, bei der Sie landen.
browser-paste-unnamed = Melden Sie sich dort an und kopieren Sie dann die Adresse hierher, bei der Sie landen.
browser-waiting = Warten auf Ihren Browser
browser-confirming = Ihr Browser ist zurück; die Anmeldung wird bestätigt.
browser-time-left = Verbleibende Zeit
browser-left = noch { $time }
browser-open-again = Browser erneut öffnen
browser-opened-again = Der Browser wurde erneut geöffnet.
browser-paste-instead = Der Browser kehrt nicht zurück?
browser-address = Adresse aus dem Browser
browser-address-hint = Kopieren Sie nach der Anmeldung die ganze Adresszeile des Browsers, auch wenn es dort heißt, dass die Seite nicht geöffnet werden kann.
browser-address-empty = Fügen Sie zuerst die Adresse ein.

## Create account

sign-up-title = Konto erstellen
sign-up-submit = Konto erstellen
sign-up-have-account = Schon ein Konto?
sign-up-sign-in = Anmelden
sign-up-without-password = Ohne Passwort fortfahren
sign-up-with-password = Passwort wählen
sign-up-empty = Dieses Feld ist noch leer.

## Confirm a new account by a code

confirm-title = Konto bestätigen
confirm-submit = Bestätigen

## Forgot password

forgot-title = Passwort vergessen?
forgot-lead = An die Adresse des Kontos wird ein Code gesendet, mit dem Sie ein neues festlegen können.
forgot-submit = Code senden
forgot-set-title = Neues Passwort festlegen
forgot-set-submit = Passwort festlegen

## Enter password

enter-password-title = Passwort eingeben

## A password made by an administrator is replaced

new-password-title = Eigenes Passwort wählen
new-password-lead = Das Passwort, mit dem Sie sich angemeldet haben, wurde für Sie erstellt. Von jetzt an kennen nur Sie es, { $username }.
new-password-submit = Passwort festlegen

## Enter a code

enter-code-title-app = Code der Authenticator-App
enter-code-title-text = Prüfen Sie Ihre Nachrichten
enter-code-title-email = Prüfen Sie Ihre E-Mails
enter-code-empty = Geben Sie den Code ein.
enter-code-lead-device = Geben Sie den Code ein, den die Authenticator-App auf { $device } für { $username } anzeigt.
enter-code-lead = Geben Sie den Code ein, den Ihre Authenticator-App für { $username } anzeigt.

## A passkey

use-passkey-title = Passkey verwenden
use-passkey-submit = Weiter mit Passkey

## A question of the user pool's own

question-title = Noch eine Frage
question-answer = Antwort
question-empty = Geben Sie Ihre Antwort ein.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Wie möchten Sie sich anmelden?
select-mfa-method = Bestätigen Sie, dass Sie es sind
select-mfa-setup = Zweiten Faktor einrichten
choice-password = Passwort
    .sent = Es wird an den Benutzerpool gesendet
    .proved = Es wird nachgewiesen und verlässt diesen Computer nie
choice-email-code = Code per E-Mail
    .hint = Für eine Anmeldung
choice-text-code = Code per SMS
    .hint = Für eine Anmeldung
choice-passkey = Passkey
    .hint = Fingerabdruck, Gesicht oder PIN
choice-app = Authenticator-App
    .hint = Ein Code, der alle 30 Sekunden wechselt
choice-text = SMS
    .hint = Ein Code an Ihr Telefon
choice-email = E-Mail
    .hint = Ein Code an Ihre Adresse

## A second factor is set up

set-up-email-title = Codes per E-Mail
set-up-email-lead = Bei jeder Anmeldung wird ein Code verlangt, der an diese Adresse gesendet wird.
set-up-email-empty = Geben Sie Ihre E-Mail-Adresse ein.
set-up-email-submit = Code senden
set-up-app-title = Authenticator-App einrichten
set-up-app-lead = Für { $username }, ab jetzt bei jeder Anmeldung.
