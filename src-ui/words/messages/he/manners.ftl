## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = סגירת החלון
action-quit = יציאה מ-Vestibule
action-open-configuration = פתיחת תצורה…
action-mailbox = פתיחת תיבת הדואר
action-palette = פקודות
action-help = עזרה
action-report = דוח אבחון
action-larger = הגדלה
action-smaller = הקטנה
action-normal-size = גודל רגיל
action-appearance = מצב תצוגה: { $appearance }
action-language = שפה: { $language }
action-language-system = שפה: לפי המערכת

appearance-system = מערכת
appearance-light = בהיר
appearance-dark = כהה

## The palette

palette-what = מה לעשות?
palette-nothing = אין פקודה כזו.

## The help

help-close = סגירת העזרה
help-version = Vestibule
help-system = מערכת
help-webview = רכיב WebView
help-keys = מקשים
help-links = מידע נוסף
help-links-about = נפתח בדפדפן.
help-link-cognito = Amazon Cognito: מאגרי משתמשים
help-link-amplify = Amplify: קובץ התצורה
help-link-openid = OpenID Connect: איך זה עובד
help-report-about = מידע שעוזר לאתר תקלה: גרסאות, מה פועל והאירועים האחרונים. שמות, כתובות, קודים ואסימונים אינם נכללים. כדאי לקרוא אותו לפני שמעבירים אותו למישהו.
report-show = הצגת הדוח
report-selected = הדוח מסומן; אפשר להעתיק אותו עם Control ו-C.
report-save = שמירה…
report-saved = נשמר בשם { $name }.

## Settings: the choices for the application itself

application-heading = האפליקציה הזו
application-appearance = מצב תצוגה
application-language = שפה
application-language-system = לפי המערכת
application-tray = להישאר במגש המערכת
application-tray-about = גם אחרי סגירת החלון האחרון Vestibule ממשיך לפעול, אם יש מגש בשולחן העבודה שלך.
application-login = הפעלה עם הכניסה למחשב הזה
application-login-about = בלי חלון, כדי שהתוכניות שלך יוכלו לשאול מהרגע הראשון.
application-notifications = התראות
application-notifications-about = כשתוכנית מבקשת גישה וכשההפעלה שלך מסתיימת, בזמן שחלון אחר בשימוש.
