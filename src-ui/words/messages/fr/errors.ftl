## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = le cœur de l’application est absent
detail-another-shape = la réponse du cœur de l’application a une autre forme

## Signing in and creating an account

error-not-authorized = Le nom d’utilisateur ou le mot de passe est incorrect.
    .next-step = Vérifiez les deux et réessayez, ou réinitialisez le mot de passe.
error-too-many-failed-attempts = Trop de mots de passe incorrects ont été saisis pour ce compte.
    .next-step = Attendez un moment avant le prochain essai, ou réinitialisez le mot de passe.
error-password-reset-required = Ce compte a besoin d’un nouveau mot de passe avant de pouvoir se connecter.
    .next-step = Réinitialisez le mot de passe ; un code vous sera envoyé.
error-user-disabled = Ce compte est désactivé.
    .next-step = Demandez à la personne qui gère le groupe d’utilisateurs de l’activer.
error-unsupported-challenge = Ce compte demande une étape que Vestibule ne sait pas encore afficher.
    .next-step = Connectez-vous avec un autre compte, ou cherchez une version plus récente.
error-username-exists = Ce nom d’utilisateur est déjà pris.
    .next-step = Choisissez-en un autre, ou connectez-vous si c’est le vôtre.
error-alias-exists = Un autre compte utilise cette adresse e-mail.
    .next-step = Utilisez une autre adresse, ou connectez-vous à ce compte.
error-invalid-password = Le groupe d’utilisateurs n’accepte pas ce mot de passe.
    .next-step = Choisissez-en un qui respecte toutes les règles.
error-password-used-before = Ce mot de passe a déjà été utilisé.
    .next-step = Choisissez-en un qui soit nouveau pour ce compte.
error-code-mismatch = Ce code est incorrect.
    .next-step = Comparez-le au message le plus récent, ou envoyez un nouveau code.
error-expired-code = Ce code n’est plus valable.
    .next-step = Envoyez un nouveau code et utilisez celui-là.
error-code-delivery-failure = Le code n’a pas pu être envoyé.
    .next-step = Vérifiez l’adresse e-mail, puis réessayez dans une minute.
error-missing-field = Il reste un champ vide.
    .next-step = Remplissez tous les champs et réessayez.
error-already-confirmed = Ce compte est déjà confirmé.
    .next-step = Revenez à la connexion.
error-wrong-answer = Cette réponse était incorrecte.
    .next-step = Connectez-vous encore une fois pour que la question soit reposée.
error-mfa-method-unavailable = Ce compte ne peut pas encore utiliser ce second facteur.
    .next-step = Vérifiez d’abord l’adresse, ou configurez d’abord l’app.
error-software-token-mismatch = L’app affiche un autre code.
    .next-step = Attendez le suivant ; les horloges des deux appareils doivent être à l’heure.
error-passkey-refused = La clé d’accès n’a pas été acceptée.
    .next-step = Réessayez, ou choisissez un autre moyen.
error-passkeys-not-enabled = Les clés d’accès sont désactivées dans ce groupe d’utilisateurs.
    .next-step = La personne qui le gère peut les activer.
error-device-not-found = Le groupe d’utilisateurs ne connaît plus cet appareil.
    .next-step = Il n’y a plus rien à faire.

## The user pool

error-limit-exceeded = Cette demande a été faite trop souvent.
    .next-step = Attendez un moment avant de réessayer.
error-too-many-requests = Le groupe d’utilisateurs est surchargé.
    .next-step = Réessayez dans un instant.
error-invalid-parameter = Le groupe d’utilisateurs n’accepte pas ce qui a été saisi.
    .next-step = Modifiez-le et réessayez.
error-refused-by-user-pool = Une règle de ce groupe d’utilisateurs s’y oppose.
    .next-step = Demandez à la personne qui gère le groupe d’utilisateurs ce qu’il exige.
error-user-pool-misconfigured = Le groupe d’utilisateurs n’est pas configuré pour cela.
    .next-step = La personne qui le gère doit modifier sa configuration.
error-unreachable = Le groupe d’utilisateurs est injoignable.
    .next-step = Vérifiez le réseau et réessayez ; rien n’a été modifié.
error-untrusted-tokens = La réponse n’était pas signée par ce groupe d’utilisateurs et a été rejetée.
    .next-step = Vérifiez le réseau que vous utilisez avant de réessayer.
error-unexpected-answer = Le groupe d’utilisateurs a répondu d’une façon que Vestibule ne comprend pas.
    .next-step = Réessayez ; si cela persiste, cherchez une version plus récente.
error-not-supported = Le fournisseur utilisé pour vous connecter ne propose pas cela.
    .next-step = Faites la modification sur sa propre page.
error-no-identity-pool = Aucun groupe d’identités n’est configuré ; il n’y a donc pas d’informations d’identification AWS.
    .next-step = Ouvrez une configuration qui en nomme un.
error-embedded-pool-unavailable = Le groupe d’utilisateurs intégré n’a pas démarré ; personne ne peut donc se connecter.
    .next-step = Quittez Vestibule et relancez-le.

## The session and what is being done

error-busy = Une autre action est encore en cours.
    .next-step = Attendez qu’elle se termine, puis réessayez.
error-cancelled = Cette action a été abandonnée parce qu’une autre a été commencée.
    .next-step = Recommencez si vous le souhaitez toujours.
error-wrong-step = Le formulaire avait changé d’étape et a été mis à jour.
    .next-step = Continuez à partir de ce qu’il affiche maintenant.
error-already-signed-in = Une session est déjà ouverte.
    .next-step = Déconnectez-vous d’abord.
error-not-signed-in = Aucune session n’est ouverte.
    .next-step = Connectez-vous et réessayez.
error-session-ended = La session a pris fin.
    .next-step = Reconnectez-vous.
error-unknown-route = Cette page n’existe pas.
    .next-step = Repartez de l’accueil.

## The configuration

error-configuration-unreadable = Ce fichier n’est pas une configuration que Vestibule peut lire.
    .next-step = Choisissez amplify_outputs.json, aws-exports.js ou amplifyconfiguration.json.
error-configuration-incomplete = Cette configuration ne nomme aucun groupe d’utilisateurs auquel se connecter.
    .next-step = Ajoutez l’authentification au projet Amplify, puis exportez de nouveau son fichier.
error-no-way-back = Cette configuration n’a aucune adresse par laquelle le navigateur pourrait revenir à Vestibule.
    .next-step = Ajoutez au client d’application une des URL de rappel indiquées dans les paramètres.
error-invalid-theme = Ce fichier n’est pas un thème.
    .next-step = Corrigez ce qui est indiqué ci-dessous, puis rouvrez-le.
error-invalid-issuer = Cela ne décrit pas un fournisseur OpenID.
    .next-step = Vérifiez l’adresse de l’émetteur, l’ID client et les portées.

## The browser and the provider

error-browser-not-opened = Votre navigateur n’a pas pu être ouvert.
    .next-step = Choisissez un navigateur par défaut dans les paramètres du système, puis réessayez.
error-provider-refused = La connexion a été refusée dans le navigateur.
    .next-step = Réessayez, ou connectez-vous d’une autre façon.
error-provider-misconfigured = Le fournisseur n’accepte pas la requête de cette application.
    .next-step = Vérifiez l’ID client, les URL de rappel et les portées chez le fournisseur.
error-provider-unavailable = Le fournisseur rencontre lui-même un problème.
    .next-step = Réessayez dans quelques minutes.
error-provider-mismatch = La réponse venait d’un autre fournisseur que celui que vous avez choisi, et a été rejetée.
    .next-step = Recommencez ; si cela persiste, vérifiez l’émetteur dans la configuration.
error-unsupported-provider = Il manque au fournisseur un élément nécessaire à une connexion sûre.
    .next-step = Demandez à son administration de l’activer.
error-authorization-code-refused = Le fournisseur n’accepte plus ce que le navigateur a rapporté.
    .next-step = Recommencez.
error-no-refresh-token = Le fournisseur n’a pas donné de jeton d’actualisation ; votre session n’a donc pas pu rester ouverte.
    .next-step = Autorisez les jetons d’actualisation pour ce client, ou ajoutez la portée offline_access.
error-not-a-callback = Ce n’est pas une adresse à laquelle une connexion aboutit.
    .next-step = Copiez l’adresse entière depuis la barre d’adresse du navigateur.
error-callback-of-another-sign-in = Cette adresse appartient à une autre connexion, ou a déjà été utilisée.
    .next-step = Rouvrez le navigateur et copiez l’adresse la plus récente.

## Other programs, and Vestibule itself

error-local-api-unavailable = Les autres programmes n’obtiennent pas de réponse : l’API locale n’a pas démarré.
    .next-step = Quittez Vestibule et relancez-le ; le journal en donne la raison.
error-grants-not-kept = Cela ne vaut que jusqu’à la fermeture de Vestibule : l’enregistrement a échoué.
    .next-step = Libérez de la place sur le disque, puis recommencez.
error-internal = Une erreur s’est produite dans Vestibule même.
    .next-step = Réessayez ; si cela persiste, relancez l’application.
