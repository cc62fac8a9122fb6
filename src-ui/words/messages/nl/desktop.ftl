## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Een programma je login laten gebruiken?
pairing-heading = “{ $name }” wil je login gebruiken
pairing-refuse = Weigeren
pairing-refuse-in = Weigeren ({ $seconds })
pairing-refuse-always = Weigeren en niet meer vragen
    .key = n
pairing-approve = Toelaten
    .key = T

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Programma
pairing-program-unknown = het systeem zegt het niet
pairing-process = Proces
pairing-account = Account
pairing-scopes = Het zou kunnen
pairing-scope-user-read = je gebruikersnaam lezen
pairing-scope-session-read = lezen wie is ingelogd, met e-mailadres en naam, en wanneer dat verandert
pairing-scope-token-id = je ID-token lezen: het kan anderen bewijzen dat jij het bent
pairing-scope-token-access = je toegangstoken lezen: het kan namens jou handelen bij de gebruikerspool
pairing-scope-aws-credentials = tijdelijke AWS-referenties krijgen: het kan namens jou handelen in AWS
pairing-scope-session-end = je op deze computer uitloggen bij Vestibule
pairing-reason = De reden
pairing-reason-quoted = “{ $reason }”
pairing-time = Duur
pairing-time-days = { $days ->
    [one] hoogstens { $days } dag, en tot je het intrekt
   *[other] hoogstens { $days } dagen, en tot je het intrekt
}
pairing-code = De code
pairing-code-compare = Laat het alleen toe als het programma dezelfde toont.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Starten…
tray-nobody = Er is niemand ingelogd
tray-signed-in = Ingelogd als { $username }
tray-signed-in-offline = Ingelogd als { $username } (offline)
tray-open = Vestibule openen
tray-sign-in = Inloggen…
tray-sign-out = Uitloggen
tray-quit = Afsluiten

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule vraagt of je het toelaat.
notification-session-ended = Je sessie is beëindigd
    .body = Programma’s die je login gebruiken, krijgen geen antwoord tot je weer inlogt.
    .answer = Inloggen

## Dialogs for files

file-open-configuration = Configuratie openen
file-kind-configuration = Amplify-configuratie
file-open-theme = Thema openen
file-kind-theme = Thema
file-export-activity = Activiteitenlogboek exporteren
file-kind-json-lines = JSON Lines
file-save-diagnostics = Diagnostisch rapport opslaan
file-kind-text = Tekst

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Terug naar Vestibule
    .text = Het inloggen gaat verder in de toepassing. Je kunt deze pagina sluiten.
