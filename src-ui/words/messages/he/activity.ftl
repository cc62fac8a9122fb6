activity-lead = מה שתוכניות אחרות ביקשו, מהחדש לישן.
activity-list = פעילות
activity-search = חיפוש בפעילות
    .placeholder = תוכנית, חשבון או כתובת
activity-export = ייצוא…
activity-exported = נשמר אל { $file }.
activity-more = הצגת עוד

## What is said of the log as a whole

activity-whole = כל רשומה חתומה אל הרשומה שלפניה, והשרשרת שלמה.
activity-empty = עדיין לא היו פניות
    .hint = כל שימוש ב-API המקומי יופיע כאן: איזו תוכנית, מתי ומה נענתה.
activity-not-found = לא נמצא דבר
    .hint = כדאי לנסות חלק משם של תוכנית, משם של חשבון או מכתובת כגון check-user.

## One entry

activity-stranger = תוכנית ללא גישה
activity-about = לגבי { $account }
activity-times = { $times ->
    [one] פעם אחת
    [two] פעמיים
   *[other] { $times } פעמים
}
activity-about-times = { $times ->
    [one] לגבי { $account }, פעם אחת
    [two] לגבי { $account }, פעמיים
   *[other] לגבי { $account }, { $times } פעמים
}
activity-status = סטטוס { $status }
