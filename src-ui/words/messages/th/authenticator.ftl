## Every step

step-signing-in-as = กำลังลงชื่อเข้าใช้ในชื่อ { $username }
step-back = กลับไปลงชื่อเข้าใช้
step-forgot-password = ลืมรหัสผ่านใช่ไหม
step-type-password = พิมพ์รหัสผ่านของคุณ
step-whose-account = โปรดระบุชื่อบัญชี

## Sign in

sign-in-title = ลงชื่อเข้าใช้
sign-in-submit = ลงชื่อเข้าใช้
sign-in-no-account = ยังไม่มีบัญชีใช่ไหม
sign-in-create-one = สร้างบัญชี
sign-in-or = หรือ
sign-in-with-browser = ลงชื่อเข้าใช้ด้วยเบราว์เซอร์
sign-in-kept-by = บัญชีของคุณดูแลโดย { $provider } คุณลงชื่อเข้าใช้ที่นั่นได้ในเบราว์เซอร์
sign-in-last-used = ใช้ล่าสุด
sign-in-other-account = ใช้บัญชีอื่น
sign-in-other-account-of = ใช้บัญชี { $provider } อื่น

## The browser is awaited

browser-title = ดำเนินการต่อในเบราว์เซอร์
browser-returns = ลงชื่อเข้าใช้ที่ { $provider } เมื่อเสร็จแล้ว Vestibule จะกลับมาเอง
browser-returns-unnamed = ลงชื่อเข้าใช้ในเบราว์เซอร์ เมื่อเสร็จแล้ว Vestibule จะกลับมาเอง
browser-paste = ลงชื่อเข้าใช้ที่ { $provider } แล้วนำที่อยู่ที่แสดงเป็นลำดับสุดท้ายมาวางที่นี่
browser-paste-unnamed = ลงชื่อเข้าใช้ในเบราว์เซอร์ แล้วนำที่อยู่ที่แสดงเป็นลำดับสุดท้ายมาวางที่นี่
browser-waiting = กำลังรอเบราว์เซอร์
browser-confirming = กลับจากเบราว์เซอร์แล้ว กำลังยืนยันการลงชื่อเข้าใช้
browser-time-left = เวลาที่เหลือ
browser-left = เหลือ { $time }
browser-open-again = เปิดเบราว์เซอร์อีกครั้ง
browser-opened-again = เปิดเบราว์เซอร์อีกครั้งแล้ว
browser-paste-instead = เบราว์เซอร์ไม่กลับมาใช่ไหม
browser-address = ที่อยู่จากเบราว์เซอร์
browser-address-hint = เมื่อลงชื่อเข้าใช้แล้ว ให้คัดลอกทุกอย่างในแถบที่อยู่ของเบราว์เซอร์ แม้หน้าเว็บจะแจ้งว่าเปิดไม่ได้
browser-address-empty = โปรดวางที่อยู่ก่อน

## Create account

sign-up-title = สร้างบัญชี
sign-up-submit = สร้างบัญชี
sign-up-have-account = มีบัญชีอยู่แล้วใช่ไหม
sign-up-sign-in = ลงชื่อเข้าใช้
sign-up-without-password = ไม่ใช้รหัสผ่าน
sign-up-with-password = ตั้งรหัสผ่าน
sign-up-empty = ยังไม่ได้กรอกช่องนี้

## Confirm a new account by a code

confirm-title = ยืนยันบัญชีของคุณ
confirm-submit = ยืนยัน

## Forgot password

forgot-title = ลืมรหัสผ่านใช่ไหม
forgot-lead = ระบบจะส่งรหัสสำหรับตั้งรหัสผ่านใหม่ไปยังที่อยู่ของบัญชี
forgot-submit = ส่งรหัส
forgot-set-title = ตั้งรหัสผ่านใหม่
forgot-set-submit = ตั้งรหัสผ่าน

## Enter password

enter-password-title = ป้อนรหัสผ่าน

## A password made by an administrator is replaced

new-password-title = ตั้งรหัสผ่านของคุณ
new-password-lead = รหัสผ่านที่ใช้ลงชื่อเข้าใช้เป็นรหัสที่มีผู้สร้างให้ นับจากนี้จะมีเพียงคุณเท่านั้นที่รู้รหัสผ่าน { $username }
new-password-submit = ตั้งรหัสผ่าน

## Enter a code

enter-code-title-app = รหัสจากแอปยืนยันตัวตน
enter-code-title-text = ตรวจสอบข้อความของคุณ
enter-code-title-email = ตรวจสอบอีเมลของคุณ
enter-code-empty = พิมพ์รหัส
enter-code-lead-device = พิมพ์รหัสสำหรับ { $username } ที่แสดงในแอปยืนยันตัวตนบน { $device }
enter-code-lead = พิมพ์รหัสสำหรับ { $username } ที่แสดงในแอปยืนยันตัวตนของคุณ

## A passkey

use-passkey-title = ใช้พาสคีย์ของคุณ
use-passkey-submit = ดำเนินการต่อด้วยพาสคีย์

## A question of the user pool's own

question-title = คำถามอีกหนึ่งข้อ
question-answer = คำตอบ
question-empty = พิมพ์คำตอบของคุณ

## Something to choose: large buttons with a title and a line below it

select-first-factor = เลือกวิธีลงชื่อเข้าใช้
select-mfa-method = ยืนยันว่าเป็นคุณ
select-mfa-setup = ตั้งค่าการยืนยันแบบ 2 ขั้นตอน
choice-password = รหัสผ่าน
    .sent = ส่งไปยังพูลผู้ใช้
    .proved = พิสูจน์เท่านั้น และไม่ออกจากคอมพิวเตอร์เครื่องนี้
choice-email-code = รหัสทางอีเมล
    .hint = สำหรับการลงชื่อเข้าใช้ครั้งเดียว
choice-text-code = รหัสทาง SMS
    .hint = สำหรับการลงชื่อเข้าใช้ครั้งเดียว
choice-passkey = พาสคีย์
    .hint = ลายนิ้วมือ ใบหน้า หรือ PIN
choice-app = แอปยืนยันตัวตน
    .hint = รหัสที่เปลี่ยนทุก 30 วินาที
choice-text = ข้อความ SMS
    .hint = รหัสที่ส่งไปยังโทรศัพท์ของคุณ
choice-email = อีเมล
    .hint = รหัสที่ส่งไปยังอีเมลของคุณ

## A second factor is set up

set-up-email-title = รหัสทางอีเมล
set-up-email-lead = การลงชื่อเข้าใช้ทุกครั้งจะขอรหัสที่ส่งไปยังอีเมลนี้
set-up-email-empty = พิมพ์อีเมลของคุณ
set-up-email-submit = ส่งรหัส
set-up-app-title = ตั้งค่าแอปยืนยันตัวตน
set-up-app-lead = สำหรับ { $username } ในการลงชื่อเข้าใช้ทุกครั้งนับจากนี้
