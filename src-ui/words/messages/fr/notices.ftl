## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Votre session est fermée.
    .next-step = Connectez-vous quand vous le souhaitez.
notice-session-ended = Votre session a pris fin.
    .next-step = Reconnectez-vous pour continuer.
notice-password-changed = Votre mot de passe a été changé.
    .next-step = Connectez-vous avec le nouveau.
notice-account-confirmed = Votre compte est confirmé.
    .next-step = Connectez-vous pour continuer.
notice-code-sent = Un nouveau code est en route.
    .next-step = Seul le plus récent fonctionne.
notice-password-reset-required = Ce compte a besoin d’un nouveau mot de passe avant de pouvoir se connecter.
    .next-step = Faites-vous envoyer un code pour en définir un.
notice-stored-session-damaged = La session conservée n’a pas pu être lue et a été mise de côté.
    .next-step = Reconnectez-vous.
notice-keyring-locked = Le trousseau de clés du système est verrouillé ; aucune session n’a donc pu être rouverte.
    .next-step = Déverrouillez-le et relancez, ou connectez-vous simplement.
notice-keyring-missing = Ce système n’a pas de trousseau de clés ; une session ne dure donc que jusqu’à la fermeture.
    .next-step = Connectez-vous comme d’habitude.
notice-sign-in-expired = Cette connexion a pris trop de temps, ou a été tentée trop souvent.
    .next-step = Recommencez.
notice-account-deleted = Votre compte est supprimé.
    .next-step = Vous pouvez en créer un nouveau à tout moment.
notice-link-without-sign-in = Votre navigateur est revenu, mais aucune connexion ne l’attendait.
    .next-step = Recommencez à partir d’ici.

## A session that is not kept

storage-memory-keyring-missing = Ce système n’a pas de trousseau de clés : votre session prend fin quand vous fermez Vestibule.
    .next-step = Installez-en un, comme GNOME Keyring ou KWallet, puis reconnectez-vous pour que la session soit conservée.
storage-memory-keyring-locked = Le trousseau de clés du système est verrouillé : votre session prend fin quand vous fermez Vestibule.
    .next-step = Déverrouillez-le et reconnectez-vous pour que la session soit conservée.
storage-memory-keyring-failed = Le trousseau de clés du système a refusé de conserver votre session : elle prend fin quand vous fermez Vestibule.
    .next-step = Vérifiez l’application du trousseau, puis reconnectez-vous pour que la session soit conservée.

## The user pool on this computer

accounts-in-memory = Les comptes de ce groupe d’utilisateurs sont oubliés quand vous quittez Vestibule.
    .next-step = Il n’a pas de trousseau de clés utilisable pour les sceller.
pool-began-anew = Les comptes de cet ordinateur n’ont pas pu être ouverts ; le groupe d’utilisateurs est donc reparti de zéro.
    .next-step = Recréez votre compte. Les précédents sont conservés, inchangés, dans ce fichier :

## Passkeys

no-passkeys = Le composant de fenêtre de ce système ne prend pas en charge les clés d’accès.
    .next-step = Revenez en arrière et choisissez un autre mode de connexion.

## The activity log

broken-chain = Autre chose que Vestibule a modifié ce journal.
    .next-step = Des entrées peuvent manquer ou être fausses ; exportez ce qui reste avant qu’il ne s’allonge.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Le client d’application ne connaît aucun retour vers Vestibule après une connexion dans le navigateur.
    .next-step = Ajoutez son URL de rappel.
finding-no-sign-out-callback = Le client d’application ne connaît aucun retour vers Vestibule après une déconnexion dans le navigateur.
    .next-step = Ajoutez son URL de déconnexion.
finding-implicit-flow = La connexion dans le navigateur placerait des jetons dans une adresse.
    .next-step = Passez à l’octroi de code d’autorisation.
finding-no-open-id-scope = Sans la portée openid, personne ne peut être reconnu après une connexion dans le navigateur.
    .next-step = Autorisez cette portée.
finding-no-account-scope = Une personne connectée par le navigateur ne peut pas modifier son compte ici.
    .next-step = Autorisez la portée aws.cognito.signin.user.admin.
finding-client-secret = Le client d’application a un secret, qu’aucune application installée ne peut garder.
    .next-step = Créez un client d’application sans secret ; d’ici là, celui-ci est utilisé.
finding-password-is-sent = La connexion envoie le mot de passe au groupe d’utilisateurs.
    .next-step = Passez à USER_SRP_AUTH, qui ne fait que le prouver.
finding-providers-left-out = Le fichier omet peut-être des fournisseurs du groupe d’utilisateurs.
    .next-step = S’il en manque, indiquez-les à la main.
finding-identity-pool-alone = Il y a un groupe d’identités, mais aucun groupe d’utilisateurs auquel se connecter.
    .next-step = Ajoutez l’authentification au projet Amplify.
finding-no-sign-in-name = Le fichier ne dit pas par quoi un compte est désigné.
    .next-step = Par défaut, ce sont les noms d’utilisateur.
finding-email-mfa-outside-amplify = Les codes par e-mail fonctionnent ici, mais pas dans les bibliothèques d’Amplify.
    .next-step = Si vous les utilisez, proposez aussi un autre second facteur.
finding-verification-by-link = Les nouveaux comptes sont confirmés par un lien et non par un code.
    .next-step = Suivez le lien du message, puis connectez-vous.
finding-insecure-redirect = Une URL de rappel mène à un autre ordinateur sans chiffrement.
    .next-step = Utilisez HTTPS, ou supprimez-la.
finding-domain-with-scheme = Le domaine est écrit avec https:// devant.
    .next-step = Supprimez cette partie.
finding-callback-to-register = On ne peut pas voir d’ici si le fournisseur connaît le retour vers Vestibule.
    .next-step = Enregistrez l’URL de rappel auprès de lui.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Rien à révoquer
revocation-requested = Notification…
revocation-revoked = A révoqué la session
revocation-postponed = Injoignable ; sera averti plus tard
revocation-failed = Injoignable ; la session y prendra fin d’elle-même
devices-kept = Restent connectés
devices-requested = Déconnexion en cours…
devices-signed-out = Déconnectés
devices-failed = N’ont pas pu être déconnectés
browser-session-not-asked = Reste connecté
browser-session-opened = Envoyé vers la page de déconnexion
browser-session-failed = Injoignable ; reste connecté
browser-session-not-supported = Reste connecté : il n’y a pas de page de déconnexion
receipt-programs = Programmes
receipt-without-access = { $names } : plus d’accès jusqu’à votre prochaine connexion
receipt-asked-for-by = À la demande de

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Choisissez un mot de passe.
password-breaks-a-rule = Ce mot de passe ne respecte pas encore toutes les règles.
repeat-the-password = Saisissez le mot de passe encore une fois.
passwords-differ = Les deux mots de passe ne sont pas identiques.
