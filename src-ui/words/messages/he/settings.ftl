settings-lead = מאגר המשתמשים או ספק ה-OpenID שמכיר אותך.

## Where people sign in

settings-pool = לאן מתחברים
settings-open-configuration = פתיחת תצורה…
settings-use-issuer = שימוש בכתובת של מנפיק…
settings-use-embedded = שימוש במאגר המובנה
settings-configuration-hint = תצורה היא amplify_outputs.json, aws-exports.js או amplifyconfiguration.json; אפשר גם לגרור את הקובץ אל החלון הזה.
settings-pool-changed = מאגר משתמשים אחר נמצא בשימוש.

## The facts about it: short names, each with its value beside it

settings-kind = סוג
settings-kind-embedded = מובנה, במחשב הזה
settings-kind-in-memory = מובנה, בזיכרון בלבד
settings-issuer = מנפיק
settings-client = לקוח
settings-user-pool = מאגר משתמשים
settings-app-client = לקוח אפליקציה
settings-browser = בדפדפן
settings-configuration = תצורה
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, צוין בשורת הפקודה להרצה הזו)
    [environment] { $file } ({ $format }, צוין במשתני הסביבה להרצה הזו)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify לנייד

## What a configuration lacks for a desktop application

settings-findings = בדיקת התאמה למחשב
    .lead = מה חסר בתצורה הזו לאפליקציה שולחנית.
settings-finding-blocks = חוסם
settings-finding-limits = מגביל
settings-finding-note = לידיעה

## An OpenID provider by its address

issuer-address = כתובת המנפיק
    .empty = יש להקליד את כתובת הספק.
issuer-client-id = מזהה לקוח
    .empty = יש להקליד את המזהה שהספק נתן לאפליקציה הזו.
issuer-scopes = היקפי הרשאה (לא חובה)
issuer-scopes-hint = אם לא צוינו היקפי הרשאה, הבקשה תכלול openid, profile ו-email.
issuer-use = שימוש בספק הזה
issuer-cancel = ביטול
issuer-in-use = הספק הזה נמצא בשימוש.
