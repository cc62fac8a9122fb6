## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = ההתנתקות בוצעה.
    .next-step = אפשר להתחבר בכל עת.
notice-session-ended = ההפעלה שלך הסתיימה.
    .next-step = יש להתחבר שוב כדי להמשיך.
notice-password-changed = הסיסמה שלך שונתה.
    .next-step = יש להתחבר עם הסיסמה החדשה.
notice-account-confirmed = החשבון שלך אושר.
    .next-step = יש להתחבר כדי להמשיך.
notice-code-sent = קוד חדש בדרך אליך.
    .next-step = רק הקוד האחרון פועל.
notice-password-reset-required = כדי להתחבר לחשבון הזה נדרשת סיסמה חדשה.
    .next-step = יש לבקש קוד כדי להגדיר אותה.
notice-stored-session-damaged = לא היה אפשר לקרוא את ההפעלה השמורה, והיא הועברה הצידה.
    .next-step = יש להתחבר שוב.
notice-keyring-locked = מחזיק המפתחות של המערכת נעול, ולכן לא הייתה התחברות אוטומטית.
    .next-step = יש לשחרר את הנעילה ולהפעיל מחדש, או פשוט להתחבר.
notice-keyring-missing = במערכת הזו אין מחזיק מפתחות, ולכן הפעלה נשמרת רק עד ליציאה.
    .next-step = אפשר להתחבר כרגיל.
notice-sign-in-expired = ההתחברות נמשכה זמן רב מדי, או שהיו ניסיונות רבים מדי.
    .next-step = יש להתחיל שוב.
notice-account-deleted = החשבון שלך נמחק.
    .next-step = אפשר ליצור חשבון חדש בכל עת.
notice-link-without-sign-in = הדפדפן חזר, אבל אף התחברות לא המתינה לו.
    .next-step = יש להתחיל שוב מכאן.

## A session that is not kept

storage-memory-keyring-missing = במערכת הזו אין מחזיק מפתחות: ההפעלה שלך תסתיים עם סגירת Vestibule.
    .next-step = כדי להישאר במצב מחובר יש להתקין מחזיק מפתחות, כגון GNOME Keyring או KWallet, ולהתחבר שוב.
storage-memory-keyring-locked = מחזיק המפתחות של המערכת נעול: ההפעלה שלך תסתיים עם סגירת Vestibule.
    .next-step = כדי להישאר במצב מחובר יש לשחרר את הנעילה ולהתחבר שוב.
storage-memory-keyring-failed = מחזיק המפתחות של המערכת סירב לשמור את ההפעלה שלך: היא תסתיים עם סגירת Vestibule.
    .next-step = כדי להישאר במצב מחובר יש לבדוק את האפליקציה של מחזיק המפתחות ולהתחבר שוב.

## The user pool on this computer

accounts-in-memory = החשבונות במאגר המשתמשים הזה נשכחים עם היציאה מ-Vestibule.
    .next-step = אין לו מחזיק מפתחות שמיש להגנה עליהם.
pool-began-anew = לא היה אפשר לפתוח את החשבונות שבמחשב הזה, ולכן מאגר המשתמשים התחיל מחדש.
    .next-step = יש ליצור שוב את החשבון. החשבונות הקודמים שמורים, ללא שינוי, בקובץ הזה:

## Passkeys

no-passkeys = רכיב החלונות של המערכת הזו אינו תומך במפתחות גישה.
    .next-step = יש לחזור ולבחור דרך התחברות אחרת.

## The activity log

broken-chain = היומן הזה שונה על ידי גורם אחר, לא על ידי Vestibule.
    .next-step = ייתכן שיש רשומות חסרות או שקריות. יש לייצא את מה שנותר לפני שהיומן יגדל.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = לקוח האפליקציה אינו מכיר דרך חזרה אל Vestibule אחרי התחברות בדפדפן.
    .next-step = יש להוסיף את כתובת החזרה שלו.
finding-no-sign-out-callback = לקוח האפליקציה אינו מכיר דרך חזרה אל Vestibule אחרי התנתקות בדפדפן.
    .next-step = יש להוסיף את כתובת ההתנתקות שלו.
finding-implicit-flow = התחברות בדפדפן תכניס אסימונים לתוך כתובת.
    .next-step = יש לעבור להענקת קוד הרשאה (authorization code grant).
finding-no-open-id-scope = בלי היקף ההרשאה openid אי אפשר לזהות אף אחד אחרי התחברות בדפדפן.
    .next-step = יש לאפשר את היקף ההרשאה.
finding-no-account-scope = מי שמתחבר בדפדפן לא יכול לשנות כאן את החשבון שלו.
    .next-step = יש לאפשר את היקף ההרשאה aws.cognito.signin.user.admin.
finding-client-secret = ללקוח האפליקציה יש סוד, ואף אפליקציה מותקנת אינה יכולה לשמור עליו.
    .next-step = יש ליצור לקוח אפליקציה בלי סוד. עד אז נעשה שימוש בזה.
finding-password-is-sent = ההתחברות שולחת את הסיסמה למאגר המשתמשים.
    .next-step = יש לעבור ל-USER_SRP_AUTH, שרק מוכיח אותה.
finding-providers-left-out = ייתכן שבקובץ חסרים ספקים שיש למאגר המשתמשים.
    .next-step = אם חסרים כאלה, יש לציין אותם ידנית.
finding-identity-pool-alone = יש מאגר זהויות, אבל אין מאגר משתמשים להתחברות.
    .next-step = יש להוסיף אימות לפרויקט Amplify.
finding-no-sign-in-name = הקובץ אינו מציין לפי מה חשבון מזוהה.
    .next-step = ההנחה היא ששמות משתמש משמשים לכך.
finding-email-mfa-outside-amplify = קודים באימייל פועלים כאן, אבל לא בספריות של Amplify עצמה.
    .next-step = אם נעשה בהן שימוש, יש להציע גם אמצעי אימות נוסף.
finding-verification-by-link = חשבונות חדשים מאושרים באמצעות קישור ולא באמצעות קוד.
    .next-step = יש לפתוח את הקישור שבהודעה ואז להתחבר.
finding-insecure-redirect = כתובת חזרה אחת מובילה למחשב אחר ללא הצפנה.
    .next-step = יש להשתמש ב-HTTPS או להסיר אותה.
finding-domain-with-scheme = בתחילת הדומיין כתוב https://.
    .next-step = יש להסיר את החלק הזה.
finding-callback-to-register = אי אפשר לראות מכאן אם הספק מכיר את הדרך חזרה אל Vestibule.
    .next-step = יש לרשום אצלו את כתובת החזרה.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = אין מה לבטל
revocation-requested = בתהליך עדכון…
revocation-revoked = ביטל את ההפעלה
revocation-postponed = אין גישה; יעודכן מאוחר יותר
revocation-failed = אין גישה; ההפעלה שם תסתיים מעצמה
devices-kept = נשארים מחוברים
devices-requested = בתהליך ניתוק…
devices-signed-out = נותקו
devices-failed = לא היה אפשר לנתק
browser-session-not-asked = נשאר מחובר
browser-session-opened = הופנה לדף ההתנתקות
browser-session-failed = אין גישה; נשאר מחובר
browser-session-not-supported = נשאר מחובר: אין דף התנתקות
receipt-programs = תוכניות
receipt-without-access = { $names }: אין גישה עד להתחברות הבאה שלך
receipt-asked-for-by = לבקשת

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = יש לבחור סיסמה.
password-breaks-a-rule = הסיסמה הזו עדיין לא עומדת בכל הכללים.
repeat-the-password = יש להקליד את הסיסמה פעם נוספת.
passwords-differ = שתי הסיסמאות אינן זהות.
