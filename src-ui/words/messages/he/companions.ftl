companions-lead = תוכניות במחשב הזה שמותר להן לשאול על ההפעלה שלך.

## Those that are let in

companions-let-in = בעלות גישה
companions-none = לאף תוכנית אין גישה
    .hint = כשתוכנית תבקש גישה, Vestibule יציג מי היא ומה היא רוצה, וההחלטה תהיה שלך.
companions-scopes = מותר לה לבקש
companions-since = מאז { $date }.
companions-not-used = טרם נעשה שימוש.
companions-used = { $uses ->
    [one] שימוש אחד, ב-{ $date }.
    [two] שני שימושים, האחרון ב-{ $date }.
   *[other] { $uses } שימושים, האחרון ב-{ $date }.
}
companions-ends = בתוקף עד { $date }.
companions-unnamed = המערכת אינה מציינת איזו תוכנית זו.
companions-revoke = ביטול גישה
companions-revoked = לתוכנית { $name } אין עוד גישה.
companions-revoke-all = ביטול הכול…
companions-revoke-all-question = { $count ->
    [one] לבטל את הגישה של תוכנית אחת? היא תצטרך לבקש ממך שוב.
    [two] לבטל את הגישה של שתי התוכניות? כל אחת תצטרך לבקש ממך שוב.
   *[other] לבטל את הגישה של כל { $count } התוכניות? כל אחת תצטרך לבקש ממך שוב.
}
companions-revoke-all-yes = ביטול הכול
companions-revoke-all-no = להשאיר אותן
companions-all-revoked = לאף תוכנית אין עוד גישה.

## Those that are refused without a question

companions-refused = מסורבות
    .lead = התוכניות האלה מסורבות בלי לשאול אותך.
companions-refused-since = מאז { $date }
companions-ask-again = לשאול אותי שוב
companions-forgotten = כשהתוכנית תבקש שוב, תוצג לך שאלה.
