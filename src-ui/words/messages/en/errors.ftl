### What went wrong: a plain sentence, and in .next-step what to do about it. Both are whole sentences with a full stop, and
### stand one after the other. They are shown above a form, below a field, or in the place of a page, and are read aloud.
###
### "User pool", "app client" and "identity pool" are terms of Amazon Cognito, "provider" is an OpenID provider such as Google,
### "callback address" is the address at which a sign-in in the browser ends: use the words of Cognito's console and of OAuth in
### your language. File names, scopes (offline_access) and protocols stay as they are.

## Around them

# Both sentences in one line. A language without spaces between sentences leaves the space out.
sentence-and-next-step = { $sentence } { $next_step }
# A sentence from below, and what the user pool or the system itself says of it: that may be in English.
sentence-with-detail = { $sentence } ({ $detail })
# Details of error-internal.
detail-core-not-there = the core is not there
detail-another-shape = the core's answer has another shape

## Signing in and creating an account

error-not-authorized = The user name or the password is not right.
    .next-step = Check both and try again, or reset the password.
error-too-many-failed-attempts = There were too many wrong passwords for this account.
    .next-step = Wait a while before the next attempt, or reset the password.
error-password-reset-required = This account needs a new password before it can sign in.
    .next-step = Reset the password; a code will be sent to you.
error-user-disabled = This account is disabled.
    .next-step = Ask whoever runs the user pool to enable it.
# A "step" of a sign-in, such as a code.
error-unsupported-challenge = This account asks for a step that Vestibule can't show yet.
    .next-step = Sign in with another account, or look for a newer version.
error-username-exists = This user name is taken.
    .next-step = Choose another one, or sign in if it is yours.
error-alias-exists = Another account uses this e-mail address.
    .next-step = Use another address, or sign in to that account.
# Rules of a password are listed below its field.
error-invalid-password = The user pool does not take this password.
    .next-step = Choose one that meets every rule.
error-password-used-before = This password was used before.
    .next-step = Choose one that is new to this account.
error-code-mismatch = This code is not right.
    .next-step = Compare it with the newest message, or send a new code.
error-expired-code = This code is no longer valid.
    .next-step = Send a new code and use that one.
error-code-delivery-failure = The code could not be sent.
    .next-step = Check the e-mail address, and try again in a minute.
error-missing-field = Something is still empty.
    .next-step = Fill in every field and try again.
error-already-confirmed = This account is confirmed already.
    .next-step = Go back to sign in.
# The answer to a question that the user pool itself asks.
error-wrong-answer = That answer was not right.
    .next-step = Sign in once more to be asked again.
# "That second factor": codes by e-mail, or of an authenticator app.
error-mfa-method-unavailable = This account can't use that second factor yet.
    .next-step = Verify the address, or set the app up first.
# An authenticator app, which shows another code every half minute.
error-software-token-mismatch = The app shows another code.
    .next-step = Wait for its next one; the clocks of both devices have to be right.
error-passkey-refused = The passkey was not accepted.
    .next-step = Try again, or choose another way.
error-passkeys-not-enabled = This user pool has passkeys switched off.
    .next-step = Whoever runs it can switch them on.
error-device-not-found = The user pool does not know this device any more.
    .next-step = Nothing is left to do.

## The user pool

error-limit-exceeded = This was asked for too often.
    .next-step = Wait a while before you try again.
error-too-many-requests = The user pool is busy.
    .next-step = Try again in a moment.
# What a person typed into a form.
error-invalid-parameter = The user pool does not take what was typed.
    .next-step = Change it and try again.
# A program of the user pool's owner (a Lambda trigger) refused it.
error-refused-by-user-pool = A rule of this user pool said no.
    .next-step = Ask whoever runs the user pool what it needs.
error-user-pool-misconfigured = The user pool is not set up for this.
    .next-step = Whoever runs it has to change its configuration.
error-unreachable = The user pool can't be reached.
    .next-step = Check the network and try again; nothing was changed.
error-untrusted-tokens = What came back was not signed by this user pool, and was thrown away.
    .next-step = Check the network that you are on before you try again.
error-unexpected-answer = The user pool answered in a way that Vestibule does not understand.
    .next-step = Try again; if it stays so, look for a newer version.
# "Whoever you signed in with": a provider such as Google.
error-not-supported = Whoever you signed in with does not offer this.
    .next-step = Change it on their own page.
error-no-identity-pool = No identity pool is configured, so there are no AWS credentials.
    .next-step = Open a configuration that names one.
error-embedded-pool-unavailable = The embedded user pool did not start, so nobody can sign in.
    .next-step = Quit Vestibule and start it again.

## The session and what is being done

error-busy = Another action is still running.
    .next-step = Wait until it is done, then try again.
error-cancelled = This was given up because something else was begun.
    .next-step = Begin again if you still want it.
# The form showed a step of the sign-in that was over.
error-wrong-step = The form had moved on and has been brought up to date.
    .next-step = Go on from what it shows now.
error-already-signed-in = Somebody is signed in already.
    .next-step = Sign out first.
error-not-signed-in = Nobody is signed in.
    .next-step = Sign in and try again.
error-session-ended = The session has ended.
    .next-step = Sign in again.
error-unknown-route = There is no such page.
    .next-step = Go on from Home.

## The configuration

error-configuration-unreadable = This file is no configuration that Vestibule can read.
    .next-step = Choose amplify_outputs.json, aws-exports.js or amplifyconfiguration.json.
error-configuration-incomplete = This configuration names no user pool to sign in to.
    .next-step = Add authentication to the Amplify project, and export its file again.
error-no-way-back = This configuration has no address at which the browser could come back to Vestibule.
    .next-step = Add one of the callback addresses in Settings to the app client.
# What was typed into the form for an OpenID provider.
error-invalid-theme = This file is not a theme.
    .next-step = Mend what is said below, and open it again.

error-invalid-issuer = This does not describe an OpenID provider.
    .next-step = Check the issuer's address, the client id and the scopes.

## The browser and the provider

error-browser-not-opened = Your browser could not be opened.
    .next-step = Set a default browser in the system's settings, and try again.
error-provider-refused = The sign-in was refused in the browser.
    .next-step = Try again, or sign in another way.
error-provider-misconfigured = The provider does not accept this application's request.
    .next-step = Check the client id, the callback addresses and the scopes at the provider.
error-provider-unavailable = The provider has a problem of its own.
    .next-step = Try again in a few minutes.
error-provider-mismatch = The answer came from another provider than the one you went to, and was thrown away.
    .next-step = Begin again; if it stays so, check the issuer in the configuration.
error-unsupported-provider = The provider lacks something that a safe sign-in needs.
    .next-step = Ask its administrator to switch it on.
error-authorization-code-refused = The provider no longer accepts what the browser brought back.
    .next-step = Begin again.
error-no-refresh-token = The provider gave no refresh token, so you could not stay signed in.
    .next-step = Allow refresh tokens for this client, or add the scope offline_access.
# The person pasted an address into a field.
error-not-a-callback = This is not an address that a sign-in ends at.
    .next-step = Copy the whole address from the browser's address bar.
error-callback-of-another-sign-in = This address belongs to another sign-in, or was used before.
    .next-step = Open the browser again and copy the newest address.

## Other programs, and Vestibule itself

error-local-api-unavailable = Other programs get no answer: the local API did not start.
    .next-step = Quit Vestibule and start it again; the log says why.
# What the person has just decided about another program.
error-grants-not-kept = This holds only until Vestibule is quit: it could not be written down.
    .next-step = Make room on the disk, then do it again.
error-internal = Something went wrong in Vestibule itself.
    .next-step = Try again; if it stays so, restart the application.
