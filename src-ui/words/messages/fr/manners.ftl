## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Fermer la fenêtre
action-quit = Quitter Vestibule
action-open-configuration = Ouvrir une configuration…
action-mailbox = Ouvrir la boîte de réception
action-palette = Commandes
action-help = Aide
action-report = Rapport de diagnostic
action-larger = Agrandir
action-smaller = Réduire
action-normal-size = Taille normale
action-appearance = Apparence : { $appearance }
action-language = Langue : { $language }
action-language-system = Langue : celle du système
appearance-system = Système
appearance-light = Clair
appearance-dark = Sombre

## The palette

palette-what = Que voulez-vous faire ?
palette-nothing = Cette commande n’existe pas.

## The help

help-close = Fermer l’aide
help-version = Vestibule
help-system = Système
help-webview = Webview
help-keys = Touches
help-links = En savoir plus
help-links-about = S’ouvre dans votre navigateur.
help-link-cognito = Amazon Cognito : groupes d’utilisateurs
help-link-amplify = Amplify : le fichier de configuration
help-link-openid = OpenID Connect : fonctionnement
help-report-about = Ce qui aide à trouver une panne : versions, ce qui s’exécute et derniers événements. Les noms, adresses, codes et jetons en sont exclus. Lisez-le avant de le transmettre à qui que ce soit.
report-show = Afficher le rapport
report-selected = Le rapport est sélectionné ; copiez-le avec Ctrl+C.
report-save = Enregistrer…
report-saved = Enregistré sous { $name }.

## Settings: the choices for the application itself

application-heading = Cette application
application-appearance = Apparence
application-language = Langue
application-language-system = Celle du système
application-tray = Rester dans la zone de notification
application-tray-about = À la fermeture de la dernière fenêtre, Vestibule continue de s’exécuter si votre bureau a une zone de notification.
application-login = Lancer à l’ouverture de session sur cet ordinateur
application-login-about = Sans fenêtre, pour que vos programmes puissent faire leurs demandes dès le premier instant.
application-notifications = Notifications
application-notifications-about = Quand un programme demande une autorisation et quand votre session prend fin, pendant que vous êtes ailleurs.
