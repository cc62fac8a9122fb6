mailbox-title = תיבת דואר
mailbox-close = סגירת תיבת הדואר
mailbox-about = מצב מקומי: דבר אינו נשלח באמת. כאן מוצג מה שמאגר המשתמשים המובנה היה שולח.
mailbox-empty = אין עדיין הודעות.
mailbox-clear = ריקון תיבת הדואר
mailbox-to = אל { $address }
mailbox-use-code = שימוש בקוד
mailbox-code-selected = הקוד מסומן; אפשר להעתיק אותו עם Control ו-C.
