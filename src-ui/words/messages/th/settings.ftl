settings-lead = พูลผู้ใช้หรือผู้ให้บริการ OpenID ที่รู้จักคุณ

## Where people sign in

settings-pool = ที่ที่คุณลงชื่อเข้าใช้
settings-open-configuration = เปิดการกำหนดค่า…
settings-use-issuer = ใช้ที่อยู่ของผู้ออก…
settings-use-embedded = ใช้พูลในตัว
settings-configuration-hint = ไฟล์การกำหนดค่าคือ amplify_outputs.json, aws-exports.js หรือ amplifyconfiguration.json คุณลากไฟล์มาวางในหน้าต่างนี้ก็ได้
settings-pool-changed = กำลังใช้พูลผู้ใช้อื่น

## The facts about it: short names, each with its value beside it

settings-kind = ชนิด
settings-kind-embedded = ในตัว บนคอมพิวเตอร์เครื่องนี้
settings-kind-in-memory = ในตัว ในหน่วยความจำเท่านั้น
settings-issuer = ผู้ออก
settings-client = ไคลเอ็นต์
settings-user-pool = พูลผู้ใช้
settings-app-client = ไคลเอ็นต์แอป
settings-browser = ในเบราว์เซอร์
settings-configuration = การกำหนดค่า
settings-source = { $origin ->
    [command-line] { $file } ({ $format } ระบุในบรรทัดคำสั่งสำหรับการเรียกใช้ครั้งนี้)
    [environment] { $file } ({ $format } ระบุในตัวแปรสภาพแวดล้อมสำหรับการเรียกใช้ครั้งนี้)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify สำหรับมือถือ

## What a configuration lacks for a desktop application

settings-findings = การตรวจสอบสำหรับเดสก์ท็อป
    .lead = สิ่งที่การกำหนดค่านี้ขาดสำหรับแอปพลิเคชันเดสก์ท็อป
settings-finding-blocks = ใช้ไม่ได้
settings-finding-limits = มีข้อจำกัด
settings-finding-note = หมายเหตุ

## An OpenID provider by its address

issuer-address = ที่อยู่ของผู้ออก
    .empty = พิมพ์ที่อยู่ของผู้ให้บริการ
issuer-client-id = รหัสไคลเอ็นต์
    .empty = พิมพ์รหัสที่ผู้ให้บริการกำหนดให้แอปพลิเคชันนี้
issuer-scopes = ขอบเขต (ไม่บังคับ)
issuer-scopes-hint = หากไม่ระบุขอบเขต ระบบจะขอ openid, profile และ email
issuer-use = ใช้ผู้ให้บริการนี้
issuer-cancel = ยกเลิก
issuer-in-use = กำลังใช้ผู้ให้บริการนี้
