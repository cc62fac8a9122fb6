## The top of the page

account-tabs = החשבון שלך

## About you: the attributes of the account

about-title = פרטים אישיים
about-not-given = לא צוין
about-verified = מאומת
about-not-verified = לא מאומת
about-verify = אימות
about-change = שינוי
about-add = הוספה
about-remove = הסרה
about-save = שמירה
about-verify-submit = אימות
about-empty = יש להקליד משהו או לבטל.
about-said-removed = הוסר.
about-said-changed = שונה.
about-said-verified = אומת.
about-said-sent = נשלח קוד.

## Password

password-title = סיסמה
password-ways = אפשר להתחבר באמצעות { $ways }.
password-change = שינוי סיסמה
password-present = סיסמה נוכחית
password-present-empty = יש להקליד את הסיסמה הנוכחית.
password-said-changed = הסיסמה שלך שונתה.

## Second factor

second-factor-title = אימות דו-שלבי
second-factor-required = מאגר המשתמשים הזה דורש אימות דו-שלבי מכולם.
second-factor-optional = כשהוא מופעל, סיסמה לבדה אינה מספיקה כדי להיכנס בשמך.
second-factor-app = אפליקציית אימות
    .hint = קוד שמתחלף כל 30 שניות
second-factor-text = הודעת טקסט
    .hint = קוד למספר הטלפון שלך
    .verify-first = יש לאמת קודם את מספר הטלפון
second-factor-email = אימייל
    .hint = קוד לכתובת האימייל שלך
    .verify-first = יש לאמת קודם את כתובת האימייל
second-factor-asked-first = מבוקש ראשון
second-factor-on = פועל
second-factor-ask-first = לבקש ראשון
second-factor-set-up = הגדרה
second-factor-turn-on = הפעלה
second-factor-turn-off = השבתה
second-factor-device-name = שם המכשיר (לא חובה)
second-factor-said-set-up = אפליקציית האימות הוגדרה.

## Passkeys

passkeys-title = מפתחות גישה
passkeys-lead = התחברות בטביעת אצבע, בזיהוי פנים או בקוד PIN, בלי סיסמה.
passkeys-none = עדיין אין לך מפתח גישה.
passkeys-since = נוצר ב-{ $date }
passkeys-remove = הסרה
passkeys-add = הוספת מפתח גישה

## Devices

devices-title = מכשירים
devices-lead = במכשיר מוכר אין צורך באימות דו-שלבי.
devices-none = מאגר המשתמשים אינו זוכר אף מכשיר שלך.
devices-unnamed = מכשיר ללא שם
devices-seen = התחברות אחרונה: { $date }
devices-this-one = המחשב הזה
devices-remember = לזכור
devices-stop-remembering = להפסיק לזכור
devices-forget = לשכוח

## Delete account

deletion-title = מחיקת החשבון
deletion-lead = החשבון וכל מה שמאגר המשתמשים יודע עליך יימחקו לצמיתות.
deletion-begin = מחיקת החשבון…
deletion-type-name = כדי למחוק את החשבון הזה יש להקליד { $username }
deletion-other-name = זה אינו שם החשבון הזה.
deletion-submit = מחיקה לצמיתות
