## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = ที่อยู่
attribute-birthdate = วันเกิด
attribute-email = อีเมล
attribute-family-name = นามสกุล
attribute-gender = เพศ
attribute-given-name = ชื่อ
attribute-locale = ภาษา
attribute-middle-name = ชื่อกลาง
attribute-name = ชื่อเต็ม
attribute-nickname = ชื่อเล่น
attribute-phone-number = หมายเลขโทรศัพท์
attribute-picture = รูปภาพ
attribute-preferred-username = ชื่อผู้ใช้ที่ต้องการ
attribute-profile = หน้าโปรไฟล์
attribute-updated-at = อัปเดตเมื่อ
attribute-website = เว็บไซต์
attribute-zoneinfo = เขตเวลา

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = ชื่อผู้ใช้
sign-in-name-email = อีเมล
sign-in-name-phone-number = หมายเลขโทรศัพท์
sign-in-name-email-or-phone-number = อีเมลหรือหมายเลขโทรศัพท์
sign-in-name-username-or-email = ชื่อผู้ใช้หรืออีเมล
sign-in-name-username-or-phone-number = ชื่อผู้ใช้หรือหมายเลขโทรศัพท์
sign-in-name-any = ชื่อผู้ใช้ อีเมล หรือหมายเลขโทรศัพท์

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
   *[other] อย่างน้อย { $length } อักขระ
}
rule-lowercase = ตัวพิมพ์เล็ก
rule-uppercase = ตัวพิมพ์ใหญ่
rule-number = ตัวเลข
rule-symbol = สัญลักษณ์ เช่น ! หรือ ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = รหัสผ่าน
factor-email-code = รหัสทางอีเมล
factor-sms-code = รหัสทาง SMS
factor-passkey = พาสคีย์

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = ดำเนินการต่อด้วย { $provider }
login-with = เข้าสู่ระบบด้วย { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = ชื่อผู้ใช้ของคุณ
scope-session-read = เซสชันของคุณ
scope-token-id = โทเค็น ID
scope-token-access = โทเค็นการเข้าถึง
scope-aws-credentials = ข้อมูลประจำตัว AWS
scope-session-end = ให้คุณออกจากระบบ

## What another program was answered
## Badges in the activity log; short.

answer-ok = ตอบแล้ว
answer-unauthorized = ไม่ได้รับอนุญาต
answer-forbidden = ปฏิเสธ
answer-not-found = ไม่พบ
answer-conflict = ไม่มีผู้ลงชื่อเข้าใช้
answer-gone = ช้าเกินไป
answer-too-many-requests = บ่อยเกินไป
answer-unavailable = ใช้งานไม่ได้
answer-other = ไม่เข้าใจ
