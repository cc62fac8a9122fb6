## The bar

nav-home = בית
nav-profile = פרופיל
nav-protected = נתיב מוגן
nav-protected-client = נתיב לקוח מוגן
nav-account = חשבון
nav-companions = תוכניות נלוות
nav-activity = פעילות
nav-settings = הגדרות
bar-pages = דפים
bar-mailbox = { $unread ->
    [0] תיבת דואר
    [one] תיבת דואר, הודעה חדשה אחת
    [two] תיבת דואר, שתי הודעות חדשות
   *[other] תיבת דואר, { $unread } הודעות חדשות
}
bar-nobody = לא מחוברים
bar-signed-in-as = מחוברים בתור { $username }

## Offline

offline-title = לא מקוון.
offline-text = אין גישה למאגר המשתמשים. מוצג המידע שידוע במחשב הזה. Vestibule ינסה שוב מעצמו.

## Forms

form-continue = המשך
form-finish = סיום
form-cancel = ביטול
form-password = סיסמה
form-new-password = סיסמה חדשה
form-confirm-password = אישור סיסמה
form-attribute-empty = השדה ״{ $attribute }״ עדיין ריק.
failure-try-again = ניסיון נוסף

## A new password and its rules

rules-title = כללים לסיסמה
rules-same = שתי הסיסמאות זהות
rules-met = : מתקיים
rules-not-met = : עדיין לא מתקיים
show-password = הצגת הסיסמה
hide-password = הסתרת הסיסמה
password-is-shown = הסיסמה מוצגת.
password-is-hidden = הסיסמה מוסתרת.

## A code that was sent, or that an authenticator app shows

code-label = קוד
code-empty = יש להקליד את הקוד מההודעה.
code-empty-app = יש להקליד את הקוד שמופיע באפליקציה.
code-in-mailbox = מצב מקומי: הקוד נמצא בתיבת הדואר.
code-open-mailbox = פתיחה
code-sent-by-text = הודעת טקסט עם קוד נשלחה אל { $destination }, עבור { $username }.
code-sent = הודעה עם קוד נשלחה אל { $destination }, עבור { $username }.
code-sent-somewhere = הודעה עם קוד נשלחה לכתובת של { $username }.
code-send-again = שליחת קוד חדש
code-sent-wait = נשלח; אפשר שוב בעוד { $seconds } שנ׳

## An authenticator app is set up

enrolment-qr-code = קוד QR לאפליקציית אימות
enrolment-scan = יש לסרוק אותו באפליקציית אימות.
enrolment-type-key = אין מצלמה? הקלדת מפתח

## Sign out

sign-out-title = התנתקות
sign-out-here = התנתקות
sign-out-everywhere = התנתקות מכל המכשירים
sign-out-in-browser = להתנתק גם בדפדפן
sign-out-hint = ההתנתקות מסיימת את ההפעלה במחשב הזה. התנתקות מכל המכשירים מסיימת אותה בכל מכשיר שלך.

## The receipt of a sign-out: what became of the session, where

receipt-here = המחשב הזה
receipt-here-text = התנתקות בוצעה; דבר לא נשמר
receipt-user-pool = מאגר המשתמשים
receipt-other-devices = מכשירים אחרים
receipt-browser = דפדפן

## The page as a whole

page-skip = דילוג אל הדף
page-new-window = חלון חדש
footer-embedded = מצב מקומי: מאגר משתמשים מובנה
footer-in-memory = מצב מקומי: מאגר משתמשים מובנה, נשכח עם היציאה
footer-cognito = מאגר משתמשים של Amazon Cognito
openid-provider = ספק OpenID
embedded-pool = מאגר משתמשים מובנה

## Copying

copy = העתקה
copied = הועתק
    .announcement = הועתק.

## The Account page, around its parts

account-signed-in-as = מחוברים בתור { $username }
account-elsewhere = מנוהל במקום אחר
account-elsewhere-about = החשבון שלך מנוהל על ידי { $issuer }. את השם, הסיסמה ואמצעי האימות משנים בדף של הספק.
account-sign-out = התנתקות
