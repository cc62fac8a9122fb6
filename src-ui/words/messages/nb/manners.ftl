## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Lukk vinduet
action-quit = Avslutt Vestibule
action-open-configuration = Åpne en konfigurasjon…
action-mailbox = Åpne postkassen
action-palette = Kommandoer
action-help = Hjelp
action-report = Diagnoserapport
action-larger = Større
action-smaller = Mindre
action-normal-size = Normal størrelse
action-appearance = Utseende: { $appearance }
action-language = Språk: { $language }
action-language-system = Språk: som systemet
appearance-system = System
appearance-light = Lyst
appearance-dark = Mørkt

## The palette

palette-what = Hva vil du gjøre?
palette-nothing = Det finnes ingen slik kommando.

## The help

help-close = Lukk hjelpen
help-version = Vestibule
help-system = System
help-webview = Nettvisning
help-keys = Taster
help-links = Les mer
help-links-about = Åpnes i nettleseren din.
help-link-cognito = Amazon Cognito: brukergrupper
help-link-amplify = Amplify: konfigurasjonsfilen
help-link-openid = OpenID Connect: slik virker det
help-report-about = Det som hjelper til å finne en feil: versjoner, hva som kjører, og de siste hendelsene. Navn, adresser, koder og tokener er utelatt. Les den før du gir den til noen.
report-show = Vis rapporten
report-selected = Rapporten er merket; kopier den med Ctrl og C.
report-save = Lagre…
report-saved = Lagret som { $name }.

## Settings: the choices for the application itself

application-heading = Dette programmet
application-appearance = Utseende
application-language = Språk
application-language-system = Som systemet
application-tray = Bli i systemstatusfeltet
application-tray-about = Når det siste vinduet lukkes, kjører Vestibule videre, der skrivebordet har et systemstatusfelt.
application-login = Start når du logger på datamaskinen
application-login-about = Uten vindu, slik at programmene dine kan spørre fra første stund.
application-notifications = Varsler
application-notifications-about = Når et program ber om å slippes inn, og når økten din slutter mens du ser et annet sted.
