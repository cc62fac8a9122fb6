### The Account page: what is kept of a person, and how it is changed. Its parts stand one below the other, each with a title.

## The top of the page

# What a screen reader calls the tabs at the top.
account-tabs = Your account

## About you: the attributes of the account

about-title = About you
# Stands in place of a value.
about-not-given = Not given
# A badge beside an address. Short.
about-verified = Verified
# A badge beside an address. Short.
about-not-verified = Not verified
# Links beside a value. Short.
about-verify = Verify
about-change = Change
about-add = Add
about-remove = Remove it
about-save = Save
about-verify-submit = Verify
about-empty = Type something, or cancel.
# Read aloud after a change.
about-said-removed = Removed.
about-said-changed = Changed.
about-said-verified = Verified.
about-said-sent = A code was sent.

## Password

password-title = Password
# { $ways } is a list of what a sign-in may begin with, as the messages for first factors name it.
password-ways = You can sign in by { $ways }.
password-change = Change password
password-present = Present password
password-present-empty = Type your present password.
password-said-changed = Your password was changed.

## Second factor

second-factor-title = Second factor
second-factor-required = This user pool asks everybody for a second factor.
second-factor-optional = With one, a password alone is not enough to be you.
second-factor-app = Authenticator app
    .hint = A code that changes every 30 seconds
second-factor-text = Text message
    .hint = A code to your telephone number
    .verify-first = Verify your telephone number first
second-factor-email = E-mail
    .hint = A code to your e-mail address
    .verify-first = Verify your e-mail address first
# A badge: a sign-in asks for this second factor before the others. Short.
second-factor-asked-first = Asked first
# A badge: this second factor is switched on. Short.
second-factor-on = On
# Links beside a second factor. Short.
second-factor-ask-first = Ask first
second-factor-set-up = Set up
second-factor-turn-on = Turn on
second-factor-turn-off = Turn off
second-factor-device-name = Name of the device (optional)
second-factor-said-set-up = The authenticator app is set up.

## Passkeys

passkeys-title = Passkeys
passkeys-lead = Sign in by fingerprint, face or PIN, without a password.
passkeys-none = You have no passkey yet.
# { $date } is the day on which the passkey was made.
passkeys-since = Since { $date }
passkeys-remove = Remove
passkeys-add = Add a passkey

## Devices

devices-title = Devices
# Whoever signs in on a remembered device is not asked for the second factor.
devices-lead = A remembered device stands for the second factor.
devices-none = The user pool remembers no device of yours.
devices-unnamed = Device without a name
# { $date } is a day.
devices-seen = Last sign-in { $date }
# A badge. Short.
devices-this-one = This computer
# Links beside a device. Short.
devices-remember = Remember
devices-stop-remembering = Stop remembering
devices-forget = Forget

## Delete account

deletion-title = Delete account
deletion-lead = The account and everything that the user pool knows of you is gone for good.
# The dots say that something is asked before.
deletion-begin = Delete account…
# The label of a field. { $username } is the name of the account, which is to be typed.
deletion-type-name = Type { $username } to delete this account
deletion-other-name = That is not the name of this account.
deletion-submit = Delete for good
