## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = kjernen er ikke der
detail-another-shape = kjernens svar har en annen form

## Signing in and creating an account

error-not-authorized = Brukernavnet eller passordet er ikke riktig.
    .next-step = Kontroller begge og prøv igjen, eller tilbakestill passordet.
error-too-many-failed-attempts = Det er skrevet for mange feil passord for denne kontoen.
    .next-step = Vent en stund før neste forsøk, eller tilbakestill passordet.
error-password-reset-required = Denne kontoen trenger et nytt passord før den kan logge på.
    .next-step = Tilbakestill passordet; en kode sendes til deg.
error-user-disabled = Denne kontoen er deaktivert.
    .next-step = Be den som driver brukergruppen, om å aktivere den.
error-unsupported-challenge = Denne kontoen krever et trinn som Vestibule ikke kan vise ennå.
    .next-step = Logg på med en annen konto, eller se etter en nyere versjon.
error-username-exists = Dette brukernavnet er opptatt.
    .next-step = Velg et annet, eller logg på hvis det er ditt.
error-alias-exists = En annen konto bruker denne e-postadressen.
    .next-step = Bruk en annen adresse, eller logg på den kontoen.
error-invalid-password = Brukergruppen godtar ikke dette passordet.
    .next-step = Velg et som oppfyller alle reglene.
error-password-used-before = Dette passordet er brukt før.
    .next-step = Velg et som er nytt for denne kontoen.
error-code-mismatch = Denne koden er ikke riktig.
    .next-step = Sammenlign den med den nyeste meldingen, eller send en ny kode.
error-expired-code = Denne koden gjelder ikke lenger.
    .next-step = Send en ny kode og bruk den.
error-code-delivery-failure = Koden kunne ikke sendes.
    .next-step = Kontroller e-postadressen, og prøv igjen om et minutt.
error-missing-field = Noe er fortsatt tomt.
    .next-step = Fyll ut alle feltene og prøv igjen.
error-already-confirmed = Denne kontoen er allerede bekreftet.
    .next-step = Gå tilbake til påloggingen.
error-wrong-answer = Svaret var ikke riktig.
    .next-step = Logg på en gang til for å bli spurt igjen.
error-mfa-method-unavailable = Denne kontoen kan ikke bruke den andre faktoren ennå.
    .next-step = Bekreft adressen, eller sett opp appen først.
error-software-token-mismatch = Appen viser en annen kode.
    .next-step = Vent på den neste; klokkene på begge enhetene må gå riktig.
error-passkey-refused = Tilgangsnøkkelen ble ikke godtatt.
    .next-step = Prøv igjen, eller velg en annen måte.
error-passkeys-not-enabled = Tilgangsnøkler er slått av i denne brukergruppen.
    .next-step = Den som driver den, kan slå dem på.
error-device-not-found = Brukergruppen kjenner ikke lenger denne enheten.
    .next-step = Det er ikke mer å gjøre.

## The user pool

error-limit-exceeded = Det er bedt om dette for ofte.
    .next-step = Vent en stund før du prøver igjen.
error-too-many-requests = Brukergruppen er opptatt.
    .next-step = Prøv igjen om et øyeblikk.
error-invalid-parameter = Brukergruppen godtar ikke det som ble skrevet.
    .next-step = Endre det og prøv igjen.
error-refused-by-user-pool = En regel i denne brukergruppen sa nei.
    .next-step = Spør den som driver brukergruppen, hva den krever.
error-user-pool-misconfigured = Brukergruppen er ikke satt opp for dette.
    .next-step = Den som driver den, må endre konfigurasjonen.
error-unreachable = Brukergruppen kan ikke nås.
    .next-step = Kontroller nettverket og prøv igjen; ingenting er endret.
error-untrusted-tokens = Det som kom tilbake, var ikke signert av denne brukergruppen og ble forkastet.
    .next-step = Kontroller nettverket du er på, før du prøver igjen.
error-unexpected-answer = Brukergruppen svarte på en måte Vestibule ikke forstår.
    .next-step = Prøv igjen; hvis det fortsetter, se etter en nyere versjon.
error-not-supported = Den du logget på hos, tilbyr ikke dette.
    .next-step = Endre det på deres egen side.
error-no-identity-pool = Ingen identitetsgruppe er konfigurert, så det finnes ingen AWS-legitimasjon.
    .next-step = Åpne en konfigurasjon som angir en.
error-embedded-pool-unavailable = Den innebygde brukergruppen startet ikke, så ingen kan logge på.
    .next-step = Avslutt Vestibule og start det igjen.

## The session and what is being done

error-busy = En annen handling pågår fortsatt.
    .next-step = Vent til den er ferdig, og prøv igjen.
error-cancelled = Dette ble avbrutt fordi noe annet ble påbegynt.
    .next-step = Begynn på nytt hvis du fortsatt vil.
error-wrong-step = Skjemaet hadde gått videre og er oppdatert.
    .next-step = Fortsett fra det som vises nå.
error-already-signed-in = Noen er allerede logget på.
    .next-step = Logg av først.
error-not-signed-in = Ingen er logget på.
    .next-step = Logg på og prøv igjen.
error-session-ended = Økten er avsluttet.
    .next-step = Logg på igjen.
error-unknown-route = Det finnes ingen slik side.
    .next-step = Fortsett fra Hjem.

## The configuration

error-configuration-unreadable = Denne filen er ikke en konfigurasjon som Vestibule kan lese.
    .next-step = Velg amplify_outputs.json, aws-exports.js eller amplifyconfiguration.json.
error-configuration-incomplete = Denne konfigurasjonen angir ingen brukergruppe å logge på.
    .next-step = Legg til autentisering i Amplify-prosjektet, og eksporter filen igjen.
error-no-way-back = Denne konfigurasjonen har ingen adresse der nettleseren kan komme tilbake til Vestibule.
    .next-step = Legg til en av tilbakekallsadressene i Innstillinger i appklienten.
error-invalid-theme = Denne filen er ikke et tema.
    .next-step = Rett det som står nedenfor, og åpne den igjen.
error-invalid-issuer = Dette beskriver ikke en OpenID-leverandør.
    .next-step = Kontroller utstederens adresse, klient-ID-en og omfangene.

## The browser and the provider

error-browser-not-opened = Nettleseren kunne ikke åpnes.
    .next-step = Angi en standardnettleser i systeminnstillingene, og prøv igjen.
error-provider-refused = Påloggingen ble avvist i nettleseren.
    .next-step = Prøv igjen, eller logg på på en annen måte.
error-provider-misconfigured = Leverandøren godtar ikke forespørselen fra dette programmet.
    .next-step = Kontroller klient-ID, tilbakekallsadresser og omfang hos leverandøren.
error-provider-unavailable = Leverandøren har selv et problem.
    .next-step = Prøv igjen om noen minutter.
error-provider-mismatch = Svaret kom fra en annen leverandør enn den du gikk til, og ble forkastet.
    .next-step = Begynn på nytt; hvis det fortsetter, kontroller utstederen i konfigurasjonen.
error-unsupported-provider = Leverandøren mangler noe som en trygg pålogging krever.
    .next-step = Be administratoren der om å slå det på.
error-authorization-code-refused = Leverandøren godtar ikke lenger det nettleseren brakte tilbake.
    .next-step = Begynn på nytt.
error-no-refresh-token = Leverandøren ga ikke noe oppdateringstoken, så du kunne ikke forbli logget på.
    .next-step = Tillat oppdateringstoken for denne klienten, eller legg til omfanget offline_access.
error-not-a-callback = Dette er ikke en adresse som en pålogging ender på.
    .next-step = Kopier hele adressen fra nettleserens adressefelt.
error-callback-of-another-sign-in = Denne adressen hører til en annen pålogging, eller er brukt før.
    .next-step = Åpne nettleseren igjen og kopier den nyeste adressen.

## Other programs, and Vestibule itself

error-local-api-unavailable = Andre programmer får ikke svar: det lokale API-et startet ikke.
    .next-step = Avslutt Vestibule og start det igjen; loggen sier hvorfor.
error-grants-not-kept = Dette gjelder bare til Vestibule avsluttes: det kunne ikke lagres.
    .next-step = Frigjør plass på disken, og gjør det igjen.
error-internal = Noe gikk galt i selve Vestibule.
    .next-step = Prøv igjen; hvis det fortsetter, start programmet på nytt.
