## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Venster sluiten
action-quit = Vestibule afsluiten
action-open-configuration = Configuratie openen…
action-mailbox = Postvak openen
action-palette = Opdrachten
action-help = Hulp
action-report = Diagnostisch rapport
action-larger = Groter
action-smaller = Kleiner
action-normal-size = Normale grootte
action-appearance = Weergave: { $appearance }
action-language = Taal: { $language }
action-language-system = Taal: zoals het systeem
appearance-system = Systeem
appearance-light = Licht
appearance-dark = Donker

## The palette

palette-what = Wat wil je doen?
palette-nothing = Die opdracht bestaat niet.

## The help

help-close = Hulp sluiten
help-version = Vestibule
help-system = Systeem
help-webview = Webview
help-keys = Toetsen
help-links = Meer informatie
help-links-about = Wordt geopend in je browser.
help-link-cognito = Amazon Cognito: gebruikerspools
help-link-amplify = Amplify: het configuratiebestand
help-link-openid = OpenID Connect: hoe het werkt
help-report-about = Wat helpt om een fout te vinden: versies, wat er draait en de laatste gebeurtenissen. Namen, adressen, codes en tokens zijn weggelaten. Lees het voordat je het aan iemand geeft.
report-show = Rapport tonen
report-selected = Het rapport is geselecteerd; kopieer het met Ctrl+C.
report-save = Opslaan…
report-saved = Opgeslagen als { $name }.

## Settings: the choices for the application itself

application-heading = Deze toepassing
application-appearance = Weergave
application-language = Taal
application-language-system = Zoals het systeem
application-tray = In het systeemvak blijven
application-tray-about = Na het sluiten van het laatste venster blijft Vestibule actief, als je bureaublad een systeemvak heeft.
application-login = Starten als je inlogt op deze computer
application-login-about = Zonder venster, zodat je programma’s vanaf het eerste moment kunnen vragen.
application-notifications = Meldingen
application-notifications-about = Als een programma om toegang vraagt en als je sessie eindigt, terwijl je ergens anders kijkt.
