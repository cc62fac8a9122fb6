## Profile, once somebody is signed in

profile-welcome = Velkommen, { $username }
profile-embedded = Du er logget på brukergruppen på denne datamaskinen.
profile-elsewhere = Du er logget på.

## The protected pages

protected-greeting = Hei { $username } fra SSR-siden!
protected-about = Kjernen så på økten og laget dataene til denne siden i den klarerte prosessen. Uten pålogging hadde det ikke vært noen: bare en omdirigering.
protected-client-greeting = Hei { $username } fra klientsiden!
protected-client-about = Vinduet forble tomt til kjernen hadde svart. Logg av her, eller i et annet vindu, og siden er borte med en gang.
