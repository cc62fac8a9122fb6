## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Du är utloggad.
    .next-step = Logga in när du vill.
notice-session-ended = Din session har avslutats.
    .next-step = Logga in igen för att fortsätta.
notice-password-changed = Ditt lösenord har ändrats.
    .next-step = Logga in med det nya.
notice-account-confirmed = Ditt konto är bekräftat.
    .next-step = Logga in för att fortsätta.
notice-code-sent = En ny kod är på väg.
    .next-step = Bara den senaste fungerar.
notice-password-reset-required = Det här kontot behöver ett nytt lösenord innan det går att logga in.
    .next-step = Skicka en kod till dig själv för att välja ett.
notice-stored-session-damaged = Den sparade sessionen kunde inte läsas och lades åt sidan.
    .next-step = Logga in igen.
notice-keyring-locked = Systemets nyckelring är låst, så ingen kunde loggas in igen.
    .next-step = Lås upp den och starta om, eller logga bara in.
notice-keyring-missing = Det här systemet har ingen nyckelring, så en session varar bara tills du avslutar.
    .next-step = Logga in som vanligt.
notice-sign-in-expired = Inloggningen tog för lång tid, eller försöktes för många gånger.
    .next-step = Börja om.
notice-account-deleted = Ditt konto är borttaget.
    .next-step = Du kan skapa ett nytt när som helst.
notice-link-without-sign-in = Webbläsaren kom tillbaka, men ingen inloggning väntade på den.
    .next-step = Börja om härifrån.

## A session that is not kept

storage-memory-keyring-missing = Det här systemet har ingen nyckelring: din session slutar när du stänger Vestibule.
    .next-step = Installera en, som GNOME-nyckelringen eller KWallet, och logga in igen för att bli ihågkommen.
storage-memory-keyring-locked = Systemets nyckelring är låst: din session slutar när du stänger Vestibule.
    .next-step = Lås upp den och logga in igen för att bli ihågkommen.
storage-memory-keyring-failed = Systemets nyckelring vägrade att spara din session: den slutar när du stänger Vestibule.
    .next-step = Kontrollera nyckelringens eget program och logga in igen för att bli ihågkommen.

## The user pool on this computer

accounts-in-memory = Konton i den här användarpoolen glöms när du avslutar Vestibule.
    .next-step = Den har ingen användbar nyckelring att försegla dem med.
pool-began-anew = Kontona på den här datorn kunde inte öppnas, så användarpoolen började om.
    .next-step = Skapa ditt konto igen. De tidigare finns kvar, oförändrade, i den här filen:

## Passkeys

no-passkeys = Systemets fönsterkomponent kan inte använda lösennycklar.
    .next-step = Gå tillbaka och välj ett annat sätt att logga in.

## The activity log

broken-chain = Något annat än Vestibule har ändrat den här loggen.
    .next-step = Poster kan saknas eller vara falska; exportera det som finns kvar innan den växer.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Appklienten känner ingen väg tillbaka till Vestibule efter en inloggning i webbläsaren.
    .next-step = Lägg till dess återanropsadress.
finding-no-sign-out-callback = Appklienten känner ingen väg tillbaka till Vestibule efter en utloggning i webbläsaren.
    .next-step = Lägg till dess utloggningsadress.
finding-implicit-flow = Inloggning i webbläsaren skulle lägga token i en adress.
    .next-step = Byt till beviljande med auktoriseringskod.
finding-no-open-id-scope = Utan scopet openid kan ingen kännas igen efter en inloggning i webbläsaren.
    .next-step = Tillåt scopet.
finding-no-account-scope = Den som loggar in via webbläsaren kan inte ändra sitt konto här.
    .next-step = Tillåt scopet aws.cognito.signin.user.admin.
finding-client-secret = Appklienten har en hemlighet, som inget installerat program kan bevara.
    .next-step = Skapa en appklient utan en; tills dess används den här.
finding-password-is-sent = Inloggningen skickar lösenordet till användarpoolen.
    .next-step = Byt till USER_SRP_AUTH, som bara bevisar det.
finding-providers-left-out = Filen kan utelämna leverantörer som användarpoolen har.
    .next-step = Ange dem för hand om några saknas.
finding-identity-pool-alone = Det finns en identitetspool, men ingen användarpool att logga in i.
    .next-step = Lägg till autentisering i Amplify-projektet.
finding-no-sign-in-name = Filen säger inte vad ett konto benämns med.
    .next-step = Användarnamn antas.
finding-email-mfa-outside-amplify = Koder via e-post fungerar här, men inte i Amplifys egna bibliotek.
    .next-step = Erbjud en annan andra faktor också, om du använder dem.
finding-verification-by-link = Nya konton bekräftas med en länk och inte med en kod.
    .next-step = Följ länken i meddelandet och logga sedan in.
finding-insecure-redirect = Ett återanrop går till en annan dator utan kryptering.
    .next-step = Använd HTTPS, eller ta bort det.
finding-domain-with-scheme = Domänen är skriven med https:// framför.
    .next-step = Ta bort den delen.
finding-callback-to-register = Det går inte att se härifrån om leverantören känner vägen tillbaka till Vestibule.
    .next-step = Registrera återanropsadressen hos den.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Inget att återkalla
revocation-requested = Meddelas…
revocation-revoked = Har återkallat sessionen
revocation-postponed = Kan inte nås; meddelas senare
revocation-failed = Kan inte nås; sessionen där slutar av sig själv
devices-kept = Förblir inloggade
devices-requested = Loggas ut…
devices-signed-out = Utloggade
devices-failed = Kunde inte loggas ut
browser-session-not-asked = Förblir inloggad
browser-session-opened = Skickades till utloggningssidan
browser-session-failed = Kunde inte nås; förblir inloggad
browser-session-not-supported = Förblir inloggad: det finns ingen utloggningssida
receipt-programs = Program
receipt-without-access = { $names }: ingen åtkomst förrän du loggar in igen
receipt-asked-for-by = Begärt av

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Välj ett lösenord.
password-breaks-a-rule = Lösenordet uppfyller inte alla regler än.
repeat-the-password = Skriv lösenordet en gång till.
passwords-differ = De två lösenorden är inte lika.
