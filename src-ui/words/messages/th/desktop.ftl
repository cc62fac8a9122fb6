## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = อนุญาตให้โปรแกรมใช้การลงชื่อเข้าใช้ของคุณไหม
pairing-heading = “{ $name }” ต้องการใช้การลงชื่อเข้าใช้ของคุณ
pairing-refuse = ปฏิเสธ
pairing-refuse-in = ปฏิเสธ ({ $seconds })
pairing-refuse-always = ปฏิเสธ และไม่ต้องถามอีก
    .key = N
pairing-approve = อนุญาต
    .key = L

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = โปรแกรม
pairing-program-unknown = ระบบไม่ได้ระบุ
pairing-process = โปรเซส
pairing-account = บัญชี
pairing-scopes = สิ่งที่จะทำได้
pairing-scope-user-read = อ่านชื่อผู้ใช้ของคุณ
pairing-scope-session-read = อ่านว่าใครลงชื่อเข้าใช้อยู่ รวมถึงอีเมลและชื่อ และเมื่อมีการเปลี่ยนแปลง
pairing-scope-token-id = อ่านโทเค็น ID ของคุณ: พิสูจน์กับผู้อื่นได้ว่าคุณเป็นคุณ
pairing-scope-token-access = อ่านโทเค็นการเข้าถึงของคุณ: ดำเนินการแทนคุณในพูลผู้ใช้ได้
pairing-scope-aws-credentials = รับข้อมูลประจำตัว AWS ชั่วคราว: ดำเนินการแทนคุณใน AWS ได้
pairing-scope-session-end = ให้คุณออกจากระบบ Vestibule บนคอมพิวเตอร์เครื่องนี้
pairing-reason = เหตุผล
pairing-reason-quoted = “{ $reason }”
pairing-time = ระยะเวลา
pairing-time-days = { $days ->
   *[other] ไม่เกิน { $days } วัน หรือจนกว่าคุณจะเพิกถอน
}
pairing-code = รหัสของโปรแกรม
pairing-code-compare = อนุญาตเฉพาะเมื่อโปรแกรมแสดงรหัสเดียวกัน

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = กำลังเริ่ม…
tray-nobody = ไม่มีผู้ลงชื่อเข้าใช้
tray-signed-in = ลงชื่อเข้าใช้ในชื่อ { $username }
tray-signed-in-offline = ลงชื่อเข้าใช้ในชื่อ { $username } (ออฟไลน์)
tray-open = เปิด Vestibule
tray-sign-in = ลงชื่อเข้าใช้…
tray-sign-out = ออกจากระบบ
tray-quit = ออก

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule ถามว่าคุณจะอนุญาตหรือไม่
notification-session-ended = เซสชันของคุณสิ้นสุดแล้ว
    .body = โปรแกรมที่ใช้การลงชื่อเข้าใช้ของคุณจะไม่ได้รับคำตอบจนกว่าคุณจะลงชื่อเข้าใช้อีกครั้ง
    .answer = ลงชื่อเข้าใช้

## Dialogs for files

file-open-configuration = เปิดการกำหนดค่า
file-kind-configuration = การกำหนดค่า Amplify
file-open-theme = เปิดธีม
file-kind-theme = ธีม
file-export-activity = ส่งออกบันทึกกิจกรรม
file-kind-json-lines = JSON Lines
file-save-diagnostics = บันทึกรายงานการวินิจฉัย
file-kind-text = ข้อความ

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = กลับไปยัง Vestibule
    .text = การลงชื่อเข้าใช้ดำเนินต่อในแอปพลิเคชัน คุณปิดหน้านี้ได้
