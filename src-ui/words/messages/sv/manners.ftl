## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Stäng fönstret
action-quit = Avsluta Vestibule
action-open-configuration = Öppna en konfiguration…
action-mailbox = Öppna brevlådan
action-palette = Kommandon
action-help = Hjälp
action-report = Diagnostikrapport
action-larger = Större
action-smaller = Mindre
action-normal-size = Normal storlek
action-appearance = Utseende: { $appearance }
action-language = Språk: { $language }
action-language-system = Språk: som systemet
appearance-system = System
appearance-light = Ljust
appearance-dark = Mörkt

## The palette

palette-what = Vad vill du göra?
palette-nothing = Det finns inget sådant kommando.

## The help

help-close = Stäng hjälpen
help-version = Vestibule
help-system = System
help-webview = Webbvy
help-keys = Tangenter
help-links = Läs mer
help-links-about = Öppnas i din webbläsare.
help-link-cognito = Amazon Cognito: användarpooler
help-link-amplify = Amplify: konfigurationsfilen
help-link-openid = OpenID Connect: så fungerar det
help-report-about = Det som hjälper till att hitta ett fel: versioner, vad som körs och de senaste händelserna. Namn, adresser, koder och token är utelämnade. Läs den innan du ger den till någon.
report-show = Visa rapporten
report-selected = Rapporten är markerad; kopiera den med Ctrl och C.
report-save = Spara…
report-saved = Sparad som { $name }.

## Settings: the choices for the application itself

application-heading = Det här programmet
application-appearance = Utseende
application-language = Språk
application-language-system = Som systemet
application-tray = Stanna i systemfältet
application-tray-about = När det sista fönstret stängs fortsätter Vestibule att köras, där skrivbordet har ett systemfält.
application-login = Starta när du loggar in på datorn
application-login-about = Utan fönster, så att dina program kan fråga från första stund.
application-notifications = Aviseringar
application-notifications-about = När ett program ber om att släppas in, och när din session slutar medan du tittar åt ett annat håll.
