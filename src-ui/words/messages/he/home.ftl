## The page's top

home-heading = התחברות אחת, שמורה במחשב הזה.
home-lead = Vestibule מחבר אותך פעם אחת, שומר את ההפעלה במחזיק המפתחות של המערכת ומספר לתוכניות האחרות שלך מי מחובר.
home-signed-in = מחוברים בתור { $username }
home-signed-out = לא מאומת

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = דפים
home-room-here = כאן
home-room-open = פתוח
home-room-locked = נדרשת התחברות
home-about-home = זה הדף הנוכחי. פתוח לכולם.
home-about-profile = התחברות, יצירת חשבון או התנתקות.
home-about-protected = מוצג על ידי הליבה, שגם מחשבת את תוכנו.
home-about-protected-client = מוצג על ידי החלון, ריק עד לאישור הליבה.

## The command by which another program asks who is signed in

check-user-heading = בדיקה מתוכנית אחרת
check-user-selected = הפקודה מסומנת; אפשר להעתיק אותה עם Control ו-C.
