## Every step

step-signing-in-as = Connexion en tant que { $username }
step-back = Retour à la connexion
step-forgot-password = Mot de passe oublié ?
step-type-password = Saisissez votre mot de passe.
step-whose-account = Indiquez de quel compte il s’agit.

## Sign in

sign-in-title = Connexion
sign-in-submit = Se connecter
sign-in-no-account = Pas de compte ?
sign-in-create-one = Créer un compte
sign-in-or = ou
sign-in-with-browser = Se connecter dans le navigateur
sign-in-kept-by = Votre compte est géré par { $provider }. C’est là que vous vous connectez, dans votre navigateur.
sign-in-last-used = Dernier utilisé
sign-in-other-account = Utiliser un autre compte
sign-in-other-account-of = Utiliser un autre compte { $provider }

## The browser is awaited

browser-title = Continuez dans votre navigateur
browser-returns = Connectez-vous auprès de { $provider }. Vestibule reviendra ensuite de lui-même.
browser-returns-unnamed = Connectez-vous là-bas. Vestibule reviendra ensuite de lui-même.
browser-paste = Connectez-vous auprès de { $provider }, puis copiez ici l’adresse à laquelle vous arrivez.
browser-paste-unnamed = Connectez-vous là-bas, puis copiez ici l’adresse à laquelle vous arrivez.
browser-waiting = En attente de votre navigateur
browser-confirming = Votre navigateur est de retour ; la connexion est en cours de confirmation.
browser-time-left = Temps restant
browser-left = Reste { $time }
browser-open-again = Rouvrir le navigateur
browser-opened-again = Le navigateur a été rouvert.
browser-paste-instead = Il ne revient pas ?
browser-address = Adresse du navigateur
browser-address-hint = Une fois la connexion effectuée, copiez toute la barre d’adresse du navigateur, même s’il indique que la page ne peut pas être ouverte.
browser-address-empty = Collez d’abord l’adresse.

## Create account

sign-up-title = Créer un compte
sign-up-submit = Créer le compte
sign-up-have-account = Déjà un compte ?
sign-up-sign-in = Se connecter
sign-up-without-password = Continuer sans mot de passe
sign-up-with-password = Choisir un mot de passe
sign-up-empty = Ce champ est encore vide.

## Confirm a new account by a code

confirm-title = Confirmez votre compte
confirm-submit = Confirmer

## Forgot password

forgot-title = Mot de passe oublié ?
forgot-lead = Un code permettant d’en définir un nouveau sera envoyé à l’adresse du compte.
forgot-submit = Envoyer un code
forgot-set-title = Définir un nouveau mot de passe
forgot-set-submit = Définir le mot de passe

## Enter password

enter-password-title = Saisissez votre mot de passe

## A password made by an administrator is replaced

new-password-title = Choisissez votre mot de passe
new-password-lead = Celui que vous avez utilisé avait été créé pour vous. Désormais, personne d’autre que vous ne le connaît, { $username }.
new-password-submit = Définir le mot de passe

## Enter a code

enter-code-title-app = Code d’authentification
enter-code-title-text = Consultez vos messages
enter-code-title-email = Consultez vos e-mails
enter-code-empty = Saisissez le code.
enter-code-lead-device = Saisissez le code que l’app d’authentification de { $device } affiche pour { $username }.
enter-code-lead = Saisissez le code que votre app d’authentification affiche pour { $username }.

## A passkey

use-passkey-title = Utilisez votre clé d’accès
use-passkey-submit = Continuer avec une clé d’accès

## A question of the user pool's own

question-title = Encore une question
question-answer = Réponse
question-empty = Saisissez votre réponse.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Comment voulez-vous vous connecter ?
select-mfa-method = Confirmez votre identité
select-mfa-setup = Configurez un second facteur
choice-password = Mot de passe
    .sent = Il est envoyé au groupe d’utilisateurs
    .proved = Il est prouvé et ne quitte jamais cet ordinateur
choice-email-code = Code par e-mail
    .hint = Pour une seule connexion
choice-text-code = Code par SMS
    .hint = Pour une seule connexion
choice-passkey = Clé d’accès
    .hint = Empreinte digitale, visage ou code PIN
choice-app = App d’authentification
    .hint = Un code qui change toutes les 30 secondes
choice-text = SMS
    .hint = Un code sur votre téléphone
choice-email = E-mail
    .hint = Un code à votre adresse

## A second factor is set up

set-up-email-title = Codes par e-mail
set-up-email-lead = Chaque connexion demandera un code envoyé à cette adresse.
set-up-email-empty = Saisissez votre adresse e-mail.
set-up-email-submit = Envoyer un code
set-up-app-title = Configurer une app d’authentification
set-up-app-lead = Pour { $username }, désormais à chaque connexion.
