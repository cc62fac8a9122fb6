## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = ปิดหน้าต่าง
action-quit = ออกจาก Vestibule
action-open-configuration = เปิดการกำหนดค่า…
action-mailbox = เปิดกล่องจดหมาย
action-palette = คำสั่ง
action-help = ความช่วยเหลือ
action-report = รายงานการวินิจฉัย
action-larger = ขยาย
action-smaller = ย่อ
action-normal-size = ขนาดปกติ
action-appearance = โหมดสี: { $appearance }
action-language = ภาษา: { $language }
action-language-system = ภาษา: ตามระบบ

appearance-system = ระบบ
appearance-light = สว่าง
appearance-dark = มืด

## The palette

palette-what = คุณต้องการทำอะไร
palette-nothing = ไม่มีคำสั่งนี้

## The help

help-close = ปิดความช่วยเหลือ
help-version = Vestibule
help-system = ระบบ
help-webview = WebView
help-keys = แป้น
help-links = อ่านเพิ่มเติม
help-links-about = เปิดในเบราว์เซอร์ของคุณ
help-link-cognito = Amazon Cognito: พูลผู้ใช้
help-link-amplify = Amplify: ไฟล์การกำหนดค่า
help-link-openid = OpenID Connect: หลักการทำงาน
help-report-about = ข้อมูลที่ช่วยค้นหาปัญหา: เวอร์ชัน สิ่งที่กำลังทำงาน และเหตุการณ์ล่าสุด โดยไม่รวมชื่อ ที่อยู่ รหัส และโทเค็น โปรดอ่านก่อนส่งให้ผู้อื่น
report-show = แสดงรายงาน
report-selected = เลือกรายงานแล้ว คัดลอกด้วยปุ่ม Control และ C
report-save = บันทึก…
report-saved = บันทึกเป็น { $name } แล้ว

## Settings: the choices for the application itself

application-heading = แอปพลิเคชันนี้
application-appearance = โหมดสี
application-language = ภาษา
application-language-system = ตามระบบ
application-tray = คงอยู่ในถาดระบบ
application-tray-about = เมื่อปิดหน้าต่างสุดท้าย Vestibule จะยังทำงานต่อ หากเดสก์ท็อปของคุณมีถาดระบบ
application-login = เริ่มเมื่อคุณลงชื่อเข้าใช้คอมพิวเตอร์เครื่องนี้
application-login-about = เริ่มโดยไม่มีหน้าต่าง เพื่อให้โปรแกรมของคุณสอบถามได้ตั้งแต่แรก
application-notifications = การแจ้งเตือน
application-notifications-about = แจ้งเมื่อโปรแกรมขออนุญาต และเมื่อเซสชันของคุณสิ้นสุด ขณะที่คุณกำลังทำอย่างอื่น
