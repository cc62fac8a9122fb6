### What a person should know and did not ask for: a plain sentence, and in .next-step what to do about it. Both are whole
### sentences with a full stop, and stand one after the other.
###
### "User pool", "app client" and "identity pool" are terms of Amazon Cognito, "provider" is an OpenID provider such as Google:
### use the words of Cognito's console and of OAuth in your language. Scopes (openid), USER_SRP_AUTH, HTTPS and the names of
### programs stay as they are.

## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = You are signed out.
    .next-step = Sign in whenever you like.
notice-session-ended = Your session has ended.
    .next-step = Sign in again to go on.
notice-password-changed = Your password was changed.
    .next-step = Sign in with the new one.
notice-account-confirmed = Your account is confirmed.
    .next-step = Sign in to go on.
notice-code-sent = A new code is on its way.
    .next-step = Only the newest one works.
notice-password-reset-required = This account needs a new password before it can sign in.
    .next-step = Send yourself a code to set one.
# The session that was kept in the system's keyring.
notice-stored-session-damaged = The session that was kept could not be read, and was set aside.
    .next-step = Sign in again.
notice-keyring-locked = The system's keyring is locked, so nobody could be signed in again.
    .next-step = Unlock it and restart, or just sign in.
notice-keyring-missing = This system has no keyring, so a session lasts only until you quit.
    .next-step = Sign in as usual.
notice-sign-in-expired = This sign-in took too long, or was tried too often.
    .next-step = Begin again.
notice-account-deleted = Your account is deleted.
    .next-step = You can create a new one at any time.
# The browser led back to Vestibule, as it does at the end of a sign-in.
notice-link-without-sign-in = Your browser came back, but no sign-in was waiting for it.
    .next-step = Begin again from here.

## A session that is not kept

storage-memory-keyring-missing = This system has no keyring: your session ends when you close Vestibule.
    .next-step = Install one, such as GNOME Keyring or KWallet, and sign in again to be remembered.
storage-memory-keyring-locked = The system's keyring is locked: your session ends when you close Vestibule.
    .next-step = Unlock it and sign in again to be remembered.
storage-memory-keyring-failed = The system's keyring refused to keep your session: it ends when you close Vestibule.
    .next-step = Check the keyring's own application, and sign in again to be remembered.

## The user pool on this computer

accounts-in-memory = Accounts of this user pool are forgotten when you quit Vestibule.
    .next-step = It has no usable keyring to seal them with.
# The name of a file follows in a line of its own.
pool-began-anew = The accounts on this computer could not be opened, so the user pool began anew.
    .next-step = Create your account again. The earlier ones are kept, unchanged, in this file:

## Passkeys

# The "window component" is the part of the system that shows web pages (WebKitGTK, WebView2).
no-passkeys = This system's window component can't use passkeys.
    .next-step = Go back and choose another way to sign in.

## The activity log

broken-chain = Something other than Vestibule has changed this log.
    .next-step = Entries may be missing or false; export what is left before it grows.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = The app client knows no way back to Vestibule after a sign-in in the browser.
    .next-step = Add its callback address.
finding-no-sign-out-callback = The app client knows no way back to Vestibule after a sign-out in the browser.
    .next-step = Add its sign-out address.
finding-implicit-flow = Sign-in in the browser would put tokens into an address.
    .next-step = Switch to the authorization code grant.
finding-no-open-id-scope = Without the scope openid nobody can be recognised after a sign-in in the browser.
    .next-step = Allow the scope.
finding-no-account-scope = Who signs in by the browser can't change their account here.
    .next-step = Allow the scope aws.cognito.signin.user.admin.
finding-client-secret = The app client has a secret, which no installed application can keep.
    .next-step = Make an app client without one; until then this one is used.
finding-password-is-sent = Sign-in sends the password to the user pool.
    .next-step = Switch to USER_SRP_AUTH, which only proves it.
# The file of the configuration.
finding-providers-left-out = The file may leave out providers that the user pool has.
    .next-step = Name them by hand if some are missing.
finding-identity-pool-alone = There is an identity pool, but no user pool to sign in to.
    .next-step = Add authentication to the Amplify project.
finding-no-sign-in-name = The file does not say what an account is named by.
    .next-step = User names are assumed.
finding-email-mfa-outside-amplify = Codes by e-mail work here, but not in Amplify's own libraries.
    .next-step = Offer another second factor, too, if you use those.
finding-verification-by-link = New accounts are confirmed by a link and not by a code.
    .next-step = Follow the link in the message, then sign in.
finding-insecure-redirect = A callback goes to another computer without encryption.
    .next-step = Use HTTPS, or remove it.
finding-domain-with-scheme = The domain is written with https:// in front of it.
    .next-step = Remove that part.
finding-callback-to-register = Whether the provider knows the way back to Vestibule can't be seen from here.
    .next-step = Register the callback address with it.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

# "User pool":
revocation-not-needed = Nothing to revoke
revocation-requested = Being told…
revocation-revoked = Has revoked the session
revocation-postponed = Can't be reached; it is told later
revocation-failed = Can't be reached; the session there ends by itself
# "Other devices":
devices-kept = Stay signed in
devices-requested = Being signed out…
devices-signed-out = Signed out
devices-failed = Could not be signed out
# "Browser":
browser-session-not-asked = Stays signed in
browser-session-opened = Was sent to the sign-out page
browser-session-failed = Could not be reached; stays signed in
browser-session-not-supported = Stays signed in: there is no sign-out page
# The programs that had been let in, by what they call themselves; they can do nothing until the person signs in again.
receipt-programs = Programs
receipt-without-access = { $names }: no access until you sign in again
# A program that the person let sign them out did so; its name stands on the right.
receipt-asked-for-by = Asked for by

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Choose a password.
password-breaks-a-rule = This password does not meet every rule yet.
repeat-the-password = Type the password once more.
passwords-differ = The two passwords are not the same.
