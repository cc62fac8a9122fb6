## Profile, once somebody is signed in

profile-welcome = Welkom, { $username }
profile-embedded = Je bent ingelogd bij de gebruikerspool op deze computer.
profile-elsewhere = Je bent ingelogd.

## The protected pages

protected-greeting = Hallo { $username } vanuit de SSR-route!
protected-about = De kern heeft de sessie bekeken en de gegevens van deze pagina gemaakt in het vertrouwde proces. Uitgelogd zouden die er niet zijn: alleen een omleiding.
protected-client-greeting = Hallo { $username } vanuit de clientroute!
protected-client-about = Het venster bleef leeg tot de kern had geantwoord. Log hier uit, of in een ander venster, en deze pagina is meteen weg.
