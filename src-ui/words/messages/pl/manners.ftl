## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Zamknij okno
action-quit = Zakończ Vestibule
action-open-configuration = Otwórz konfigurację…
action-mailbox = Otwórz pocztę
action-palette = Polecenia
action-help = Pomoc
action-report = Raport diagnostyczny
action-larger = Powiększ
action-smaller = Pomniejsz
action-normal-size = Normalny rozmiar
action-appearance = Tryb: { $appearance }
action-language = Język: { $language }
action-language-system = Język: systemowy

appearance-system = Systemowy
appearance-light = Jasny
appearance-dark = Ciemny

## The palette

palette-what = Co chcesz zrobić?
palette-nothing = Nie ma takiego polecenia.

## The help

help-close = Zamknij pomoc
help-version = Vestibule
help-system = System
help-webview = Komponent WebView
help-keys = Klawisze
help-links = Więcej informacji
help-links-about = Otwiera się w przeglądarce.
help-link-cognito = Amazon Cognito: pule użytkowników
help-link-amplify = Amplify: plik konfiguracji
help-link-openid = OpenID Connect: jak działa
help-report-about = To, co pomaga znaleźć usterkę: wersje, co działa i najnowsze zdarzenia. Nazwy, adresy, kody i tokeny są pomijane. Przeczytaj go, zanim go komuś przekażesz.
report-show = Pokaż raport
report-selected = Raport jest zaznaczony; skopiuj go klawiszami Ctrl i C.
report-save = Zapisz…
report-saved = Zapisano jako { $name }.

## Settings: the choices for the application itself

application-heading = Ta aplikacja
application-appearance = Tryb
application-language = Język
application-language-system = Systemowy
application-tray = Pozostań w zasobniku
application-tray-about = Po zamknięciu ostatniego okna Vestibule działa dalej, jeśli pulpit ma zasobnik.
application-login = Uruchamiaj po zalogowaniu do komputera
application-login-about = Bez okna, aby twoje programy mogły pytać od pierwszej chwili.
application-notifications = Powiadomienia
application-notifications-about = Gdy program prosi o dostęp i gdy kończy się sesja, a patrzysz gdzie indziej.
