## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Darf ein Programm Ihre Anmeldung nutzen?
pairing-heading = „{ $name }“ möchte Ihre Anmeldung nutzen
pairing-refuse = Ablehnen
pairing-refuse-in = Ablehnen ({ $seconds })
pairing-refuse-always = Ablehnen und nicht mehr fragen
    .key = n
pairing-approve = Zulassen
    .key = Z

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Programm
pairing-program-unknown = vom System nicht genannt
pairing-process = Prozess
pairing-account = Konto
pairing-scopes = Es könnte
pairing-scope-user-read = Ihren Benutzernamen lesen
pairing-scope-session-read = lesen, wer angemeldet ist, mit E-Mail-Adresse und Name, und wann sich das ändert
pairing-scope-token-id = Ihr ID-Token lesen: Es kann anderen beweisen, dass Sie Sie sind
pairing-scope-token-access = Ihr Zugriffstoken lesen: Es kann beim Benutzerpool für Sie handeln
pairing-scope-aws-credentials = temporäre AWS-Anmeldeinformationen erhalten: Es kann in AWS für Sie handeln
pairing-scope-session-end = Sie auf diesem Computer von Vestibule abmelden
pairing-reason = Begründung
pairing-reason-quoted = „{ $reason }“
pairing-time = Dauer
pairing-time-days = { $days ->
    [one] höchstens { $days } Tag, und nur bis Sie die Zulassung widerrufen
   *[other] höchstens { $days } Tage, und nur bis Sie die Zulassung widerrufen
}
pairing-code = Sein Code
pairing-code-compare = Lassen Sie es nur zu, wenn das Programm denselben anzeigt.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Wird gestartet …
tray-nobody = Niemand ist angemeldet
tray-signed-in = Angemeldet als { $username }
tray-signed-in-offline = Angemeldet als { $username } (offline)
tray-open = Vestibule öffnen
tray-sign-in = Anmelden …
tray-sign-out = Abmelden
tray-quit = Beenden

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule fragt, ob Sie es zulassen.
notification-session-ended = Ihre Sitzung ist beendet
    .body = Programme, die Ihre Anmeldung nutzen, erhalten keine Antwort, bis Sie sich wieder anmelden.
    .answer = Anmelden

## Dialogs for files

file-open-configuration = Konfiguration öffnen
file-kind-configuration = Amplify-Konfiguration
file-open-theme = Design öffnen
file-kind-theme = Design
file-export-activity = Aktivitätsprotokoll exportieren
file-kind-json-lines = JSON Lines
file-save-diagnostics = Diagnosebericht speichern
file-kind-text = Text

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Zurück zu Vestibule
    .text = Die Anmeldung geht in der Anwendung weiter. Sie können diese Seite schließen.
