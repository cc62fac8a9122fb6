## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = kärnan finns inte där
detail-another-shape = kärnans svar har en annan form

## Signing in and creating an account

error-not-authorized = Användarnamnet eller lösenordet stämmer inte.
    .next-step = Kontrollera båda och försök igen, eller återställ lösenordet.
error-too-many-failed-attempts = För många felaktiga lösenord har angetts för det här kontot.
    .next-step = Vänta en stund före nästa försök, eller återställ lösenordet.
error-password-reset-required = Det här kontot behöver ett nytt lösenord innan det går att logga in.
    .next-step = Återställ lösenordet; en kod skickas till dig.
error-user-disabled = Det här kontot är inaktiverat.
    .next-step = Be den som sköter användarpoolen att aktivera det.
error-unsupported-challenge = Det här kontot kräver ett steg som Vestibule inte kan visa än.
    .next-step = Logga in med ett annat konto, eller leta efter en nyare version.
error-username-exists = Användarnamnet är upptaget.
    .next-step = Välj ett annat, eller logga in om det är ditt.
error-alias-exists = Ett annat konto använder den här e-postadressen.
    .next-step = Använd en annan adress, eller logga in på det kontot.
error-invalid-password = Användarpoolen godtar inte det här lösenordet.
    .next-step = Välj ett som uppfyller alla regler.
error-password-used-before = Det här lösenordet har använts tidigare.
    .next-step = Välj ett som är nytt för det här kontot.
error-code-mismatch = Koden stämmer inte.
    .next-step = Jämför den med det senaste meddelandet, eller skicka en ny kod.
error-expired-code = Koden gäller inte längre.
    .next-step = Skicka en ny kod och använd den.
error-code-delivery-failure = Koden kunde inte skickas.
    .next-step = Kontrollera e-postadressen och försök igen om en minut.
error-missing-field = Något är fortfarande tomt.
    .next-step = Fyll i alla fält och försök igen.
error-already-confirmed = Det här kontot är redan bekräftat.
    .next-step = Gå tillbaka till inloggningen.
error-wrong-answer = Svaret var inte rätt.
    .next-step = Logga in en gång till för att få frågan igen.
error-mfa-method-unavailable = Det här kontot kan inte använda den andra faktorn än.
    .next-step = Verifiera adressen, eller konfigurera appen först.
error-software-token-mismatch = Appen visar en annan kod.
    .next-step = Vänta på nästa; klockorna på båda enheterna måste gå rätt.
error-passkey-refused = Lösennyckeln godtogs inte.
    .next-step = Försök igen, eller välj ett annat sätt.
error-passkeys-not-enabled = Lösennycklar är avstängda i den här användarpoolen.
    .next-step = Den som sköter den kan slå på dem.
error-device-not-found = Användarpoolen känner inte längre till den här enheten.
    .next-step = Det finns inget mer att göra.

## The user pool

error-limit-exceeded = Detta har begärts för ofta.
    .next-step = Vänta en stund innan du försöker igen.
error-too-many-requests = Användarpoolen är upptagen.
    .next-step = Försök igen om ett ögonblick.
error-invalid-parameter = Användarpoolen godtar inte det som skrevs.
    .next-step = Ändra det och försök igen.
error-refused-by-user-pool = En regel i den här användarpoolen sade nej.
    .next-step = Fråga den som sköter användarpoolen vad den kräver.
error-user-pool-misconfigured = Användarpoolen är inte konfigurerad för detta.
    .next-step = Den som sköter den måste ändra dess konfiguration.
error-unreachable = Användarpoolen kan inte nås.
    .next-step = Kontrollera nätverket och försök igen; inget har ändrats.
error-untrusted-tokens = Det som kom tillbaka var inte signerat av den här användarpoolen och kastades.
    .next-step = Kontrollera nätverket du är på innan du försöker igen.
error-unexpected-answer = Användarpoolen svarade på ett sätt som Vestibule inte förstår.
    .next-step = Försök igen; om det fortsätter, leta efter en nyare version.
error-not-supported = Den du loggade in hos erbjuder inte detta.
    .next-step = Ändra det på deras egen sida.
error-no-identity-pool = Ingen identitetspool är konfigurerad, så det finns inga AWS-uppgifter.
    .next-step = Öppna en konfiguration som anger en.
error-embedded-pool-unavailable = Den inbyggda användarpoolen startade inte, så ingen kan logga in.
    .next-step = Avsluta Vestibule och starta det igen.

## The session and what is being done

error-busy = En annan åtgärd pågår fortfarande.
    .next-step = Vänta tills den är klar och försök sedan igen.
error-cancelled = Detta avbröts eftersom något annat påbörjades.
    .next-step = Börja om ifall du fortfarande vill.
error-wrong-step = Formuläret hade gått vidare och har uppdaterats.
    .next-step = Fortsätt från det som visas nu.
error-already-signed-in = Någon är redan inloggad.
    .next-step = Logga ut först.
error-not-signed-in = Ingen är inloggad.
    .next-step = Logga in och försök igen.
error-session-ended = Sessionen har avslutats.
    .next-step = Logga in igen.
error-unknown-route = Det finns ingen sådan sida.
    .next-step = Fortsätt från Hem.

## The configuration

error-configuration-unreadable = Den här filen är ingen konfiguration som Vestibule kan läsa.
    .next-step = Välj amplify_outputs.json, aws-exports.js eller amplifyconfiguration.json.
error-configuration-incomplete = Den här konfigurationen anger ingen användarpool att logga in i.
    .next-step = Lägg till autentisering i Amplify-projektet och exportera filen igen.
error-no-way-back = Den här konfigurationen har ingen adress där webbläsaren kan komma tillbaka till Vestibule.
    .next-step = Lägg till en av återanropsadresserna i Inställningar i appklienten.
error-invalid-theme = Den här filen är inget tema.
    .next-step = Rätta det som anges nedan och öppna den igen.
error-invalid-issuer = Detta beskriver ingen OpenID-leverantör.
    .next-step = Kontrollera utfärdarens adress, klient-id:t och scopen.

## The browser and the provider

error-browser-not-opened = Webbläsaren kunde inte öppnas.
    .next-step = Ange en standardwebbläsare i systemets inställningar och försök igen.
error-provider-refused = Inloggningen avvisades i webbläsaren.
    .next-step = Försök igen, eller logga in på ett annat sätt.
error-provider-misconfigured = Leverantören godtar inte det här programmets begäran.
    .next-step = Kontrollera klient-id, återanropsadresser och scope hos leverantören.
error-provider-unavailable = Leverantören har själv ett problem.
    .next-step = Försök igen om några minuter.
error-provider-mismatch = Svaret kom från en annan leverantör än den du gick till och kastades.
    .next-step = Börja om; om det fortsätter, kontrollera utfärdaren i konfigurationen.
error-unsupported-provider = Leverantören saknar något som en säker inloggning kräver.
    .next-step = Be dess administratör att slå på det.
error-authorization-code-refused = Leverantören godtar inte längre det som webbläsaren tog med tillbaka.
    .next-step = Börja om.
error-no-refresh-token = Leverantören gav ingen uppdateringstoken, så du skulle inte kunna förbli inloggad.
    .next-step = Tillåt uppdateringstoken för den här klienten, eller lägg till scopet offline_access.
error-not-a-callback = Detta är inte en adress som en inloggning slutar på.
    .next-step = Kopiera hela adressen från webbläsarens adressfält.
error-callback-of-another-sign-in = Adressen hör till en annan inloggning, eller har redan använts.
    .next-step = Öppna webbläsaren igen och kopiera den senaste adressen.

## Other programs, and Vestibule itself

error-local-api-unavailable = Andra program får inget svar: det lokala API:et startade inte.
    .next-step = Avsluta Vestibule och starta det igen; loggen säger varför.
error-grants-not-kept = Detta gäller bara tills Vestibule avslutas: det kunde inte sparas.
    .next-step = Frigör plats på disken och gör det sedan igen.
error-internal = Något gick fel i Vestibule självt.
    .next-step = Försök igen; om det fortsätter, starta om programmet.
