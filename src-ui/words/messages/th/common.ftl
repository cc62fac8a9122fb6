## The bar

nav-home = หน้าแรก
nav-profile = โปรไฟล์
nav-protected = เส้นทางที่มีการป้องกัน
nav-protected-client = เส้นทางไคลเอ็นต์ที่มีการป้องกัน
nav-account = บัญชี
nav-companions = โปรแกรมที่เชื่อมต่อ
nav-activity = กิจกรรม
nav-settings = การตั้งค่า
bar-pages = หน้า
bar-mailbox = { $unread ->
    [0] กล่องจดหมาย
   *[other] กล่องจดหมาย ข้อความใหม่ { $unread } รายการ
}
bar-nobody = ไม่ได้ลงชื่อเข้าใช้
bar-signed-in-as = ลงชื่อเข้าใช้ในชื่อ { $username }

## Offline

offline-title = ออฟไลน์
offline-text = ติดต่อพูลผู้ใช้ไม่ได้ คุณกำลังดูข้อมูลที่มีอยู่ในคอมพิวเตอร์เครื่องนี้ Vestibule จะลองใหม่เอง

## Forms

form-continue = ดำเนินการต่อ
form-finish = เสร็จสิ้น
form-cancel = ยกเลิก
form-password = รหัสผ่าน
form-new-password = รหัสผ่านใหม่
form-confirm-password = ยืนยันรหัสผ่าน
form-attribute-empty = ยังไม่ได้กรอก “{ $attribute }”
failure-try-again = ลองอีกครั้ง

## A new password and its rules

rules-title = ข้อกำหนดของรหัสผ่าน
rules-same = รหัสผ่านทั้งสองตรงกัน
rules-met = : ผ่าน
rules-not-met = : ยังไม่ผ่าน
show-password = แสดงรหัสผ่าน
hide-password = ซ่อนรหัสผ่าน
password-is-shown = แสดงรหัสผ่านอยู่
password-is-hidden = ซ่อนรหัสผ่านอยู่

## A code that was sent, or that an authenticator app shows

code-label = รหัส
code-empty = พิมพ์รหัสจากข้อความ
code-empty-app = พิมพ์รหัสที่แอปแสดง
code-in-mailbox = โหมดภายในเครื่อง: รหัสอยู่ในกล่องจดหมาย
code-open-mailbox = เปิด
code-sent-by-text = ส่ง SMS พร้อมรหัสไปยัง { $destination } สำหรับ { $username } แล้ว
code-sent = ส่งข้อความพร้อมรหัสไปยัง { $destination } สำหรับ { $username } แล้ว
code-sent-somewhere = ส่งข้อความพร้อมรหัสไปยังที่อยู่ของ { $username } แล้ว
code-send-again = ส่งรหัสใหม่
code-sent-wait = ส่งแล้ว ส่งใหม่ได้ใน { $seconds } วินาที

## An authenticator app is set up

enrolment-qr-code = คิวอาร์โค้ดสำหรับแอปยืนยันตัวตน
enrolment-scan = สแกนด้วยแอปยืนยันตัวตน
enrolment-type-key = ไม่มีกล้องใช่ไหม พิมพ์คีย์

## Sign out

sign-out-title = ออกจากระบบ
sign-out-here = ออกจากระบบ
sign-out-everywhere = ออกจากระบบทุกที่
sign-out-in-browser = ออกจากระบบในเบราว์เซอร์ด้วย
sign-out-hint = การออกจากระบบจะสิ้นสุดเซสชันบนคอมพิวเตอร์เครื่องนี้ หากออกทุกที่จะสิ้นสุดเซสชันบนอุปกรณ์ทุกเครื่องของคุณ

## The receipt of a sign-out: what became of the session, where

receipt-here = คอมพิวเตอร์เครื่องนี้
receipt-here-text = ออกจากระบบแล้ว ไม่มีข้อมูลเก็บไว้
receipt-user-pool = พูลผู้ใช้
receipt-other-devices = อุปกรณ์อื่น
receipt-browser = เบราว์เซอร์

## The page as a whole

page-skip = ข้ามไปยังเนื้อหา
page-new-window = หน้าต่างใหม่
footer-embedded = โหมดภายในเครื่อง: พูลผู้ใช้ในตัว
footer-in-memory = โหมดภายในเครื่อง: พูลผู้ใช้ในตัว ล้างเมื่อปิดโปรแกรม
footer-cognito = พูลผู้ใช้ Amazon Cognito
openid-provider = ผู้ให้บริการ OpenID
embedded-pool = พูลผู้ใช้ในตัว

## Copying

copy = คัดลอก
copied = คัดลอกแล้ว
    .announcement = คัดลอกแล้ว

## The Account page, around its parts

account-signed-in-as = ลงชื่อเข้าใช้ในชื่อ { $username }
account-elsewhere = ดูแลโดยผู้ให้บริการอื่น
account-elsewhere-about = บัญชีของคุณดูแลโดย { $issuer } เปลี่ยนชื่อ รหัสผ่าน และการยืนยันแบบ 2 ขั้นตอนได้ที่หน้าเว็บของผู้ให้บริการ
account-sign-out = ออกจากระบบ
