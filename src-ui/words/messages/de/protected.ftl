## Profile, once somebody is signed in

profile-welcome = Willkommen, { $username }
profile-embedded = Sie sind beim Benutzerpool auf diesem Computer angemeldet.
profile-elsewhere = Sie sind angemeldet.

## The protected pages

protected-greeting = Hallo { $username } von der SSR-Route!
protected-about = Der Kern hat die Sitzung geprüft und die Daten dieser Seite im vertrauenswürdigen Prozess erzeugt. Ohne Anmeldung gäbe es keine, nur eine Umleitung.
protected-client-greeting = Hallo { $username } von der Client-Route!
protected-client-about = Das Fenster blieb leer, bis der Kern geantwortet hatte. Melden Sie sich hier oder in einem anderen Fenster ab, und diese Seite verschwindet sofort.
