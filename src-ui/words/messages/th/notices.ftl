## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = คุณออกจากระบบแล้ว
    .next-step = ลงชื่อเข้าใช้ได้ทุกเมื่อ
notice-session-ended = เซสชันของคุณสิ้นสุดแล้ว
    .next-step = ลงชื่อเข้าใช้อีกครั้งเพื่อดำเนินการต่อ
notice-password-changed = เปลี่ยนรหัสผ่านของคุณแล้ว
    .next-step = ลงชื่อเข้าใช้ด้วยรหัสผ่านใหม่
notice-account-confirmed = ยืนยันบัญชีของคุณแล้ว
    .next-step = ลงชื่อเข้าใช้เพื่อดำเนินการต่อ
notice-code-sent = กำลังส่งรหัสใหม่
    .next-step = เฉพาะรหัสล่าสุดเท่านั้นที่ใช้ได้
notice-password-reset-required = บัญชีนี้ต้องมีรหัสผ่านใหม่จึงจะลงชื่อเข้าใช้ได้
    .next-step = ส่งรหัสถึงตัวคุณเองเพื่อตั้งรหัสผ่าน
notice-stored-session-damaged = อ่านเซสชันที่เก็บไว้ไม่ได้ จึงแยกเก็บไว้ต่างหาก
    .next-step = ลงชื่อเข้าใช้อีกครั้ง
notice-keyring-locked = พวงกุญแจของระบบล็อกอยู่ จึงลงชื่อเข้าใช้ให้อัตโนมัติไม่ได้
    .next-step = ปลดล็อกแล้วเริ่มใหม่ หรือลงชื่อเข้าใช้ได้เลย
notice-keyring-missing = ระบบนี้ไม่มีพวงกุญแจ เซสชันจึงคงอยู่จนกว่าคุณจะออกจากโปรแกรมเท่านั้น
    .next-step = ลงชื่อเข้าใช้ตามปกติ
notice-sign-in-expired = การลงชื่อเข้าใช้ใช้เวลานานเกินไป หรือลองหลายครั้งเกินไป
    .next-step = เริ่มใหม่
notice-account-deleted = ลบบัญชีของคุณแล้ว
    .next-step = คุณสร้างบัญชีใหม่ได้ทุกเมื่อ
notice-link-without-sign-in = กลับจากเบราว์เซอร์แล้ว แต่ไม่มีการลงชื่อเข้าใช้ที่รออยู่
    .next-step = เริ่มใหม่จากที่นี่

## A session that is not kept

storage-memory-keyring-missing = ระบบนี้ไม่มีพวงกุญแจ เซสชันของคุณจะสิ้นสุดเมื่อปิด Vestibule
    .next-step = ติดตั้งพวงกุญแจ เช่น GNOME Keyring หรือ KWallet แล้วลงชื่อเข้าใช้อีกครั้งเพื่อให้จดจำคุณ
storage-memory-keyring-locked = พวงกุญแจของระบบล็อกอยู่ เซสชันของคุณจะสิ้นสุดเมื่อปิด Vestibule
    .next-step = ปลดล็อกแล้วลงชื่อเข้าใช้อีกครั้งเพื่อให้จดจำคุณ
storage-memory-keyring-failed = พวงกุญแจของระบบปฏิเสธการเก็บเซสชันของคุณ เซสชันจะสิ้นสุดเมื่อปิด Vestibule
    .next-step = ตรวจสอบแอปพลิเคชันพวงกุญแจ แล้วลงชื่อเข้าใช้อีกครั้งเพื่อให้จดจำคุณ

## The user pool on this computer

accounts-in-memory = บัญชีในพูลผู้ใช้นี้จะถูกล้างเมื่อคุณออกจาก Vestibule
    .next-step = ไม่มีพวงกุญแจที่ใช้ปกป้องบัญชีได้
pool-began-anew = เปิดบัญชีในคอมพิวเตอร์เครื่องนี้ไม่ได้ พูลผู้ใช้จึงเริ่มต้นใหม่
    .next-step = โปรดสร้างบัญชีอีกครั้ง บัญชีเดิมเก็บไว้โดยไม่เปลี่ยนแปลงในไฟล์นี้:

## Passkeys

no-passkeys = คอมโพเนนต์หน้าต่างของระบบนี้ใช้พาสคีย์ไม่ได้
    .next-step = ย้อนกลับไปเลือกวิธีลงชื่อเข้าใช้อื่น

## The activity log

broken-chain = มีสิ่งอื่นที่ไม่ใช่ Vestibule เปลี่ยนแปลงบันทึกนี้
    .next-step = รายการอาจหายไปหรือไม่ถูกต้อง โปรดส่งออกส่วนที่เหลือก่อนที่บันทึกจะเพิ่มขึ้น

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = ไคลเอ็นต์แอปไม่รู้ทางกลับมายัง Vestibule หลังลงชื่อเข้าใช้ในเบราว์เซอร์
    .next-step = เพิ่ม URL เรียกกลับ
finding-no-sign-out-callback = ไคลเอ็นต์แอปไม่รู้ทางกลับมายัง Vestibule หลังออกจากระบบในเบราว์เซอร์
    .next-step = เพิ่ม URL สำหรับออกจากระบบ
finding-implicit-flow = การลงชื่อเข้าใช้ในเบราว์เซอร์จะใส่โทเค็นไว้ในที่อยู่
    .next-step = เปลี่ยนไปใช้การให้สิทธิ์ด้วยรหัส (authorization code grant)
finding-no-open-id-scope = หากไม่มีขอบเขต openid จะระบุตัวผู้ใช้หลังลงชื่อเข้าใช้ในเบราว์เซอร์ไม่ได้
    .next-step = อนุญาตขอบเขตนี้
finding-no-account-scope = ผู้ที่ลงชื่อเข้าใช้ด้วยเบราว์เซอร์จะเปลี่ยนบัญชีของตนที่นี่ไม่ได้
    .next-step = อนุญาตขอบเขต aws.cognito.signin.user.admin
finding-client-secret = ไคลเอ็นต์แอปมีรหัสลับ ซึ่งแอปพลิเคชันที่ติดตั้งในเครื่องเก็บเป็นความลับไม่ได้
    .next-step = สร้างไคลเอ็นต์แอปที่ไม่มีรหัสลับ ระหว่างนี้จะใช้รายการนี้ไปก่อน
finding-password-is-sent = การลงชื่อเข้าใช้จะส่งรหัสผ่านไปยังพูลผู้ใช้
    .next-step = เปลี่ยนไปใช้ USER_SRP_AUTH ซึ่งพิสูจน์รหัสผ่านเท่านั้น
finding-providers-left-out = ไฟล์อาจไม่ได้ระบุผู้ให้บริการบางรายที่พูลผู้ใช้มี
    .next-step = ระบุเองหากมีบางรายขาดไป
finding-identity-pool-alone = มีพูลข้อมูลตัวตน แต่ไม่มีพูลผู้ใช้สำหรับลงชื่อเข้าใช้
    .next-step = เพิ่มการตรวจสอบสิทธิ์ในโปรเจ็กต์ Amplify
finding-no-sign-in-name = ไฟล์ไม่ได้ระบุว่าบัญชีใช้อะไรเป็นชื่อ
    .next-step = ระบบจะถือว่าใช้ชื่อผู้ใช้
finding-email-mfa-outside-amplify = รหัสทางอีเมลใช้ได้ที่นี่ แต่ใช้ไม่ได้ในไลบรารีของ Amplify เอง
    .next-step = หากใช้ไลบรารีเหล่านั้น ให้มีวิธียืนยันตัวตนอื่นด้วย
finding-verification-by-link = บัญชีใหม่ยืนยันด้วยลิงก์ ไม่ใช่รหัส
    .next-step = เปิดลิงก์ในข้อความ แล้วลงชื่อเข้าใช้
finding-insecure-redirect = มีการเรียกกลับไปยังคอมพิวเตอร์เครื่องอื่นโดยไม่เข้ารหัส
    .next-step = ใช้ HTTPS หรือนำออก
finding-domain-with-scheme = โดเมนมี https:// นำหน้า
    .next-step = นำส่วนนั้นออก
finding-callback-to-register = ดูจากที่นี่ไม่ได้ว่าผู้ให้บริการรู้ทางกลับมายัง Vestibule หรือไม่
    .next-step = ลงทะเบียน URL เรียกกลับกับผู้ให้บริการ

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = ไม่มีอะไรต้องเพิกถอน
revocation-requested = กำลังแจ้ง…
revocation-revoked = เพิกถอนเซสชันแล้ว
revocation-postponed = ติดต่อไม่ได้ จะแจ้งภายหลัง
revocation-failed = ติดต่อไม่ได้ เซสชันที่นั่นจะสิ้นสุดเอง
devices-kept = ยังลงชื่อเข้าใช้อยู่
devices-requested = กำลังออกจากระบบ…
devices-signed-out = ออกจากระบบแล้ว
devices-failed = ออกจากระบบไม่ได้
browser-session-not-asked = ยังลงชื่อเข้าใช้อยู่
browser-session-opened = เปิดหน้าออกจากระบบแล้ว
browser-session-failed = ติดต่อไม่ได้ ยังลงชื่อเข้าใช้อยู่
browser-session-not-supported = ยังลงชื่อเข้าใช้อยู่: ไม่มีหน้าออกจากระบบ
receipt-programs = โปรแกรม
receipt-without-access = { $names }: ไม่มีสิทธิ์เข้าถึงจนกว่าคุณจะลงชื่อเข้าใช้อีกครั้ง
receipt-asked-for-by = ขอโดย

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = ตั้งรหัสผ่าน
password-breaks-a-rule = รหัสผ่านนี้ยังไม่ตรงตามข้อกำหนดทุกข้อ
repeat-the-password = พิมพ์รหัสผ่านอีกครั้ง
passwords-differ = รหัสผ่านทั้งสองไม่ตรงกัน
