## Profile, once somebody is signed in

profile-welcome = Bienvenue, { $username }
profile-embedded = Votre session est ouverte dans le groupe d’utilisateurs de cet ordinateur.
profile-elsewhere = Votre session est ouverte.

## The protected pages

protected-greeting = Bonjour { $username } depuis la route SSR !
protected-about = Le cœur a vérifié la session et produit les données de cette page dans le processus de confiance. Sans session, il n’y en aurait pas : seulement une redirection.
protected-client-greeting = Bonjour { $username } depuis la route client !
protected-client-about = La fenêtre est restée vide jusqu’à la réponse du cœur. Déconnectez-vous ici, ou dans une autre fenêtre, et cette page disparaît aussitôt.
