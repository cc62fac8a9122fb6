## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Használhatja egy program a bejelentkezését?
pairing-heading = „{ $name }” használni szeretné a bejelentkezését
pairing-refuse = Elutasítás
pairing-refuse-in = Elutasítás ({ $seconds })
pairing-refuse-always = Elutasítás, és ne kérdezze újra
    .key = n
pairing-approve = Hozzáférés engedélyezése
    .key = h

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = a rendszer nem árulja el
pairing-process = Folyamat
pairing-account = Fiók
pairing-scopes = Ezt teheti
pairing-scope-user-read = megtudhatja a felhasználónevét
pairing-scope-session-read = megtudhatja, ki van bejelentkezve, e-mail-címmel és névvel együtt, és hogy ez mikor változik
pairing-scope-token-id = kiolvashatja az ID-tokenjét: ezzel másoknak bizonyíthatja, hogy Ön az
pairing-scope-token-access = kiolvashatja a hozzáférési tokenjét: ezzel az Ön nevében járhat el a felhasználókészletnél
pairing-scope-aws-credentials = ideiglenes AWS-hitelesítő adatokat kaphat: ezzel az Ön nevében járhat el az AWS-ben
pairing-scope-session-end = kijelentkeztetheti Önt a Vestibule-ból ezen a számítógépen
pairing-reason = Indoklása
pairing-reason-quoted = „{ $reason }”
pairing-time = Időtartam
pairing-time-days = { $days ->
    [one] legfeljebb { $days } nap, és amíg vissza nem vonja
   *[other] legfeljebb { $days } nap, és amíg vissza nem vonja
}
pairing-code = Kódja
pairing-code-compare = Csak akkor engedélyezze, ha a program ugyanezt mutatja.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Indítás…
tray-nobody = Senki sincs bejelentkezve
tray-signed-in = Bejelentkezve mint { $username }
tray-signed-in-offline = Bejelentkezve mint { $username } (nincs kapcsolat)
tray-open = Vestibule megnyitása
tray-sign-in = Bejelentkezés…
tray-sign-out = Kijelentkezés
tray-quit = Kilépés

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = A Vestibule megkérdezi, engedélyezi-e.
notification-session-ended = A munkamenete véget ért
    .body = A bejelentkezését használó programok nem kapnak választ, amíg újra be nem jelentkezik.
    .answer = Bejelentkezés

## Dialogs for files

file-open-configuration = Konfiguráció megnyitása
file-kind-configuration = Amplify-konfiguráció
file-open-theme = Téma megnyitása
file-kind-theme = Téma
file-export-activity = Tevékenységnapló exportálása
file-kind-json-lines = JSON-sorok
file-save-diagnostics = Diagnosztikai jelentés mentése
file-kind-text = Szöveg

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Vissza a Vestibule-hoz
    .text = A bejelentkezés az alkalmazásban folytatódik. Ez az oldal bezárható.
