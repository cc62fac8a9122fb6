## The top of the page

account-tabs = Votre compte

## About you: the attributes of the account

about-title = À propos de vous
about-not-given = Non renseigné
about-verified = Vérifié
about-not-verified = Non vérifié
about-verify = Vérifier
about-change = Modifier
about-add = Ajouter
about-remove = Supprimer
about-save = Enregistrer
about-verify-submit = Vérifier
about-empty = Saisissez une valeur ou annulez.
about-said-removed = Supprimé.
about-said-changed = Modifié.
about-said-verified = Vérifié.
about-said-sent = Un code a été envoyé.

## Password

password-title = Mot de passe
password-ways = Modes de connexion possibles : { $ways }.
password-change = Changer de mot de passe
password-present = Mot de passe actuel
password-present-empty = Saisissez votre mot de passe actuel.
password-said-changed = Votre mot de passe a été changé.

## Second factor

second-factor-title = Second facteur
second-factor-required = Ce groupe d’utilisateurs demande à tous un second facteur.
second-factor-optional = Avec lui, un mot de passe seul ne suffit pas pour se faire passer pour vous.
second-factor-app = App d’authentification
    .hint = Un code qui change toutes les 30 secondes
second-factor-text = SMS
    .hint = Un code envoyé à votre numéro de téléphone
    .verify-first = Vérifiez d’abord votre numéro de téléphone
second-factor-email = E-mail
    .hint = Un code envoyé à votre adresse e-mail
    .verify-first = Vérifiez d’abord votre adresse e-mail
second-factor-asked-first = Prioritaire
second-factor-on = Activé
second-factor-ask-first = Rendre prioritaire
second-factor-set-up = Configurer
second-factor-turn-on = Activer
second-factor-turn-off = Désactiver
second-factor-device-name = Nom de l’appareil (facultatif)
second-factor-said-set-up = L’app d’authentification est configurée.

## Passkeys

passkeys-title = Clés d’accès
passkeys-lead = Connectez-vous par empreinte digitale, visage ou code PIN, sans mot de passe.
passkeys-none = Vous n’avez pas encore de clé d’accès.
passkeys-since = Depuis le { $date }
passkeys-remove = Supprimer
passkeys-add = Ajouter une clé d’accès

## Devices

devices-title = Appareils
devices-lead = Un appareil mémorisé tient lieu de second facteur.
devices-none = Le groupe d’utilisateurs n’a mémorisé aucun de vos appareils.
devices-unnamed = Appareil sans nom
devices-seen = Dernière connexion le { $date }
devices-this-one = Cet ordinateur
devices-remember = Mémoriser
devices-stop-remembering = Ne plus mémoriser
devices-forget = Oublier

## Delete account

deletion-title = Supprimer le compte
deletion-lead = Le compte et tout ce que le groupe d’utilisateurs sait de vous disparaissent définitivement.
deletion-begin = Supprimer le compte…
deletion-type-name = Saisissez { $username } pour supprimer ce compte
deletion-other-name = Ce n’est pas le nom de ce compte.
deletion-submit = Supprimer définitivement
