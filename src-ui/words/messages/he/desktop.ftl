## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = לאפשר לתוכנית להשתמש בהתחברות שלך?
pairing-heading = ״{ $name }״ מבקשת להשתמש בהתחברות שלך
pairing-refuse = סירוב
pairing-refuse-in = סירוב ({ $seconds })
pairing-refuse-always = סירוב, בלי לשאול שוב
    .key = ש
pairing-approve = אישור גישה
    .key = א

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = תוכנית
pairing-program-unknown = המערכת אינה מציינת זאת
pairing-process = תהליך
pairing-account = חשבון
pairing-scopes = היא תוכל
pairing-scope-user-read = לקרוא את שם המשתמש שלך
pairing-scope-session-read = לקרוא מי מחובר, כולל כתובת אימייל ושם, ומתי זה משתנה
pairing-scope-token-id = לקרוא את אסימון ה-ID שלך: היא תוכל להוכיח לאחרים את זהותך
pairing-scope-token-access = לקרוא את אסימון הגישה שלך: היא תוכל לפעול בשמך במאגר המשתמשים
pairing-scope-aws-credentials = לקבל פרטי גישה זמניים ל-AWS: היא תוכל לפעול בשמך ב-AWS
pairing-scope-session-end = לנתק אותך מ-Vestibule במחשב הזה
pairing-reason = הסיבה שלה
pairing-reason-quoted = ״{ $reason }״
pairing-time = למשך
pairing-time-days = { $days ->
    [one] יום אחד לכל היותר, ועד לביטול הגישה
    [two] יומיים לכל היותר, ועד לביטול הגישה
   *[other] { $days } ימים לכל היותר, ועד לביטול הגישה
}
pairing-code = הקוד שלה
pairing-code-compare = יש לאשר גישה רק אם התוכנית מציגה קוד זהה.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = בתהליך הפעלה…
tray-nobody = אין חשבון מחובר
tray-signed-in = מחוברים בתור { $username }
tray-signed-in-offline = מחוברים בתור { $username } (לא מקוון)
tray-open = פתיחת Vestibule
tray-sign-in = התחברות…
tray-sign-out = התנתקות
tray-quit = יציאה

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule שואל אם לאשר לה גישה.
notification-session-ended = ההפעלה שלך הסתיימה
    .body = תוכניות שמשתמשות בהתחברות שלך לא יקבלו תשובה עד להתחברות הבאה.
    .answer = התחברות

## Dialogs for files

file-open-configuration = פתיחת תצורה
file-kind-configuration = תצורת Amplify
file-open-theme = פתיחת ערכת נושא
file-kind-theme = ערכת נושא
file-export-activity = ייצוא יומן הפעילות
file-kind-json-lines = שורות JSON
file-save-diagnostics = שמירת דוח האבחון
file-kind-text = טקסט

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = חזרה אל Vestibule
    .text = ההתחברות ממשיכה באפליקציה. אפשר לסגור את הדף הזה.
