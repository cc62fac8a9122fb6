## Every step

step-signing-in-as = התחברות בתור { $username }
step-back = חזרה להתחברות
step-forgot-password = שכחת את הסיסמה?
step-type-password = יש להקליד את הסיסמה.
step-whose-account = יש לציין של מי החשבון.

## Sign in

sign-in-title = התחברות
sign-in-submit = התחברות
sign-in-no-account = אין לך חשבון?
sign-in-create-one = יצירת חשבון
sign-in-or = או
sign-in-with-browser = התחברות בדפדפן
sign-in-kept-by = החשבון שלך מנוהל על ידי { $provider }. ההתחברות מתבצעת שם, בדפדפן.
sign-in-last-used = שימוש אחרון
sign-in-other-account = שימוש בחשבון אחר
sign-in-other-account-of = שימוש בחשבון { $provider } אחר

## The browser is awaited

browser-title = ממשיכים בדפדפן
browser-returns = יש להתחבר אל { $provider }. בסיום, Vestibule ימשיך מעצמו.
browser-returns-unnamed = יש להתחבר שם. בסיום, Vestibule ימשיך מעצמו.
browser-paste = יש להתחבר אל { $provider } ואז להביא לכאן את הכתובת שמופיעה בסיום.
browser-paste-unnamed = יש להתחבר שם ואז להביא לכאן את הכתובת שמופיעה בסיום.
browser-waiting = בהמתנה לדפדפן
browser-confirming = הדפדפן סיים. ההתחברות בתהליך אישור.
browser-time-left = הזמן שנותר
browser-left = נותרו { $time }
browser-open-again = פתיחת הדפדפן שוב
browser-opened-again = הדפדפן נפתח שוב.
browser-paste-instead = הדפדפן לא חוזר?
browser-address = הכתובת מהדפדפן
browser-address-hint = אחרי ההתחברות יש להעתיק את כל תוכן שורת הכתובת של הדפדפן, גם אם מופיעה הודעה שאי אפשר לפתוח את הדף.
browser-address-empty = יש להדביק קודם את הכתובת.

## Create account

sign-up-title = יצירת חשבון
sign-up-submit = יצירת חשבון
sign-up-have-account = יש לך חשבון?
sign-up-sign-in = התחברות
sign-up-without-password = המשך בלי סיסמה
sign-up-with-password = בחירת סיסמה
sign-up-empty = השדה עדיין ריק.

## Confirm a new account by a code

confirm-title = אישור החשבון
confirm-submit = אישור

## Forgot password

forgot-title = שכחת את הסיסמה?
forgot-lead = קוד להגדרת סיסמה חדשה יישלח לכתובת של החשבון.
forgot-submit = שליחת קוד
forgot-set-title = הגדרת סיסמה חדשה
forgot-set-submit = הגדרת סיסמה

## Enter password

enter-password-title = הזנת הסיסמה

## A password made by an administrator is replaced

new-password-title = בחירת סיסמה
new-password-lead = הסיסמה ששימשה להתחברות נוצרה עבורך. מעכשיו רק לך תהיה הסיסמה, { $username }.
new-password-submit = הגדרת סיסמה

## Enter a code

enter-code-title-app = קוד מאפליקציית האימות
enter-code-title-text = כדאי לבדוק את ההודעות
enter-code-title-email = כדאי לבדוק את האימייל
enter-code-empty = יש להקליד את הקוד.
enter-code-lead-device = יש להקליד את הקוד שמופיע באפליקציית האימות במכשיר { $device } עבור { $username }.
enter-code-lead = יש להקליד את הקוד שמופיע באפליקציית האימות עבור { $username }.

## A passkey

use-passkey-title = שימוש במפתח הגישה
use-passkey-submit = המשך עם מפתח גישה

## A question of the user pool's own

question-title = עוד שאלה אחת
question-answer = תשובה
question-empty = יש להקליד את התשובה.

## Something to choose: large buttons with a title and a line below it

select-first-factor = איך להתחבר?
select-mfa-method = אימות הזהות שלך
select-mfa-setup = הגדרת אימות דו-שלבי
choice-password = סיסמה
    .sent = היא נשלחת למאגר המשתמשים
    .proved = היא רק מוכחת, ואינה יוצאת מהמחשב הזה
choice-email-code = קוד באימייל
    .hint = להתחברות אחת
choice-text-code = קוד בהודעת טקסט
    .hint = להתחברות אחת
choice-passkey = מפתח גישה
    .hint = טביעת אצבע, זיהוי פנים או קוד PIN
choice-app = אפליקציית אימות
    .hint = קוד שמתחלף כל 30 שניות
choice-text = הודעת טקסט
    .hint = קוד לטלפון שלך
choice-email = אימייל
    .hint = קוד לכתובת שלך

## A second factor is set up

set-up-email-title = קודים באימייל
set-up-email-lead = בכל התחברות יידרש קוד שיישלח לכתובת הזו.
set-up-email-empty = יש להקליד את כתובת האימייל.
set-up-email-submit = שליחת קוד
set-up-app-title = הגדרת אפליקציית אימות
set-up-app-lead = עבור { $username }, בכל התחברות מעכשיו והלאה.
