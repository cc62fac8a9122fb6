## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = רכיב הליבה אינו זמין
detail-another-shape = תשובת הליבה במבנה אחר

## Signing in and creating an account

error-not-authorized = שם המשתמש או הסיסמה שגויים.
    .next-step = יש לבדוק את שניהם ולנסות שוב, או לאפס את הסיסמה.
error-too-many-failed-attempts = הוקלדו יותר מדי סיסמאות שגויות לחשבון הזה.
    .next-step = יש להמתין זמן מה לפני הניסיון הבא, או לאפס את הסיסמה.
error-password-reset-required = כדי להתחבר לחשבון הזה נדרשת סיסמה חדשה.
    .next-step = יש לאפס את הסיסמה. קוד יישלח אליך.
error-user-disabled = החשבון הזה מושבת.
    .next-step = אפשר לבקש ממי שמנהל את מאגר המשתמשים להפעיל אותו.
error-unsupported-challenge = החשבון הזה דורש שלב ש-Vestibule עדיין לא יכול להציג.
    .next-step = יש להתחבר עם חשבון אחר או לחפש גרסה חדשה יותר.
error-username-exists = שם המשתמש הזה תפוס.
    .next-step = יש לבחור שם אחר, או להתחבר אם הוא שלך.
error-alias-exists = כתובת האימייל הזו משמשת חשבון אחר.
    .next-step = יש להשתמש בכתובת אחרת או להתחבר לחשבון ההוא.
error-invalid-password = מאגר המשתמשים אינו מקבל את הסיסמה הזו.
    .next-step = יש לבחור סיסמה שעומדת בכל הכללים.
error-password-used-before = הסיסמה הזו כבר הייתה בשימוש.
    .next-step = יש לבחור סיסמה שחדשה לחשבון הזה.
error-code-mismatch = הקוד הזה שגוי.
    .next-step = יש להשוות אותו להודעה האחרונה, או לשלוח קוד חדש.
error-expired-code = הקוד הזה כבר אינו בתוקף.
    .next-step = יש לשלוח קוד חדש ולהשתמש בו.
error-code-delivery-failure = לא היה אפשר לשלוח את הקוד.
    .next-step = יש לבדוק את כתובת האימייל ולנסות שוב בעוד דקה.
error-missing-field = יש שדה שעדיין ריק.
    .next-step = יש למלא את כל השדות ולנסות שוב.
error-already-confirmed = החשבון הזה כבר אושר.
    .next-step = יש לחזור להתחברות.
error-wrong-answer = התשובה הזו לא הייתה נכונה.
    .next-step = אחרי התחברות מחדש השאלה תוצג שוב.
error-mfa-method-unavailable = החשבון הזה עדיין לא יכול להשתמש באמצעי האימות הזה.
    .next-step = יש לאמת קודם את הכתובת או להגדיר את האפליקציה.
error-software-token-mismatch = באפליקציה מופיע קוד אחר.
    .next-step = יש להמתין לקוד הבא. השעונים בשני המכשירים צריכים להיות מדויקים.
error-passkey-refused = מפתח הגישה לא התקבל.
    .next-step = יש לנסות שוב או לבחור דרך אחרת.
error-passkeys-not-enabled = מפתחות הגישה מושבתים במאגר המשתמשים הזה.
    .next-step = מי שמנהל אותו יכול להפעיל אותם.
error-device-not-found = מאגר המשתמשים כבר אינו מכיר את המכשיר הזה.
    .next-step = אין צורך לעשות דבר.

## The user pool

error-limit-exceeded = הבקשה נשלחה פעמים רבות מדי.
    .next-step = יש להמתין זמן מה לפני ניסיון נוסף.
error-too-many-requests = מאגר המשתמשים עמוס.
    .next-step = יש לנסות שוב בעוד רגע.
error-invalid-parameter = מאגר המשתמשים אינו מקבל את מה שהוקלד.
    .next-step = יש לשנות את הפרטים ולנסות שוב.
error-refused-by-user-pool = כלל של מאגר המשתמשים הזה דחה את הבקשה.
    .next-step = אפשר לשאול את מי שמנהל את מאגר המשתמשים מה נדרש.
error-user-pool-misconfigured = מאגר המשתמשים אינו מוגדר לכך.
    .next-step = מי שמנהל אותו צריך לשנות את התצורה.
error-unreachable = אין גישה למאגר המשתמשים.
    .next-step = יש לבדוק את הרשת ולנסות שוב. דבר לא השתנה.
error-untrusted-tokens = התשובה שהתקבלה לא נחתמה על ידי מאגר המשתמשים הזה, ולכן נמחקה.
    .next-step = לפני ניסיון נוסף יש לבדוק לאיזו רשת המחשב מחובר.
error-unexpected-answer = מאגר המשתמשים השיב באופן ש-Vestibule אינו מבין.
    .next-step = יש לנסות שוב. אם הבעיה נמשכת, כדאי לחפש גרסה חדשה יותר.
error-not-supported = הספק שדרכו התחברת אינו מציע את זה.
    .next-step = אפשר לשנות זאת בדף של הספק.
error-no-identity-pool = לא הוגדר מאגר זהויות, ולכן אין פרטי גישה ל-AWS.
    .next-step = יש לפתוח תצורה שכוללת מאגר זהויות.
error-embedded-pool-unavailable = מאגר המשתמשים המובנה לא הופעל, ולכן אי אפשר להתחבר.
    .next-step = יש לצאת מ-Vestibule ולהפעיל אותו מחדש.

## The session and what is being done

error-busy = פעולה אחרת עדיין מתבצעת.
    .next-step = יש להמתין לסיומה ואז לנסות שוב.
error-cancelled = הפעולה הופסקה כי התחילה פעולה אחרת.
    .next-step = אפשר להתחיל שוב אם עדיין יש בכך צורך.
error-wrong-step = הטופס כבר התקדם, והתצוגה עודכנה בהתאם.
    .next-step = יש להמשיך ממה שמוצג עכשיו.
error-already-signed-in = כבר יש חשבון מחובר.
    .next-step = יש להתנתק קודם.
error-not-signed-in = אין חשבון מחובר.
    .next-step = יש להתחבר ולנסות שוב.
error-session-ended = ההפעלה הסתיימה.
    .next-step = יש להתחבר שוב.
error-unknown-route = אין דף כזה.
    .next-step = אפשר להמשיך מדף הבית.

## The configuration

error-configuration-unreadable = הקובץ הזה אינו תצורה ש-Vestibule יכול לקרוא.
    .next-step = יש לבחור amplify_outputs.json, aws-exports.js או amplifyconfiguration.json.
error-configuration-incomplete = התצורה הזו אינה כוללת מאגר משתמשים להתחברות.
    .next-step = יש להוסיף אימות לפרויקט Amplify ולייצא שוב את הקובץ.
error-no-way-back = בתצורה הזו אין כתובת שדרכה הדפדפן יכול לחזור אל Vestibule.
    .next-step = יש להוסיף ללקוח האפליקציה אחת מכתובות החזרה שמופיעות בהגדרות.
error-invalid-theme = הקובץ הזה אינו ערכת נושא.
    .next-step = יש לתקן את מה שמפורט למטה ולפתוח אותו שוב.

error-invalid-issuer = הפרטים אינם מתארים ספק OpenID.
    .next-step = יש לבדוק את כתובת המנפיק, את מזהה הלקוח ואת היקפי ההרשאה.

## The browser and the provider

error-browser-not-opened = לא היה אפשר לפתוח את הדפדפן.
    .next-step = יש להגדיר דפדפן ברירת מחדל בהגדרות המערכת ולנסות שוב.
error-provider-refused = ההתחברות נדחתה בדפדפן.
    .next-step = יש לנסות שוב או להתחבר בדרך אחרת.
error-provider-misconfigured = הספק אינו מקבל את הבקשה של האפליקציה הזו.
    .next-step = יש לבדוק אצל הספק את מזהה הלקוח, את כתובות החזרה ואת היקפי ההרשאה.
error-provider-unavailable = יש תקלה אצל הספק.
    .next-step = יש לנסות שוב בעוד כמה דקות.
error-provider-mismatch = התשובה הגיעה מספק אחר מזה שאליו פנית, ולכן נמחקה.
    .next-step = יש להתחיל שוב. אם הבעיה נמשכת, כדאי לבדוק את המנפיק בתצורה.
error-unsupported-provider = לספק חסר משהו שנדרש להתחברות בטוחה.
    .next-step = אפשר לבקש ממי שמנהל אותו להפעיל זאת.
error-authorization-code-refused = הספק כבר אינו מקבל את מה שהדפדפן החזיר.
    .next-step = יש להתחיל שוב.
error-no-refresh-token = הספק לא נתן אסימון רענון, ולכן אי אפשר להישאר במצב מחובר.
    .next-step = יש לאפשר אסימוני רענון ללקוח הזה, או להוסיף את היקף ההרשאה offline_access.
error-not-a-callback = זו אינה כתובת שהתחברות מסתיימת בה.
    .next-step = יש להעתיק את הכתובת המלאה משורת הכתובת של הדפדפן.
error-callback-of-another-sign-in = הכתובת הזו שייכת להתחברות אחרת, או שכבר נעשה בה שימוש.
    .next-step = יש לפתוח שוב את הדפדפן ולהעתיק את הכתובת החדשה ביותר.

## Other programs, and Vestibule itself

error-local-api-unavailable = תוכניות אחרות אינן מקבלות תשובה: ה-API המקומי לא הופעל.
    .next-step = יש לצאת מ-Vestibule ולהפעיל אותו מחדש. הסיבה רשומה ביומן.
error-grants-not-kept = זה תקף רק עד ליציאה מ-Vestibule: לא היה אפשר לשמור זאת.
    .next-step = יש לפנות מקום בדיסק ולבצע זאת שוב.
error-internal = משהו השתבש ב-Vestibule עצמו.
    .next-step = יש לנסות שוב. אם הבעיה נמשכת, יש להפעיל מחדש את האפליקציה.
