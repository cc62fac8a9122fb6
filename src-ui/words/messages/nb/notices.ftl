## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Du er logget av.
    .next-step = Logg på når du vil.
notice-session-ended = Økten din er avsluttet.
    .next-step = Logg på igjen for å fortsette.
notice-password-changed = Passordet ditt er endret.
    .next-step = Logg på med det nye.
notice-account-confirmed = Kontoen din er bekreftet.
    .next-step = Logg på for å fortsette.
notice-code-sent = En ny kode er på vei.
    .next-step = Bare den nyeste virker.
notice-password-reset-required = Denne kontoen trenger et nytt passord før den kan logge på.
    .next-step = Send deg selv en kode for å velge et.
notice-stored-session-damaged = Økten som var lagret, kunne ikke leses og ble lagt til side.
    .next-step = Logg på igjen.
notice-keyring-locked = Systemets nøkkelring er låst, så ingen kunne logges på igjen.
    .next-step = Lås den opp og start på nytt, eller bare logg på.
notice-keyring-missing = Dette systemet har ingen nøkkelring, så en økt varer bare til du avslutter.
    .next-step = Logg på som vanlig.
notice-sign-in-expired = Denne påloggingen tok for lang tid, eller ble prøvd for mange ganger.
    .next-step = Begynn på nytt.
notice-account-deleted = Kontoen din er slettet.
    .next-step = Du kan opprette en ny når som helst.
notice-link-without-sign-in = Nettleseren kom tilbake, men ingen pålogging ventet på den.
    .next-step = Begynn på nytt herfra.

## A session that is not kept

storage-memory-keyring-missing = Dette systemet har ingen nøkkelring: økten avsluttes når du lukker Vestibule.
    .next-step = Installer en, for eksempel GNOME Keyring eller KWallet, og logg på igjen for å bli husket.
storage-memory-keyring-locked = Systemets nøkkelring er låst: økten avsluttes når du lukker Vestibule.
    .next-step = Lås den opp og logg på igjen for å bli husket.
storage-memory-keyring-failed = Systemets nøkkelring nektet å lagre økten: den avsluttes når du lukker Vestibule.
    .next-step = Kontroller nøkkelringens eget program, og logg på igjen for å bli husket.

## The user pool on this computer

accounts-in-memory = Kontoer i denne brukergruppen glemmes når du avslutter Vestibule.
    .next-step = Den har ingen brukbar nøkkelring å forsegle dem med.
pool-began-anew = Kontoene på denne datamaskinen kunne ikke åpnes, så brukergruppen begynte på nytt.
    .next-step = Opprett kontoen din igjen. De tidligere er beholdt, uendret, i denne filen:

## Passkeys

no-passkeys = Systemets vinduskomponent kan ikke bruke tilgangsnøkler.
    .next-step = Gå tilbake og velg en annen måte å logge på på.

## The activity log

broken-chain = Noe annet enn Vestibule har endret denne loggen.
    .next-step = Oppføringer kan mangle eller være falske; eksporter det som er igjen, før den vokser.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Appklienten kjenner ingen vei tilbake til Vestibule etter en pålogging i nettleseren.
    .next-step = Legg til tilbakekallsadressen.
finding-no-sign-out-callback = Appklienten kjenner ingen vei tilbake til Vestibule etter en avlogging i nettleseren.
    .next-step = Legg til avloggingsadressen.
finding-implicit-flow = Pålogging i nettleseren ville legge tokener i en adresse.
    .next-step = Bytt til autorisasjonskodeflyten.
finding-no-open-id-scope = Uten omfanget openid kan ingen gjenkjennes etter en pålogging i nettleseren.
    .next-step = Tillat omfanget.
finding-no-account-scope = Den som logger på i nettleseren, kan ikke endre kontoen sin her.
    .next-step = Tillat omfanget aws.cognito.signin.user.admin.
finding-client-secret = Appklienten har en hemmelighet, som intet installert program kan bevare.
    .next-step = Lag en appklient uten; inntil da brukes denne.
finding-password-is-sent = Påloggingen sender passordet til brukergruppen.
    .next-step = Bytt til USER_SRP_AUTH, som bare beviser det.
finding-providers-left-out = Filen kan utelate leverandører som brukergruppen har.
    .next-step = Angi dem for hånd hvis noen mangler.
finding-identity-pool-alone = Det finnes en identitetsgruppe, men ingen brukergruppe å logge på.
    .next-step = Legg til autentisering i Amplify-prosjektet.
finding-no-sign-in-name = Filen sier ikke hva en konto kalles ved.
    .next-step = Brukernavn antas.
finding-email-mfa-outside-amplify = Koder på e-post virker her, men ikke i Amplifys egne biblioteker.
    .next-step = Tilby en annen andre faktor også, hvis du bruker dem.
finding-verification-by-link = Nye kontoer bekreftes med en lenke og ikke med en kode.
    .next-step = Følg lenken i meldingen, og logg deretter på.
finding-insecure-redirect = Et tilbakekall går til en annen datamaskin uten kryptering.
    .next-step = Bruk HTTPS, eller fjern det.
finding-domain-with-scheme = Domenet er skrevet med https:// foran.
    .next-step = Fjern den delen.
finding-callback-to-register = Det kan ikke ses herfra om leverandøren kjenner veien tilbake til Vestibule.
    .next-step = Registrer tilbakekallsadressen hos den.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Ingenting å trekke tilbake
revocation-requested = Får beskjed…
revocation-revoked = Har trukket økten tilbake
revocation-postponed = Kan ikke nås; får beskjed senere
revocation-failed = Kan ikke nås; økten der slutter av seg selv
devices-kept = Forblir logget på
devices-requested = Logges av…
devices-signed-out = Logget av
devices-failed = Kunne ikke logges av
browser-session-not-asked = Forblir logget på
browser-session-opened = Ble sendt til avloggingssiden
browser-session-failed = Kunne ikke nås; forblir logget på
browser-session-not-supported = Forblir logget på: det finnes ingen avloggingsside
receipt-programs = Programmer
receipt-without-access = { $names }: ingen tilgang før du logger på igjen
receipt-asked-for-by = Bedt om av

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Velg et passord.
password-breaks-a-rule = Passordet oppfyller ikke alle reglene ennå.
repeat-the-password = Skriv passordet en gang til.
passwords-differ = De to passordene er ikke like.
