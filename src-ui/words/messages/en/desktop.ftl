### What the application shows outside of its window: a question that another program has brought about, the tray, notifications,
### and the desktop's own dialogs for files.

## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Let a program use your sign-in?
# $name is what the program calls itself: not to be trusted, and therefore in quotation marks.
pairing-heading = “{ $name }” wants to use your sign-in
# The three answers are buttons. Closing the window means this one, too.
pairing-refuse = Refuse
# The same, with the seconds until it is pressed by itself.
pairing-refuse-in = Refuse ({ $seconds })
# .key is a letter of the label that chooses it together with Alt; another one than that of pairing-approve. Where people don't
# type letters of your script on a keyboard, take a Latin one: it is put behind the label in brackets.
pairing-refuse-always = Refuse, and don't ask again
    .key = n
# Lets the program in. .key as above.
pairing-approve = Let it in
    .key = L

## What is known of the program: a table
## On the left a label, on the right what is known.

# Where the system has no table: one line of it. Mind your language's rule for the colon.
pairing-line = { $label }: { $value }
# The file of the program.
pairing-program = Program
pairing-program-unknown = the system does not say
# Its number on this computer.
pairing-process = Process
# Whose account it is.
pairing-account = Account
# What it may do if it is let in: one line or more of those below.
pairing-scopes = It could
pairing-scope-user-read = read your user name
pairing-scope-session-read = read who is signed in, e-mail address and name included, and when that changes
pairing-scope-token-id = read your ID token: it can prove to others that you are you
pairing-scope-token-access = read your access token: it can act for you at the user pool
pairing-scope-aws-credentials = get temporary AWS credentials: it can act for you in AWS
pairing-scope-session-end = sign you out of Vestibule on this computer
# Why it asks, in its own words.
pairing-reason = Its reason
pairing-reason-quoted = “{ $reason }”
# How long it is let in.
pairing-time = For
pairing-time-days = { $days ->
    [one] { $days } day at most, and until you revoke it
   *[other] { $days } days at most, and until you revoke it
}
# A number that the program shows, too.
pairing-code = Its code
pairing-code-compare = Let it in only if the program shows the same.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Starting…
tray-nobody = Nobody is signed in
tray-signed-in = Signed in as { $username }
# The user pool can't be reached.
tray-signed-in-offline = Signed in as { $username } (offline)
tray-open = Open Vestibule
# Opens the form for it.
tray-sign-in = Sign in…
tray-sign-out = Sign out
tray-quit = Quit

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule asks whether you let it in.
notification-session-ended = Your session has ended
    .body = Programs that use your sign-in get no answer until you sign in again.
    .answer = Sign in

## Dialogs for files

# The title of the dialog.
file-open-configuration = Open a configuration
# The kind of files that it shows.
file-kind-configuration = Amplify configuration
file-open-theme = Open a theme
file-kind-theme = Theme
file-export-activity = Export the activity log
# The kind of file that is written: one JSON object a line.
file-kind-json-lines = JSON lines
file-save-diagnostics = Save the diagnostic report
# A text file.
file-kind-text = Text

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Back to Vestibule
    .text = The sign-in goes on in the application. You can close this page.
