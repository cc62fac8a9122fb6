## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Ablak bezárása
action-quit = Kilépés a Vestibule-ból
action-open-configuration = Konfiguráció megnyitása…
action-mailbox = Postafiók megnyitása
action-palette = Parancsok
action-help = Súgó
action-report = Diagnosztikai jelentés
action-larger = Nagyobb
action-smaller = Kisebb
action-normal-size = Eredeti méret
action-appearance = Mód: { $appearance }
action-language = Nyelv: { $language }
action-language-system = Nyelv: mint a rendszeré

appearance-system = Rendszer
appearance-light = Világos
appearance-dark = Sötét

## The palette

palette-what = Mit szeretne tenni?
palette-nothing = Nincs ilyen parancs.

## The help

help-close = Súgó bezárása
help-version = Vestibule
help-system = Rendszer
help-webview = WebView
help-keys = Billentyűk
help-links = További információ
help-links-about = A böngészőben nyílik meg.
help-link-cognito = Amazon Cognito: felhasználókészletek
help-link-amplify = Amplify: a konfigurációs fájl
help-link-openid = OpenID Connect: hogyan működik
help-report-about = Ami segít megtalálni a hibát: verziók, mi fut, és a legutóbbi események. Nevek, címek, kódok és tokenek nincsenek benne. Olvassa el, mielőtt bárkinek odaadja.
report-show = Jelentés megjelenítése
report-selected = A jelentés ki van jelölve; másolja a Ctrl és a C billentyűvel.
report-save = Mentés…
report-saved = Mentve mint { $name }.

## Settings: the choices for the application itself

application-heading = Ez az alkalmazás
application-appearance = Mód
application-language = Nyelv
application-language-system = Mint a rendszeré
application-tray = Maradjon a tálcán
application-tray-about = Az utolsó ablak bezárása után a Vestibule tovább fut, ha az asztali környezetnek van értesítési tálcája.
application-login = Indítás a számítógépre való bejelentkezéskor
application-login-about = Ablak nélkül, hogy a programjai az első pillanattól kérdezhessenek.
application-notifications = Értesítések
application-notifications-about = Ha egy program hozzáférést kér, vagy ha a munkamenete véget ér, miközben máshová néz.
