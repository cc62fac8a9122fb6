settings-lead = Le groupe d’utilisateurs ou le fournisseur OpenID qui vous connaît.

## Where people sign in

settings-pool = Où vous vous connectez
settings-open-configuration = Ouvrir une configuration…
settings-use-issuer = Utiliser une adresse d’émetteur…
settings-use-embedded = Utiliser le groupe intégré
settings-configuration-hint = Une configuration est un fichier amplify_outputs.json, aws-exports.js ou amplifyconfiguration.json ; vous pouvez aussi le déposer sur cette fenêtre.
settings-pool-changed = Un autre groupe d’utilisateurs est utilisé.

## The facts about it: short names, each with its value beside it

settings-kind = Type
settings-kind-embedded = Intégré, sur cet ordinateur
settings-kind-in-memory = Intégré, en mémoire seulement
settings-issuer = Émetteur
settings-client = Client
settings-user-pool = Groupe d’utilisateurs
settings-app-client = Client d’application
settings-browser = Dans le navigateur
settings-configuration = Configuration
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, indiqué en ligne de commande pour cette exécution)
    [environment] { $file } ({ $format }, indiqué par l’environnement pour cette exécution)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify pour mobile

## What a configuration lacks for a desktop application

settings-findings = Vérification pour ordinateur
    .lead = Ce qui manque à cette configuration pour une application de bureau.
settings-finding-blocks = Bloquant
settings-finding-limits = Limitant
settings-finding-note = Remarque

## An OpenID provider by its address

issuer-address = Adresse de l’émetteur
    .empty = Saisissez l’adresse du fournisseur.
issuer-client-id = ID client
    .empty = Saisissez l’ID que le fournisseur a donné à cette application.
issuer-scopes = Portées (facultatif)
issuer-scopes-hint = Sans portées, openid, profile et email sont demandées.
issuer-use = Utiliser ce fournisseur
issuer-cancel = Annuler
issuer-in-use = Ce fournisseur est utilisé.
