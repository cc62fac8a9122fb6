## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Zezwolić programowi na używanie twojego logowania?
pairing-heading = „{ $name }” chce używać twojego logowania
pairing-refuse = Odmów
pairing-refuse-in = Odmów ({ $seconds })
pairing-refuse-always = Odmów i nie pytaj ponownie
    .key = n
pairing-approve = Zezwól na dostęp
    .key = z

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = system nie podaje
pairing-process = Proces
pairing-account = Konto
pairing-scopes = Będzie mógł
pairing-scope-user-read = odczytać twoją nazwę użytkownika
pairing-scope-session-read = odczytać, kto jest zalogowany, wraz z adresem e-mail i nazwiskiem, oraz kiedy to się zmienia
pairing-scope-token-id = odczytać twój token ID: może nim dowieść innym, że ty to ty
pairing-scope-token-access = odczytać twój token dostępu: może działać za ciebie w puli użytkowników
pairing-scope-aws-credentials = uzyskać tymczasowe poświadczenia AWS: może działać za ciebie w AWS
pairing-scope-session-end = wylogować cię z Vestibule na tym komputerze
pairing-reason = Powód
pairing-reason-quoted = „{ $reason }”
pairing-time = Na czas
pairing-time-days = { $days ->
    [one] najwyżej { $days } dzień i dopóki nie cofniesz dostępu
    [few] najwyżej { $days } dni i dopóki nie cofniesz dostępu
    [many] najwyżej { $days } dni i dopóki nie cofniesz dostępu
   *[other] najwyżej { $days } dnia i dopóki nie cofniesz dostępu
}
pairing-code = Kod programu
pairing-code-compare = Zezwól tylko wtedy, gdy program pokazuje taki sam.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Uruchamianie…
tray-nobody = Nikt nie jest zalogowany
tray-signed-in = Zalogowano jako { $username }
tray-signed-in-offline = Zalogowano jako { $username } (offline)
tray-open = Otwórz Vestibule
tray-sign-in = Zaloguj się…
tray-sign-out = Wyloguj się
tray-quit = Zakończ

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule pyta, czy zezwolić mu na dostęp.
notification-session-ended = Twoja sesja się zakończyła
    .body = Programy używające twojego logowania nie dostaną odpowiedzi, dopóki nie zalogujesz się ponownie.
    .answer = Zaloguj się

## Dialogs for files

file-open-configuration = Otwórz konfigurację
file-kind-configuration = Konfiguracja Amplify
file-open-theme = Otwórz motyw
file-kind-theme = Motyw
file-export-activity = Eksportuj dziennik aktywności
file-kind-json-lines = Wiersze JSON
file-save-diagnostics = Zapisz raport diagnostyczny
file-kind-text = Tekst

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Wróć do Vestibule
    .text = Logowanie trwa dalej w aplikacji. Możesz zamknąć tę stronę.
