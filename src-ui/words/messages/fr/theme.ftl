## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Thème
theme-own = Le thème de Vestibule est utilisé.
theme-of-the-person = Un thème personnel est utilisé.
theme-open = Ouvrir un thème…
theme-forget = Utiliser celui de Vestibule
theme-hint = Un thème est un fichier CSS qui donne des couleurs à des noms comme --amplify-primary-color, en clair et en sombre. Un texte illisible est refusé.
theme-changed = Le thème a changé.
