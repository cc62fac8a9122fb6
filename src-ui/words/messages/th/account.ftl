## The top of the page

account-tabs = บัญชีของคุณ

## About you: the attributes of the account

about-title = เกี่ยวกับคุณ
about-not-given = ไม่ได้ระบุ
about-verified = ยืนยันแล้ว
about-not-verified = ยังไม่ยืนยัน
about-verify = ยืนยัน
about-change = เปลี่ยน
about-add = เพิ่ม
about-remove = นำออก
about-save = บันทึก
about-verify-submit = ยืนยัน
about-empty = พิมพ์ข้อความ หรือยกเลิก
about-said-removed = นำออกแล้ว
about-said-changed = เปลี่ยนแล้ว
about-said-verified = ยืนยันแล้ว
about-said-sent = ส่งรหัสแล้ว

## Password

password-title = รหัสผ่าน
password-ways = คุณลงชื่อเข้าใช้ได้ด้วย { $ways }
password-change = เปลี่ยนรหัสผ่าน
password-present = รหัสผ่านปัจจุบัน
password-present-empty = พิมพ์รหัสผ่านปัจจุบันของคุณ
password-said-changed = เปลี่ยนรหัสผ่านของคุณแล้ว

## Second factor

second-factor-title = การยืนยันแบบ 2 ขั้นตอน
second-factor-required = พูลผู้ใช้นี้กำหนดให้ทุกคนใช้การยืนยันแบบ 2 ขั้นตอน
second-factor-optional = เมื่อเปิดใช้ รหัสผ่านเพียงอย่างเดียวจะไม่พอสำหรับการแสดงตัวเป็นคุณ
second-factor-app = แอปยืนยันตัวตน
    .hint = รหัสที่เปลี่ยนทุก 30 วินาที
second-factor-text = ข้อความ SMS
    .hint = รหัสที่ส่งไปยังหมายเลขโทรศัพท์ของคุณ
    .verify-first = โปรดยืนยันหมายเลขโทรศัพท์ก่อน
second-factor-email = อีเมล
    .hint = รหัสที่ส่งไปยังอีเมลของคุณ
    .verify-first = โปรดยืนยันอีเมลก่อน
second-factor-asked-first = ใช้ก่อน
second-factor-on = เปิดอยู่
second-factor-ask-first = ใช้วิธีนี้ก่อน
second-factor-set-up = ตั้งค่า
second-factor-turn-on = เปิด
second-factor-turn-off = ปิด
second-factor-device-name = ชื่ออุปกรณ์ (ไม่บังคับ)
second-factor-said-set-up = ตั้งค่าแอปยืนยันตัวตนแล้ว

## Passkeys

passkeys-title = พาสคีย์
passkeys-lead = ลงชื่อเข้าใช้ด้วยลายนิ้วมือ ใบหน้า หรือ PIN โดยไม่ต้องใช้รหัสผ่าน
passkeys-none = คุณยังไม่มีพาสคีย์
passkeys-since = สร้างเมื่อ { $date }
passkeys-remove = นำออก
passkeys-add = เพิ่มพาสคีย์

## Devices

devices-title = อุปกรณ์
devices-lead = อุปกรณ์ที่จดจำไว้ใช้แทนการยืนยันตัวตนขั้นที่ 2
devices-none = พูลผู้ใช้ไม่ได้จดจำอุปกรณ์ใดของคุณ
devices-unnamed = อุปกรณ์ที่ไม่มีชื่อ
devices-seen = ลงชื่อเข้าใช้ล่าสุด { $date }
devices-this-one = คอมพิวเตอร์เครื่องนี้
devices-remember = จดจำ
devices-stop-remembering = เลิกจดจำ
devices-forget = ลบอุปกรณ์

## Delete account

deletion-title = ลบบัญชี
deletion-lead = บัญชีและข้อมูลทั้งหมดของคุณในพูลผู้ใช้จะถูกลบอย่างถาวร
deletion-begin = ลบบัญชี…
deletion-type-name = พิมพ์ { $username } เพื่อลบบัญชีนี้
deletion-other-name = ไม่ตรงกับชื่อของบัญชีนี้
deletion-submit = ลบอย่างถาวร
