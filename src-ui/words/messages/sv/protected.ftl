## Profile, once somebody is signed in

profile-welcome = Välkommen, { $username }
profile-embedded = Du är inloggad i användarpoolen på den här datorn.
profile-elsewhere = Du är inloggad.

## The protected pages

protected-greeting = Hej { $username } från SSR-sidan!
protected-about = Kärnan tittade på sessionen och skapade den här sidans data i den betrodda processen. Utloggad fanns det inga: bara en omdirigering.
protected-client-greeting = Hej { $username } från klientsidan!
protected-client-about = Fönstret var tomt tills kärnan hade svarat. Logga ut här, eller i ett annat fönster, så försvinner sidan genast.
