### Names of things that stand in several places.

## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Address
attribute-birthdate = Date of birth
attribute-email = E-mail address
attribute-family-name = Family name
attribute-gender = Gender
attribute-given-name = Given name
# The language that the person prefers.
attribute-locale = Language
attribute-middle-name = Middle name
# The full name.
attribute-name = Name
attribute-nickname = Nickname
attribute-phone-number = Telephone number
# The address of a picture.
attribute-picture = Picture
attribute-preferred-username = Preferred user name
# The address of a page about the person.
attribute-profile = Profile page
# When the account was changed last.
attribute-updated-at = Updated
attribute-website = Website
attribute-zoneinfo = Time zone

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = User name
sign-in-name-email = E-mail address
sign-in-name-phone-number = Telephone number
sign-in-name-email-or-phone-number = E-mail address or telephone number
sign-in-name-username-or-email = User name or e-mail address
sign-in-name-username-or-phone-number = User name or telephone number
sign-in-name-any = User name, e-mail address or telephone number

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

# $length is 6 or more.
rule-length = { $length ->
    [one] { $length } character or more
   *[other] { $length } characters or more
}
rule-lowercase = A lower-case letter
rule-uppercase = An upper-case letter
rule-number = A number
rule-symbol = A symbol, such as ! or ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = password
factor-email-code = code by e-mail
factor-sms-code = code by text message
factor-passkey = passkey

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

# Google, Facebook, Apple, or another provider.
continue-with = Continue with { $provider }
# Amazon.
login-with = Login with { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Your user name
scope-session-read = Your session
scope-token-id = ID token
scope-token-access = Access token
scope-aws-credentials = AWS credentials
scope-session-end = Signing you out

## What another program was answered
## Badges in the activity log; short.

# It got what it asked for.
answer-ok = Answered
# Vestibule did not know the program.
answer-unauthorized = Not let in
# It asked for what it may not have.
answer-forbidden = Refused
answer-not-found = Not found
answer-conflict = Nobody signed in
answer-gone = Too late
answer-too-many-requests = Too often
answer-unavailable = Unavailable
answer-other = Not understood
