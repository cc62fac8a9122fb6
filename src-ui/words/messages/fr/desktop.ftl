## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Autoriser un programme à utiliser votre connexion ?
pairing-heading = « { $name } » veut utiliser votre connexion
pairing-refuse = Refuser
pairing-refuse-in = Refuser ({ $seconds })
pairing-refuse-always = Refuser et ne plus demander
    .key = n
pairing-approve = Autoriser
    .key = A

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label } : { $value }
pairing-program = Programme
pairing-program-unknown = non indiqué par le système
pairing-process = Processus
pairing-account = Compte
pairing-scopes = Il pourrait
pairing-scope-user-read = lire votre nom d’utilisateur
pairing-scope-session-read = lire qui est connecté, adresse e-mail et nom compris, et quand cela change
pairing-scope-token-id = lire votre jeton d’ID : il peut prouver à d’autres que vous êtes bien vous
pairing-scope-token-access = lire votre jeton d’accès : il peut agir en votre nom auprès du groupe d’utilisateurs
pairing-scope-aws-credentials = obtenir des informations d’identification AWS temporaires : il peut agir en votre nom dans AWS
pairing-scope-session-end = vous déconnecter de Vestibule sur cet ordinateur
pairing-reason = Sa raison
pairing-reason-quoted = « { $reason } »
pairing-time = Durée
pairing-time-days = { $days ->
    [one] { $days } jour au plus, et jusqu’à ce que vous révoquiez l’accès
   *[other] { $days } jours au plus, et jusqu’à ce que vous révoquiez l’accès
}
pairing-code = Son code
pairing-code-compare = Ne l’autorisez que si le programme affiche le même.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Démarrage…
tray-nobody = Aucune session ouverte
tray-signed-in = Session de { $username }
tray-signed-in-offline = Session de { $username } (hors ligne)
tray-open = Ouvrir Vestibule
tray-sign-in = Se connecter…
tray-sign-out = Se déconnecter
tray-quit = Quitter

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule vous demande si vous l’autorisez.
notification-session-ended = Votre session a pris fin
    .body = Les programmes qui utilisent votre connexion n’auront pas de réponse avant votre reconnexion.
    .answer = Se connecter

## Dialogs for files

file-open-configuration = Ouvrir une configuration
file-kind-configuration = Configuration Amplify
file-open-theme = Ouvrir un thème
file-kind-theme = Thème
file-export-activity = Exporter le journal d’activité
file-kind-json-lines = JSON Lines
file-save-diagnostics = Enregistrer le rapport de diagnostic
file-kind-text = Texte

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Retour à Vestibule
    .text = La connexion se poursuit dans l’application. Vous pouvez fermer cette page.
