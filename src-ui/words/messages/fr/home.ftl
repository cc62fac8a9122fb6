## The page's top

home-heading = Une seule connexion, gardée sur cet ordinateur.
home-lead = Vestibule vous connecte une fois, garde la session dans le trousseau de clés du système et dit à vos autres programmes qui vous êtes.
home-signed-in = Session de { $username }
home-signed-out = Non authentifié

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Pages
home-room-here = Ici
home-room-open = Ouverte
home-room-locked = Connexion requise
home-about-home = Vous êtes ici. Page ouverte à tous.
home-about-profile = Se connecter, créer un compte ou se déconnecter.
home-about-protected = Dessinée par le cœur, qui calcule ce qu’elle dit.
home-about-protected-client = Dessinée par la fenêtre, vide jusqu’à l’accord du cœur.

## The command by which another program asks who is signed in

check-user-heading = Demander depuis un autre programme
check-user-selected = La commande est sélectionnée ; copiez-la avec Ctrl+C.
