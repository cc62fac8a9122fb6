## The bar

nav-home = Accueil
nav-profile = Profil
nav-protected = Route protégée
nav-protected-client = Route client protégée
nav-account = Compte
nav-companions = Apps associées
nav-activity = Activité
nav-settings = Paramètres
bar-pages = Pages
bar-mailbox = { $unread ->
    [0] Boîte de réception
    [one] Boîte de réception, { $unread } nouveau message
   *[other] Boîte de réception, { $unread } nouveaux messages
}
bar-nobody = Aucune session ouverte
bar-signed-in-as = Session de { $username }

## Offline

offline-title = Hors ligne.
offline-text = Le groupe d’utilisateurs est injoignable. Vous voyez ce que cet ordinateur connaît ; Vestibule réessaie de lui-même.

## Forms

form-continue = Continuer
form-finish = Terminer
form-cancel = Annuler
form-password = Mot de passe
form-new-password = Nouveau mot de passe
form-confirm-password = Confirmer le mot de passe
form-attribute-empty = Le champ « { $attribute } » est encore vide.
failure-try-again = Réessayer

## A new password and its rules

rules-title = Règles du mot de passe
rules-same = Les deux sont identiques
rules-met =  : respectée
rules-not-met =  : pas encore respectée
show-password = Afficher le mot de passe
hide-password = Masquer le mot de passe
password-is-shown = Le mot de passe est affiché.
password-is-hidden = Le mot de passe est masqué.

## A code that was sent, or that an authenticator app shows

code-label = Code
code-empty = Saisissez le code du message.
code-empty-app = Saisissez le code que l’app affiche.
code-in-mailbox = Mode local : le code est dans la boîte de réception.
code-open-mailbox = L’ouvrir
code-sent-by-text = Un SMS contenant un code pour { $username } a été envoyé à { $destination }.
code-sent = Un message contenant un code pour { $username } a été envoyé à { $destination }.
code-sent-somewhere = Un message contenant un code a été envoyé à l’adresse de { $username }.
code-send-again = Envoyer un nouveau code
code-sent-wait = Envoyé ; renvoi dans { $seconds } s

## An authenticator app is set up

enrolment-qr-code = Code QR pour une app d’authentification
enrolment-scan = Scannez-le avec une app d’authentification.
enrolment-type-key = Pas d’appareil photo ? Saisir une clé

## Sign out

sign-out-title = Déconnexion
sign-out-here = Se déconnecter
sign-out-everywhere = Se déconnecter partout
sign-out-in-browser = Se déconnecter aussi dans le navigateur
sign-out-hint = La déconnexion met fin à la session sur cet ordinateur ; partout, elle y met fin sur tous vos appareils.

## The receipt of a sign-out: what became of the session, where

receipt-here = Cet ordinateur
receipt-here-text = Session fermée ; rien n’est conservé
receipt-user-pool = Groupe d’utilisateurs
receipt-other-devices = Autres appareils
receipt-browser = Navigateur

## The page as a whole

page-skip = Aller au contenu
page-new-window = Nouvelle fenêtre
footer-embedded = Mode local : groupe d’utilisateurs intégré
footer-in-memory = Mode local : groupe d’utilisateurs intégré, oublié à la fermeture
footer-cognito = Groupe d’utilisateurs Amazon Cognito
openid-provider = Fournisseur OpenID
embedded-pool = groupe d’utilisateurs intégré

## Copying

copy = Copier
copied = Copié
    .announcement = Copié.

## The Account page, around its parts

account-signed-in-as = Session de { $username }
account-elsewhere = Géré ailleurs
account-elsewhere-about = Votre compte est géré par { $issuer }. Le nom, le mot de passe et les seconds facteurs se modifient sur sa propre page.
account-sign-out = Se déconnecter
