## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Låta ett program använda din inloggning?
pairing-heading = ”{ $name }” vill använda din inloggning
pairing-refuse = Avvisa
pairing-refuse-in = Avvisa ({ $seconds })
pairing-refuse-always = Avvisa och fråga inte igen
    .key = n
pairing-approve = Släpp in det
    .key = S

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = systemet säger det inte
pairing-process = Process
pairing-account = Konto
pairing-scopes = Det skulle kunna
pairing-scope-user-read = läsa ditt användarnamn
pairing-scope-session-read = läsa vem som är inloggad, inklusive e-postadress och namn, och när det ändras
pairing-scope-token-id = läsa din ID-token: den kan bevisa för andra att du är du
pairing-scope-token-access = läsa din åtkomsttoken: den kan handla åt dig i användarpoolen
pairing-scope-aws-credentials = få tillfälliga AWS-uppgifter: det kan handla åt dig i AWS
pairing-scope-session-end = logga ut dig från Vestibule på den här datorn
pairing-reason = Dess skäl
pairing-reason-quoted = ”{ $reason }”
pairing-time = Under
pairing-time-days = { $days ->
    [one] högst { $days } dag, och tills du återkallar det
   *[other] högst { $days } dagar, och tills du återkallar det
}
pairing-code = Dess kod
pairing-code-compare = Släpp in det bara om programmet visar samma.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Startar…
tray-nobody = Ingen är inloggad
tray-signed-in = Inloggad som { $username }
tray-signed-in-offline = Inloggad som { $username } (offline)
tray-open = Öppna Vestibule
tray-sign-in = Logga in…
tray-sign-out = Logga ut
tray-quit = Avsluta

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule frågar om du släpper in det.
notification-session-ended = Din session har avslutats
    .body = Program som använder din inloggning får inget svar förrän du loggar in igen.
    .answer = Logga in

## Dialogs for files

file-open-configuration = Öppna en konfiguration
file-kind-configuration = Amplify-konfiguration
file-open-theme = Öppna ett tema
file-kind-theme = Tema
file-export-activity = Exportera aktivitetsloggen
file-kind-json-lines = JSON-rader
file-save-diagnostics = Spara diagnostikrapporten
file-kind-text = Text

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Tillbaka till Vestibule
    .text = Inloggningen fortsätter i programmet. Du kan stänga den här sidan.
