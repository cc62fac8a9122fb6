## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = La et program bruke påloggingen din?
pairing-heading = «{ $name }» vil bruke påloggingen din
pairing-refuse = Avvis
pairing-refuse-in = Avvis ({ $seconds })
pairing-refuse-always = Avvis, og ikke spør igjen
    .key = k
pairing-approve = Slipp det inn
    .key = S

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = systemet sier det ikke
pairing-process = Prosess
pairing-account = Konto
pairing-scopes = Det kunne
pairing-scope-user-read = lese brukernavnet ditt
pairing-scope-session-read = lese hvem som er logget på, med e-postadresse og navn, og når det endres
pairing-scope-token-id = lese ID-tokenet ditt: det kan bevise overfor andre at du er du
pairing-scope-token-access = lese tilgangstokenet ditt: det kan handle for deg i brukergruppen
pairing-scope-aws-credentials = få midlertidig AWS-legitimasjon: det kan handle for deg i AWS
pairing-scope-session-end = logge deg av Vestibule på denne datamaskinen
pairing-reason = Begrunnelse
pairing-reason-quoted = «{ $reason }»
pairing-time = I
pairing-time-days = { $days ->
    [one] høyst { $days } dag, og til du trekker det tilbake
   *[other] høyst { $days } dager, og til du trekker det tilbake
}
pairing-code = Koden dets
pairing-code-compare = Slipp det bare inn hvis programmet viser det samme.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Starter…
tray-nobody = Ingen er logget på
tray-signed-in = Logget på som { $username }
tray-signed-in-offline = Logget på som { $username } (frakoblet)
tray-open = Åpne Vestibule
tray-sign-in = Logg på…
tray-sign-out = Logg av
tray-quit = Avslutt

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule spør om du slipper det inn.
notification-session-ended = Økten din er avsluttet
    .body = Programmer som bruker påloggingen din, får ikke svar før du logger på igjen.
    .answer = Logg på

## Dialogs for files

file-open-configuration = Åpne en konfigurasjon
file-kind-configuration = Amplify-konfigurasjon
file-open-theme = Åpne et tema
file-kind-theme = Tema
file-export-activity = Eksporter aktivitetsloggen
file-kind-json-lines = JSON-linjer
file-save-diagnostics = Lagre diagnoserapporten
file-kind-text = Tekst

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Tilbake til Vestibule
    .text = Påloggingen fortsetter i programmet. Du kan lukke denne siden.
