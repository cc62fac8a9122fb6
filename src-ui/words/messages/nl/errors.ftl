## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = de kern van de toepassing ontbreekt
detail-another-shape = het antwoord van de kern heeft een andere vorm

## Signing in and creating an account

error-not-authorized = De gebruikersnaam of het wachtwoord klopt niet.
    .next-step = Controleer beide en probeer het opnieuw, of stel het wachtwoord opnieuw in.
error-too-many-failed-attempts = Er zijn te veel onjuiste wachtwoorden ingevoerd voor dit account.
    .next-step = Wacht even met de volgende poging, of stel het wachtwoord opnieuw in.
error-password-reset-required = Dit account heeft een nieuw wachtwoord nodig voordat het kan inloggen.
    .next-step = Stel het wachtwoord opnieuw in; je krijgt een code toegestuurd.
error-user-disabled = Dit account is uitgeschakeld.
    .next-step = Vraag de beheerder van de gebruikerspool om het in te schakelen.
error-unsupported-challenge = Dit account vraagt om een stap die Vestibule nog niet kan tonen.
    .next-step = Log in met een ander account, of zoek een nieuwere versie.
error-username-exists = Deze gebruikersnaam is bezet.
    .next-step = Kies een andere, of log in als het de jouwe is.
error-alias-exists = Een ander account gebruikt dit e-mailadres.
    .next-step = Gebruik een ander adres, of log in bij dat account.
error-invalid-password = De gebruikerspool accepteert dit wachtwoord niet.
    .next-step = Kies een wachtwoord dat aan elke regel voldoet.
error-password-used-before = Dit wachtwoord is al eerder gebruikt.
    .next-step = Kies een wachtwoord dat nieuw is voor dit account.
error-code-mismatch = Deze code klopt niet.
    .next-step = Vergelijk de code met het nieuwste bericht, of verzend een nieuwe code.
error-expired-code = Deze code is niet meer geldig.
    .next-step = Verzend een nieuwe code en gebruik die.
error-code-delivery-failure = De code kon niet worden verzonden.
    .next-step = Controleer het e-mailadres en probeer het over een minuut opnieuw.
error-missing-field = Er is nog iets leeg.
    .next-step = Vul elk veld in en probeer het opnieuw.
error-already-confirmed = Dit account is al bevestigd.
    .next-step = Ga terug naar inloggen.
error-wrong-answer = Dat antwoord klopte niet.
    .next-step = Log nog een keer in om de vraag opnieuw te krijgen.
error-mfa-method-unavailable = Dit account kan die tweede factor nog niet gebruiken.
    .next-step = Verifieer eerst het adres, of stel eerst de app in.
error-software-token-mismatch = De app toont een andere code.
    .next-step = Wacht op de volgende; de klokken van beide apparaten moeten goed staan.
error-passkey-refused = De passkey is niet geaccepteerd.
    .next-step = Probeer het opnieuw, of kies een andere manier.
error-passkeys-not-enabled = In deze gebruikerspool zijn passkeys uitgeschakeld.
    .next-step = De beheerder ervan kan ze inschakelen.
error-device-not-found = De gebruikerspool kent dit apparaat niet meer.
    .next-step = Je hoeft niets meer te doen.

## The user pool

error-limit-exceeded = Dit is te vaak gevraagd.
    .next-step = Wacht even voordat je het opnieuw probeert.
error-too-many-requests = De gebruikerspool is bezet.
    .next-step = Probeer het zo meteen opnieuw.
error-invalid-parameter = De gebruikerspool accepteert de invoer niet.
    .next-step = Wijzig die en probeer het opnieuw.
error-refused-by-user-pool = Een regel van deze gebruikerspool staat dit niet toe.
    .next-step = Vraag de beheerder van de gebruikerspool wat er nodig is.
error-user-pool-misconfigured = De gebruikerspool is hier niet voor ingesteld.
    .next-step = De beheerder ervan moet de configuratie wijzigen.
error-unreachable = De gebruikerspool is onbereikbaar.
    .next-step = Controleer het netwerk en probeer het opnieuw; er is niets gewijzigd.
error-untrusted-tokens = Het antwoord was niet ondertekend door deze gebruikerspool en is weggegooid.
    .next-step = Controleer het netwerk waarop je zit voordat je het opnieuw probeert.
error-unexpected-answer = De gebruikerspool antwoordde op een manier die Vestibule niet begrijpt.
    .next-step = Probeer het opnieuw; zoek een nieuwere versie als het zo blijft.
error-not-supported = De provider waarmee je bent ingelogd, biedt dit niet aan.
    .next-step = Wijzig het op de eigen pagina van de provider.
error-no-identity-pool = Er is geen identiteitspool geconfigureerd, dus zijn er geen AWS-referenties.
    .next-step = Open een configuratie die er een noemt.
error-embedded-pool-unavailable = De ingebouwde gebruikerspool is niet gestart, dus kan niemand inloggen.
    .next-step = Sluit Vestibule af en start het opnieuw.

## The session and what is being done

error-busy = Er is nog een andere actie bezig.
    .next-step = Wacht tot die klaar is en probeer het dan opnieuw.
error-cancelled = Dit is afgebroken omdat er iets anders is begonnen.
    .next-step = Begin opnieuw als je het nog wilt.
error-wrong-step = Het formulier was al verder en is bijgewerkt.
    .next-step = Ga verder met wat het nu toont.
error-already-signed-in = Er is al iemand ingelogd.
    .next-step = Log eerst uit.
error-not-signed-in = Er is niemand ingelogd.
    .next-step = Log in en probeer het opnieuw.
error-session-ended = De sessie is beëindigd.
    .next-step = Log opnieuw in.
error-unknown-route = Deze pagina bestaat niet.
    .next-step = Ga verder vanaf Start.

## The configuration

error-configuration-unreadable = Dit bestand is geen configuratie die Vestibule kan lezen.
    .next-step = Kies amplify_outputs.json, aws-exports.js of amplifyconfiguration.json.
error-configuration-incomplete = Deze configuratie noemt geen gebruikerspool om bij in te loggen.
    .next-step = Voeg authenticatie toe aan het Amplify-project en exporteer het bestand opnieuw.
error-no-way-back = Deze configuratie heeft geen adres waarlangs de browser naar Vestibule kan terugkeren.
    .next-step = Voeg een van de callback-URL’s uit Instellingen toe aan de app-client.
error-invalid-theme = Dit bestand is geen thema.
    .next-step = Herstel wat hieronder staat en open het opnieuw.
error-invalid-issuer = Dit beschrijft geen OpenID-provider.
    .next-step = Controleer het adres van de uitgever, de client-ID en de scopes.

## The browser and the provider

error-browser-not-opened = Je browser kon niet worden geopend.
    .next-step = Stel een standaardbrowser in bij de systeeminstellingen en probeer het opnieuw.
error-provider-refused = Het inloggen is geweigerd in de browser.
    .next-step = Probeer het opnieuw, of log op een andere manier in.
error-provider-misconfigured = De provider accepteert het verzoek van deze toepassing niet.
    .next-step = Controleer de client-ID, de callback-URL’s en de scopes bij de provider.
error-provider-unavailable = De provider heeft zelf een probleem.
    .next-step = Probeer het over een paar minuten opnieuw.
error-provider-mismatch = Het antwoord kwam van een andere provider dan die je had gekozen en is weggegooid.
    .next-step = Begin opnieuw; controleer de uitgever in de configuratie als het zo blijft.
error-unsupported-provider = De provider mist iets dat nodig is om veilig in te loggen.
    .next-step = Vraag de beheerder om het in te schakelen.
error-authorization-code-refused = De provider accepteert niet meer wat de browser heeft teruggebracht.
    .next-step = Begin opnieuw.
error-no-refresh-token = De provider gaf geen vernieuwingstoken, dus kon je niet ingelogd blijven.
    .next-step = Sta vernieuwingstokens toe voor deze client, of voeg de scope offline_access toe.
error-not-a-callback = Dit is geen adres waarop inloggen eindigt.
    .next-step = Kopieer het hele adres uit de adresbalk van de browser.
error-callback-of-another-sign-in = Dit adres hoort bij een andere inlogpoging, of is al gebruikt.
    .next-step = Open de browser opnieuw en kopieer het nieuwste adres.

## Other programs, and Vestibule itself

error-local-api-unavailable = Andere programma’s krijgen geen antwoord: de lokale API is niet gestart.
    .next-step = Sluit Vestibule af en start het opnieuw; in het logboek staat waarom.
error-grants-not-kept = Dit geldt alleen tot Vestibule wordt afgesloten: het kon niet worden opgeslagen.
    .next-step = Maak ruimte vrij op de schijf en doe het dan opnieuw.
error-internal = Er ging iets mis in Vestibule zelf.
    .next-step = Probeer het opnieuw; herstart de toepassing als het zo blijft.
