activity-lead = สิ่งที่โปรแกรมอื่นขอ ใหม่สุดก่อน
activity-list = กิจกรรม
activity-search = ค้นหากิจกรรม
    .placeholder = โปรแกรม บัญชี หรือที่อยู่
activity-export = ส่งออก…
activity-exported = เขียนไปยัง { $file } แล้ว
activity-more = แสดงเพิ่มเติม

## What is said of the log as a whole

activity-whole = ทุกรายการผนึกไว้กับรายการก่อนหน้า และสายโซ่ครบถ้วนสมบูรณ์
activity-empty = ยังไม่มีโปรแกรมใดขอ
    .hint = การใช้ API ภายในเครื่องทุกครั้งจะแสดงที่นี่: โปรแกรมใด เมื่อใด และได้รับคำตอบอะไร
activity-not-found = ไม่พบรายการ
    .hint = ลองค้นหาด้วยบางส่วนของชื่อโปรแกรม บัญชี หรือที่อยู่ เช่น check-user

## One entry

activity-stranger = โปรแกรมที่ไม่ได้รับอนุญาต
activity-about = เกี่ยวกับ { $account }
activity-times = { $times ->
   *[other] { $times } ครั้ง
}
activity-about-times = { $times ->
   *[other] เกี่ยวกับ { $account }, { $times } ครั้ง
}
activity-status = สถานะ { $status }
