## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = כתובת
attribute-birthdate = תאריך לידה
attribute-email = כתובת אימייל
attribute-family-name = שם משפחה
attribute-gender = מגדר
attribute-given-name = שם פרטי
attribute-locale = שפה
attribute-middle-name = שם אמצעי
attribute-name = שם מלא
attribute-nickname = כינוי
attribute-phone-number = מספר טלפון
attribute-picture = תמונה
attribute-preferred-username = שם משתמש מועדף
attribute-profile = דף פרופיל
attribute-updated-at = עודכן
attribute-website = אתר אינטרנט
attribute-zoneinfo = אזור זמן

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = שם משתמש
sign-in-name-email = כתובת אימייל
sign-in-name-phone-number = מספר טלפון
sign-in-name-email-or-phone-number = כתובת אימייל או מספר טלפון
sign-in-name-username-or-email = שם משתמש או כתובת אימייל
sign-in-name-username-or-phone-number = שם משתמש או מספר טלפון
sign-in-name-any = שם משתמש, כתובת אימייל או מספר טלפון

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] תו אחד לפחות
    [two] שני תווים לפחות
   *[other] { $length } תווים לפחות
}
rule-lowercase = אות לועזית קטנה
rule-uppercase = אות לועזית גדולה
rule-number = ספרה
rule-symbol = סימן, כגון ! או ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = סיסמה
factor-email-code = קוד באימייל
factor-sms-code = קוד בהודעת טקסט
factor-passkey = מפתח גישה

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = המשך עם { $provider }
login-with = התחברות עם { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = שם המשתמש שלך
scope-session-read = ההפעלה שלך
scope-token-id = אסימון ID
scope-token-access = אסימון גישה
scope-aws-credentials = פרטי גישה ל-AWS
scope-session-end = ניתוק החשבון שלך

## What another program was answered
## Badges in the activity log; short.

answer-ok = נענתה
answer-unauthorized = לא הורשתה
answer-forbidden = סורבה
answer-not-found = לא נמצא
answer-conflict = אין חשבון מחובר
answer-gone = מאוחר מדי
answer-too-many-requests = פניות רבות מדי
answer-unavailable = לא זמין
answer-other = לא הובנה
