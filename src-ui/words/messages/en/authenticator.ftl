### The Authenticator: the forms that sign a person in, one step at a time. Each step has a heading, fields and buttons.

## Every step

# { $username } is the name of the account, drawn in bold. It stands below the heading.
step-signing-in-as = Signing in as { $username }
step-back = Back to sign in
step-forgot-password = Forgot your password?
step-type-password = Type your password.
# Said where the name of an account was left empty.
step-whose-account = Say whose account it is.

## Sign in

sign-in-title = Sign in
sign-in-submit = Sign in
# The question is followed by the link "Create one", which leads to the form for a new account.
sign-in-no-account = No account?
sign-in-create-one = Create one
# A single word between the form and the buttons that lead to the browser.
sign-in-or = or
sign-in-with-browser = Sign in with your browser
# { $provider } is a name, drawn in bold.
sign-in-kept-by = Your account is kept by { $provider }. You sign in there, in your browser.
# A small badge on a button, of one or two short words: this way was taken the last time.
sign-in-last-used = Last used
sign-in-other-account = Use another account
# { $provider } is a name such as "Google".
sign-in-other-account-of = Use another { $provider } account

## The browser is awaited

browser-title = Go on in your browser
# { $provider } is a name such as "Google".
browser-returns = Sign in at { $provider }. Vestibule comes back by itself once you have.
# The same where the provider has no name.
browser-returns-unnamed = Sign in there. Vestibule comes back by itself once you have.
# "The address that you end at": what the browser's address bar shows at the end. It is pasted into Vestibule.
browser-paste = Sign in at { $provider }, then bring back the address that you end at.
# The same where the provider has no name.
browser-paste-unnamed = Sign in there, then bring back the address that you end at.
browser-waiting = Waiting for your browser
browser-confirming = Your browser came back; the sign-in is being confirmed.
# What a screen reader calls the time below.
browser-time-left = Time left
# { $time } is minutes and seconds, such as "9:41". Short: it stands at the end of a line.
browser-left = { $time } left
browser-open-again = Open the browser again
browser-opened-again = The browser was opened again.
# A link that shows a field for the address. "It" is the browser.
browser-paste-instead = It does not come back?
browser-address = Address from the browser
browser-address-hint = Copy all of the browser's address bar once you have signed in, even if the page says that it can't be opened.
browser-address-empty = Paste the address first.

## Create account

sign-up-title = Create account
sign-up-submit = Create account
# The question is followed by the link "Sign in".
sign-up-have-account = Have an account?
sign-up-sign-in = Sign in
sign-up-without-password = Go without a password
sign-up-with-password = Choose a password
# Below a field.
sign-up-empty = This is still empty.

## Confirm a new account by a code

confirm-title = Confirm your account
confirm-submit = Confirm

## Forgot password

forgot-title = Forgot your password?
# "A new one" is a new password.
forgot-lead = A code to set a new one will be sent to the address of the account.
forgot-submit = Send a code
forgot-set-title = Set a new password
forgot-set-submit = Set password

## Enter password

enter-password-title = Enter your password

## A password made by an administrator is replaced

new-password-title = Choose your password
# "The one" is the password. { $username } is the name of the account.
new-password-lead = The one that you signed in with was made for you. From now on only you know it, { $username }.
new-password-submit = Set password

## Enter a code

# The heading where an authenticator application shows the code.
enter-code-title-app = Authenticator code
# The heading where a text message brings it.
enter-code-title-text = Check your messages
# The heading where an e-mail brings it.
enter-code-title-email = Check your e-mail
enter-code-empty = Type the code.
# { $device } is what the person calls the device, such as "my telephone".
enter-code-lead-device = Type the code that the authenticator app on { $device } shows for { $username }.
enter-code-lead = Type the code that your authenticator app shows for { $username }.

## A passkey

use-passkey-title = Use your passkey
use-passkey-submit = Continue with a passkey

## A question of the user pool's own

question-title = One more question
question-answer = Answer
question-empty = Type your answer.

## Something to choose: large buttons with a title and a line below it

select-first-factor = How do you want to sign in?
select-mfa-method = Confirm that it is you
select-mfa-setup = Set up a second factor
choice-password = Password
    .sent = It is sent to the user pool
    .proved = It is proved, and never leaves this computer
choice-email-code = Code by e-mail
    .hint = For one sign-in
choice-text-code = Code by text message
    .hint = For one sign-in
choice-passkey = Passkey
    .hint = Fingerprint, face or PIN
choice-app = Authenticator app
    .hint = A code that changes every 30 seconds
choice-text = Text message
    .hint = A code to your telephone
choice-email = E-mail
    .hint = A code to your address

## A second factor is set up

set-up-email-title = Codes by e-mail
set-up-email-lead = Each sign-in will ask for a code that is sent to this address.
set-up-email-empty = Type your e-mail address.
set-up-email-submit = Send a code
set-up-app-title = Set up an authenticator app
# { $username } is the name of the account, drawn in bold.
set-up-app-lead = For { $username }, at every sign-in from now on.
