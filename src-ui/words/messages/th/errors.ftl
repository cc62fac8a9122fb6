## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = ไม่พบส่วนแกนหลัก
detail-another-shape = คำตอบของส่วนแกนหลักมีรูปแบบต่างออกไป

## Signing in and creating an account

error-not-authorized = ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง
    .next-step = ตรวจสอบทั้งสองอย่างแล้วลองอีกครั้ง หรือรีเซ็ตรหัสผ่าน
error-too-many-failed-attempts = ป้อนรหัสผ่านของบัญชีนี้ผิดหลายครั้งเกินไป
    .next-step = รอสักครู่ก่อนลองอีกครั้ง หรือรีเซ็ตรหัสผ่าน
error-password-reset-required = บัญชีนี้ต้องมีรหัสผ่านใหม่จึงจะลงชื่อเข้าใช้ได้
    .next-step = โปรดรีเซ็ตรหัสผ่าน ระบบจะส่งรหัสให้คุณ
error-user-disabled = บัญชีนี้ถูกปิดใช้งาน
    .next-step = โปรดขอให้ผู้ดูแลพูลผู้ใช้เปิดใช้งาน
error-unsupported-challenge = บัญชีนี้ต้องใช้ขั้นตอนที่ Vestibule ยังแสดงไม่ได้
    .next-step = ลงชื่อเข้าใช้ด้วยบัญชีอื่น หรือตรวจหาเวอร์ชันที่ใหม่กว่า
error-username-exists = มีผู้ใช้ชื่อผู้ใช้นี้แล้ว
    .next-step = เลือกชื่ออื่น หรือลงชื่อเข้าใช้หากเป็นของคุณ
error-alias-exists = อีเมลนี้ใช้กับบัญชีอื่นแล้ว
    .next-step = ใช้อีเมลอื่น หรือลงชื่อเข้าใช้บัญชีนั้น
error-invalid-password = พูลผู้ใช้ไม่ยอมรับรหัสผ่านนี้
    .next-step = ตั้งรหัสผ่านที่ตรงตามข้อกำหนดทุกข้อ
error-password-used-before = เคยใช้รหัสผ่านนี้แล้ว
    .next-step = ตั้งรหัสผ่านที่บัญชีนี้ไม่เคยใช้
error-code-mismatch = รหัสนี้ไม่ถูกต้อง
    .next-step = ตรวจสอบกับข้อความล่าสุด หรือส่งรหัสใหม่
error-expired-code = รหัสนี้หมดอายุแล้ว
    .next-step = ส่งรหัสใหม่และใช้รหัสนั้น
error-code-delivery-failure = ส่งรหัสไม่ได้
    .next-step = ตรวจสอบอีเมล แล้วลองอีกครั้งในอีกหนึ่งนาที
error-missing-field = ยังกรอกข้อมูลไม่ครบ
    .next-step = กรอกทุกช่องแล้วลองอีกครั้ง
error-already-confirmed = ยืนยันบัญชีนี้แล้ว
    .next-step = กลับไปลงชื่อเข้าใช้
error-wrong-answer = คำตอบไม่ถูกต้อง
    .next-step = ลงชื่อเข้าใช้อีกครั้งเพื่อตอบคำถามใหม่
error-mfa-method-unavailable = บัญชีนี้ยังใช้วิธียืนยันตัวตนนี้ไม่ได้
    .next-step = ยืนยันที่อยู่หรือตั้งค่าแอปก่อน
error-software-token-mismatch = แอปแสดงรหัสอื่น
    .next-step = รอรหัสถัดไป นาฬิกาของอุปกรณ์ทั้งสองต้องตรง
error-passkey-refused = พาสคีย์ไม่ได้รับการยอมรับ
    .next-step = ลองอีกครั้ง หรือเลือกวิธีอื่น
error-passkeys-not-enabled = พูลผู้ใช้นี้ปิดใช้พาสคีย์
    .next-step = ผู้ดูแลเปิดใช้ได้
error-device-not-found = พูลผู้ใช้ไม่รู้จักอุปกรณ์นี้แล้ว
    .next-step = ไม่ต้องดำเนินการใดๆ

## The user pool

error-limit-exceeded = ส่งคำขอบ่อยเกินไป
    .next-step = รอสักครู่ก่อนลองอีกครั้ง
error-too-many-requests = พูลผู้ใช้ไม่ว่าง
    .next-step = ลองอีกครั้งในอีกสักครู่
error-invalid-parameter = พูลผู้ใช้ไม่ยอมรับข้อมูลที่พิมพ์
    .next-step = แก้ไขแล้วลองอีกครั้ง
error-refused-by-user-pool = กฎของพูลผู้ใช้นี้ปฏิเสธคำขอ
    .next-step = สอบถามผู้ดูแลพูลผู้ใช้ว่าต้องใช้อะไร
error-user-pool-misconfigured = พูลผู้ใช้ไม่ได้ตั้งค่าไว้สำหรับการดำเนินการนี้
    .next-step = ผู้ดูแลต้องเปลี่ยนการกำหนดค่า
error-unreachable = ติดต่อพูลผู้ใช้ไม่ได้
    .next-step = ตรวจสอบเครือข่ายแล้วลองอีกครั้ง ไม่มีการเปลี่ยนแปลงใดๆ
error-untrusted-tokens = ข้อมูลที่ได้รับไม่ได้ลงนามโดยพูลผู้ใช้นี้ จึงถูกทิ้งไป
    .next-step = ตรวจสอบเครือข่ายที่คุณใช้อยู่ก่อนลองอีกครั้ง
error-unexpected-answer = พูลผู้ใช้ตอบกลับในรูปแบบที่ Vestibule ไม่เข้าใจ
    .next-step = ลองอีกครั้ง หากยังเป็นอยู่ ให้ตรวจหาเวอร์ชันที่ใหม่กว่า
error-not-supported = ผู้ให้บริการที่คุณใช้ลงชื่อเข้าใช้ไม่รองรับการดำเนินการนี้
    .next-step = โปรดเปลี่ยนที่หน้าเว็บของผู้ให้บริการ
error-no-identity-pool = ไม่ได้กำหนดค่าพูลข้อมูลตัวตน จึงไม่มีข้อมูลประจำตัว AWS
    .next-step = เปิดการกำหนดค่าที่ระบุพูลข้อมูลตัวตน
error-embedded-pool-unavailable = พูลผู้ใช้ในตัวไม่เริ่มทำงาน จึงลงชื่อเข้าใช้ไม่ได้
    .next-step = ออกจาก Vestibule แล้วเปิดใหม่

## The session and what is being done

error-busy = การดำเนินการอื่นยังทำงานอยู่
    .next-step = รอจนเสร็จแล้วลองอีกครั้ง
error-cancelled = การดำเนินการนี้ถูกยกเลิกเพราะเริ่มการดำเนินการอื่น
    .next-step = เริ่มใหม่หากยังต้องการ
error-wrong-step = แบบฟอร์มไปยังขั้นตอนถัดไปแล้ว และได้รับการอัปเดต
    .next-step = ดำเนินการต่อจากที่แสดงอยู่ตอนนี้
error-already-signed-in = มีผู้ลงชื่อเข้าใช้อยู่แล้ว
    .next-step = โปรดออกจากระบบก่อน
error-not-signed-in = ไม่มีผู้ลงชื่อเข้าใช้
    .next-step = ลงชื่อเข้าใช้แล้วลองอีกครั้ง
error-session-ended = เซสชันสิ้นสุดแล้ว
    .next-step = ลงชื่อเข้าใช้อีกครั้ง
error-unknown-route = ไม่มีหน้านี้
    .next-step = ดำเนินการต่อจากหน้าแรก

## The configuration

error-configuration-unreadable = ไฟล์นี้ไม่ใช่การกำหนดค่าที่ Vestibule อ่านได้
    .next-step = เลือก amplify_outputs.json, aws-exports.js หรือ amplifyconfiguration.json
error-configuration-incomplete = การกำหนดค่านี้ไม่ได้ระบุพูลผู้ใช้สำหรับลงชื่อเข้าใช้
    .next-step = เพิ่มการตรวจสอบสิทธิ์ในโปรเจ็กต์ Amplify แล้วส่งออกไฟล์อีกครั้ง
error-no-way-back = การกำหนดค่านี้ไม่มีที่อยู่ที่เบราว์เซอร์จะใช้กลับมายัง Vestibule
    .next-step = เพิ่ม URL เรียกกลับรายการใดรายการหนึ่งในการตั้งค่าลงในไคลเอ็นต์แอป
error-invalid-theme = ไฟล์นี้ไม่ใช่ธีม
    .next-step = แก้ไขตามที่ระบุด้านล่าง แล้วเปิดอีกครั้ง

error-invalid-issuer = ข้อมูลนี้ไม่ได้ระบุผู้ให้บริการ OpenID
    .next-step = ตรวจสอบที่อยู่ของผู้ออก รหัสไคลเอ็นต์ และขอบเขต

## The browser and the provider

error-browser-not-opened = เปิดเบราว์เซอร์ไม่ได้
    .next-step = ตั้งค่าเบราว์เซอร์เริ่มต้นในการตั้งค่าของระบบ แล้วลองอีกครั้ง
error-provider-refused = การลงชื่อเข้าใช้ถูกปฏิเสธในเบราว์เซอร์
    .next-step = ลองอีกครั้ง หรือลงชื่อเข้าใช้ด้วยวิธีอื่น
error-provider-misconfigured = ผู้ให้บริการไม่ยอมรับคำขอของแอปพลิเคชันนี้
    .next-step = ตรวจสอบรหัสไคลเอ็นต์ URL เรียกกลับ และขอบเขตที่ผู้ให้บริการ
error-provider-unavailable = เกิดปัญหาที่ผู้ให้บริการ
    .next-step = ลองอีกครั้งในอีกไม่กี่นาที
error-provider-mismatch = คำตอบมาจากผู้ให้บริการรายอื่นที่ไม่ใช่รายที่คุณเลือก จึงถูกทิ้งไป
    .next-step = เริ่มใหม่ หากยังเป็นอยู่ ให้ตรวจสอบผู้ออกในการกำหนดค่า
error-unsupported-provider = ผู้ให้บริการขาดสิ่งที่จำเป็นต่อการลงชื่อเข้าใช้อย่างปลอดภัย
    .next-step = โปรดขอให้ผู้ดูแลของผู้ให้บริการเปิดใช้
error-authorization-code-refused = ผู้ให้บริการไม่ยอมรับข้อมูลที่เบราว์เซอร์นำกลับมาแล้ว
    .next-step = เริ่มใหม่
error-no-refresh-token = ผู้ให้บริการไม่ได้ให้โทเค็นการรีเฟรช จึงลงชื่อเข้าใช้ค้างไว้ไม่ได้
    .next-step = อนุญาตโทเค็นการรีเฟรชสำหรับไคลเอ็นต์นี้ หรือเพิ่มขอบเขต offline_access
error-not-a-callback = นี่ไม่ใช่ที่อยู่เมื่อลงชื่อเข้าใช้เสร็จ
    .next-step = คัดลอกที่อยู่ทั้งหมดจากแถบที่อยู่ของเบราว์เซอร์
error-callback-of-another-sign-in = ที่อยู่นี้เป็นของการลงชื่อเข้าใช้ครั้งอื่น หรือเคยใช้แล้ว
    .next-step = เปิดเบราว์เซอร์อีกครั้งและคัดลอกที่อยู่ล่าสุด

## Other programs, and Vestibule itself

error-local-api-unavailable = โปรแกรมอื่นไม่ได้รับคำตอบ: API ภายในเครื่องไม่เริ่มทำงาน
    .next-step = ออกจาก Vestibule แล้วเปิดใหม่ บันทึกจะบอกสาเหตุ
error-grants-not-kept = การตัดสินใจนี้มีผลจนกว่าจะออกจาก Vestibule เท่านั้น เพราะบันทึกไม่ได้
    .next-step = เพิ่มพื้นที่ว่างในดิสก์ แล้วทำอีกครั้ง
error-internal = เกิดข้อผิดพลาดใน Vestibule เอง
    .next-step = ลองอีกครั้ง หากยังเป็นอยู่ ให้เริ่มแอปพลิเคชันใหม่
