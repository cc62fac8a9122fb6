## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Fenster schließen
action-quit = Vestibule beenden
action-open-configuration = Konfiguration öffnen …
action-mailbox = Postfach öffnen
action-palette = Befehle
action-help = Hilfe
action-report = Diagnosebericht
action-larger = Größer
action-smaller = Kleiner
action-normal-size = Normale Größe
action-appearance = Erscheinungsbild: { $appearance }
action-language = Sprache: { $language }
action-language-system = Sprache: wie das System
appearance-system = System
appearance-light = Hell
appearance-dark = Dunkel

## The palette

palette-what = Was möchten Sie tun?
palette-nothing = Einen solchen Befehl gibt es nicht.

## The help

help-close = Hilfe schließen
help-version = Vestibule
help-system = System
help-webview = Webview
help-keys = Tasten
help-links = Mehr erfahren
help-links-about = Wird in Ihrem Browser geöffnet.
help-link-cognito = Amazon Cognito: Benutzerpools
help-link-amplify = Amplify: die Konfigurationsdatei
help-link-openid = OpenID Connect: so funktioniert es
help-report-about = Was bei der Fehlersuche hilft: Versionen, was läuft, und die letzten Ereignisse. Namen, Adressen, Codes und Token sind nicht enthalten. Lesen Sie den Bericht, bevor Sie ihn weitergeben.
report-show = Bericht anzeigen
report-selected = Der Bericht ist markiert; kopieren Sie ihn mit Strg+C.
report-save = Speichern …
report-saved = Gespeichert als { $name }.

## Settings: the choices for the application itself

application-heading = Diese Anwendung
application-appearance = Erscheinungsbild
application-language = Sprache
application-language-system = Wie das System
application-tray = Im Infobereich bleiben
application-tray-about = Nach dem Schließen des letzten Fensters läuft Vestibule weiter, sofern Ihr Desktop einen Infobereich hat.
application-login = Bei der Anmeldung an diesem Computer starten
application-login-about = Ohne Fenster, damit Ihre Programme vom ersten Moment an fragen können.
application-notifications = Benachrichtigungen
application-notifications-about = Wenn ein Programm um Zulassung bittet und wenn Ihre Sitzung endet, während Sie anderswo sind.
