## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Je bent uitgelogd.
    .next-step = Log in wanneer je wilt.
notice-session-ended = Je sessie is beëindigd.
    .next-step = Log opnieuw in om verder te gaan.
notice-password-changed = Je wachtwoord is gewijzigd.
    .next-step = Log in met het nieuwe.
notice-account-confirmed = Je account is bevestigd.
    .next-step = Log in om verder te gaan.
notice-code-sent = Er is een nieuwe code onderweg.
    .next-step = Alleen de nieuwste werkt.
notice-password-reset-required = Dit account heeft een nieuw wachtwoord nodig voordat het kan inloggen.
    .next-step = Stuur jezelf een code om er een in te stellen.
notice-stored-session-damaged = De bewaarde sessie kon niet worden gelezen en is opzijgezet.
    .next-step = Log opnieuw in.
notice-keyring-locked = De sleutelbos van het systeem is vergrendeld, dus kon niemand weer worden ingelogd.
    .next-step = Ontgrendel die en herstart, of log gewoon in.
notice-keyring-missing = Dit systeem heeft geen sleutelbos, dus duurt een sessie maar tot je afsluit.
    .next-step = Log in zoals altijd.
notice-sign-in-expired = Deze inlogpoging duurde te lang, of is te vaak geprobeerd.
    .next-step = Begin opnieuw.
notice-account-deleted = Je account is verwijderd.
    .next-step = Je kunt altijd een nieuw account maken.
notice-link-without-sign-in = Je browser kwam terug, maar er wachtte geen inlogpoging op.
    .next-step = Begin hier opnieuw.

## A session that is not kept

storage-memory-keyring-missing = Dit systeem heeft geen sleutelbos: je sessie eindigt als je Vestibule sluit.
    .next-step = Installeer er een, zoals GNOME Keyring of KWallet, en log opnieuw in om ingelogd te blijven.
storage-memory-keyring-locked = De sleutelbos van het systeem is vergrendeld: je sessie eindigt als je Vestibule sluit.
    .next-step = Ontgrendel die en log opnieuw in om ingelogd te blijven.
storage-memory-keyring-failed = De sleutelbos van het systeem weigerde je sessie te bewaren: die eindigt als je Vestibule sluit.
    .next-step = Controleer de toepassing van de sleutelbos en log opnieuw in om ingelogd te blijven.

## The user pool on this computer

accounts-in-memory = De accounts van deze gebruikerspool worden vergeten als je Vestibule afsluit.
    .next-step = Er is geen bruikbare sleutelbos om ze mee te verzegelen.
pool-began-anew = De accounts op deze computer konden niet worden geopend, dus is de gebruikerspool opnieuw begonnen.
    .next-step = Maak je account opnieuw. De eerdere worden ongewijzigd bewaard in dit bestand:

## Passkeys

no-passkeys = Het vensteronderdeel van dit systeem kan geen passkeys gebruiken.
    .next-step = Ga terug en kies een andere manier om in te loggen.

## The activity log

broken-chain = Iets anders dan Vestibule heeft dit logboek gewijzigd.
    .next-step = Er kunnen regels ontbreken of vals zijn; exporteer wat er nog is voordat het groeit.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = De app-client kent geen weg terug naar Vestibule na inloggen in de browser.
    .next-step = Voeg de callback-URL toe.
finding-no-sign-out-callback = De app-client kent geen weg terug naar Vestibule na uitloggen in de browser.
    .next-step = Voeg de uitlog-URL toe.
finding-implicit-flow = Inloggen in de browser zou tokens in een adres zetten.
    .next-step = Schakel over op de autorisatiecodetoekenning.
finding-no-open-id-scope = Zonder de scope openid kan niemand worden herkend na inloggen in de browser.
    .next-step = Sta de scope toe.
finding-no-account-scope = Wie via de browser inlogt, kan het eigen account hier niet wijzigen.
    .next-step = Sta de scope aws.cognito.signin.user.admin toe.
finding-client-secret = De app-client heeft een geheim, dat geen enkele geïnstalleerde toepassing kan bewaren.
    .next-step = Maak een app-client zonder geheim; tot dan wordt deze gebruikt.
finding-password-is-sent = Bij het inloggen wordt het wachtwoord naar de gebruikerspool gestuurd.
    .next-step = Schakel over op USER_SRP_AUTH, dat het alleen bewijst.
finding-providers-left-out = Het bestand laat misschien providers weg die de gebruikerspool heeft.
    .next-step = Noem ze zelf als er enkele ontbreken.
finding-identity-pool-alone = Er is een identiteitspool, maar geen gebruikerspool om bij in te loggen.
    .next-step = Voeg authenticatie toe aan het Amplify-project.
finding-no-sign-in-name = Het bestand zegt niet waarmee een account wordt aangeduid.
    .next-step = Er wordt uitgegaan van gebruikersnamen.
finding-email-mfa-outside-amplify = Codes per e-mail werken hier, maar niet in de eigen bibliotheken van Amplify.
    .next-step = Bied ook een andere tweede factor aan als je die gebruikt.
finding-verification-by-link = Nieuwe accounts worden bevestigd met een link en niet met een code.
    .next-step = Volg de link in het bericht en log dan in.
finding-insecure-redirect = Een callback-URL gaat zonder versleuteling naar een andere computer.
    .next-step = Gebruik HTTPS, of verwijder die.
finding-domain-with-scheme = Het domein is geschreven met https:// ervoor.
    .next-step = Verwijder dat deel.
finding-callback-to-register = Of de provider de weg terug naar Vestibule kent, is hier niet te zien.
    .next-step = Registreer de callback-URL bij de provider.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Niets in te trekken
revocation-requested = Wordt ingelicht…
revocation-revoked = Heeft de sessie ingetrokken
revocation-postponed = Onbereikbaar; wordt later ingelicht
revocation-failed = Onbereikbaar; de sessie daar eindigt vanzelf
devices-kept = Blijven ingelogd
devices-requested = Worden uitgelogd…
devices-signed-out = Uitgelogd
devices-failed = Konden niet worden uitgelogd
browser-session-not-asked = Blijft ingelogd
browser-session-opened = Is naar de uitlogpagina gestuurd
browser-session-failed = Onbereikbaar; blijft ingelogd
browser-session-not-supported = Blijft ingelogd: er is geen uitlogpagina
receipt-programs = Programma’s
receipt-without-access = { $names }: geen toegang tot je weer inlogt
receipt-asked-for-by = Op verzoek van

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Kies een wachtwoord.
password-breaks-a-rule = Dit wachtwoord voldoet nog niet aan elke regel.
repeat-the-password = Typ het wachtwoord nog een keer.
passwords-differ = De twee wachtwoorden zijn niet gelijk.
