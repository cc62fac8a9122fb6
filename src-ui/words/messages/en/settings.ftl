### Settings: which user pool people sign in to, and how the application is on this computer.

settings-lead = The user pool or the OpenID provider that knows you.

## Where people sign in

settings-pool = Where you sign in
# A configuration is a file; a question for it follows.
settings-open-configuration = Open a configuration…
# The address of an OpenID provider, its "issuer".
settings-use-issuer = Use an issuer address…
settings-use-embedded = Use the embedded pool
settings-configuration-hint = A configuration is amplify_outputs.json, aws-exports.js or amplifyconfiguration.json; you can also drop the file onto this window.
# Read aloud.
settings-pool-changed = Another user pool is in use.

## The facts about it: short names, each with its value beside it

settings-kind = Kind
settings-kind-embedded = Embedded, on this computer
settings-kind-in-memory = Embedded, in memory only
settings-issuer = Issuer
settings-client = Client
settings-user-pool = User pool
settings-app-client = App client
# Whom one can go by when signing in through the browser.
settings-browser = In the browser
settings-configuration = Configuration
# { $file } is a file's name, { $format } what kind of file it is. The keys in brackets stay as they are.
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, named on the command line for this run)
    [environment] { $file } ({ $format }, named by the environment for this run)
   *[chosen] { $file } ({ $format })
}
# The kind of file that Amplify writes for applications on telephones. Amplify is a name.
settings-format-mobile = Amplify for mobile

## What a configuration lacks for a desktop application

settings-findings = Desktop check
    .lead = What this configuration lacks for a desktop application.
# Badges: it can't work; something can't work; good to know.
settings-finding-blocks = Blocks
settings-finding-limits = Limits
settings-finding-note = Note

## An OpenID provider by its address

issuer-address = Issuer address
    .empty = Type the provider's address.
# The id by which the provider knows this application.
issuer-client-id = Client id
    .empty = Type the id that the provider gave to this application.
issuer-scopes = Scopes (optional)
# The three names stay as they are.
issuer-scopes-hint = Without scopes, openid, profile and email are asked for.
issuer-use = Use this provider
issuer-cancel = Cancel
# Read aloud.
issuer-in-use = This provider is in use.
