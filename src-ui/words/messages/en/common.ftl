### The window as a whole: bar, pages, footer.
### "Vestibule" is the application's name and stays as it is in every language.

## The bar

nav-home = Home
nav-profile = Profile
nav-protected = Protected route
nav-protected-client = Protected client route
nav-account = Account
nav-companions = Companions
nav-activity = Activity
nav-settings = Settings
# What a screen reader calls the list of pages.
bar-pages = Pages
bar-mailbox = { $unread ->
    [0] Mailbox
    [one] Mailbox, { $unread } new message
   *[other] Mailbox, { $unread } new messages
}
bar-nobody = Not signed in
bar-signed-in-as = Signed in as { $username }

## Offline

# In bold, before the sentence below.
offline-title = Offline.
offline-text = The user pool can't be reached. You see what this computer knows; Vestibule tries again by itself.

## Forms

form-continue = Continue
form-finish = Finish
form-cancel = Cancel
form-password = Password
form-new-password = New password
form-confirm-password = Confirm password
# { $attribute } is the label of a field, such as "Given name".
form-attribute-empty = { $attribute } is still empty.
failure-try-again = Try again

## A new password and its rules

rules-title = Rules for the password
# A rule: the password and its repetition are the same.
rules-same = Both the same
# Read by a screen reader right after a rule: "A number: met".
rules-met = : met
rules-not-met = : not met yet
show-password = Show the password
hide-password = Hide the password
# Read aloud.
password-is-shown = The password is shown.
password-is-hidden = The password is hidden.

## A code that was sent, or that an authenticator app shows

code-label = Code
code-empty = Type the code from the message.
code-empty-app = Type the code that the app shows.
# Followed by the link "Open it", which opens the mailbox.
code-in-mailbox = Local mode: the code is in the mailbox.
code-open-mailbox = Open it
# { $destination } is a masked address, such as "a***@e***", { $username } the name of the account.
code-sent-by-text = A text message with a code went to { $destination }, for { $username }.
code-sent = A message with a code went to { $destination }, for { $username }.
code-sent-somewhere = A message with a code went to the address of { $username }.
code-send-again = Send a new code
# In place of the link above, until it can be used again. { $seconds } is a number that counts down; "s" is the unit.
code-sent-wait = Sent; again in { $seconds } s

## An authenticator app is set up

enrolment-qr-code = QR code for an authenticator app
enrolment-scan = Scan it with an authenticator app.
# A link that shows the key behind the QR code.
enrolment-type-key = No camera? Type a key

## Sign out

sign-out-title = Sign out
sign-out-here = Sign out
sign-out-everywhere = Sign out everywhere
sign-out-in-browser = Sign out in the browser, too
sign-out-hint = Signing out ends the session on this computer; everywhere ends it on every device of yours.

## The receipt of a sign-out: what became of the session, where

receipt-here = This computer
receipt-here-text = Signed out; nothing is kept
receipt-user-pool = User pool
receipt-other-devices = Other devices
receipt-browser = Browser

## The page as a whole

# The first link, for who uses the keyboard: past the bar.
page-skip = Skip to the page
page-new-window = New window
# The footer, one short line.
footer-embedded = Local mode: embedded user pool
footer-in-memory = Local mode: embedded user pool, forgotten when you quit
footer-cognito = Amazon Cognito user pool
openid-provider = OpenID provider
# In place of a provider's name: the last one of a list, or where the browser goes.
embedded-pool = the embedded user pool

## Copying

# A small button, and what stands on it for a moment afterwards: keep both short.
copy = Copy
copied = Copied
    .announcement = Copied.

## The Account page, around its parts

# { $username } is drawn in bold.
account-signed-in-as = Signed in as { $username }
# The account is not kept by this application but by an OpenID provider.
account-elsewhere = Kept elsewhere
# { $issuer } is the provider's name, drawn in bold.
account-elsewhere-about = Your account is kept by { $issuer }. Name, password and second factors are changed on its own page.
account-sign-out = Sign out
