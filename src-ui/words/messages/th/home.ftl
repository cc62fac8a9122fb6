## The page's top

home-heading = ลงชื่อเข้าใช้ครั้งเดียว เก็บไว้ในเครื่องนี้
home-lead = Vestibule ให้คุณลงชื่อเข้าใช้ครั้งเดียว เก็บเซสชันไว้ในพวงกุญแจของระบบ และบอกโปรแกรมอื่นของคุณว่าคุณคือใคร
home-signed-in = ลงชื่อเข้าใช้ในชื่อ { $username }
home-signed-out = ยังไม่ได้ยืนยันตัวตน

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = หน้า
home-room-here = ที่นี่
home-room-open = เปิดได้
home-room-locked = ต้องลงชื่อเข้าใช้
home-about-home = คุณอยู่ที่นี่ เปิดให้ทุกคน
home-about-profile = ลงชื่อเข้าใช้ สร้างบัญชี หรือออกจากระบบ
home-about-protected = แสดงโดยส่วนแกนหลัก ซึ่งคำนวณเนื้อหาด้วย
home-about-protected-client = แสดงโดยหน้าต่าง ว่างเปล่าจนกว่าส่วนแกนหลักจะอนุญาต

## The command by which another program asks who is signed in

check-user-heading = สอบถามจากโปรแกรมอื่น
check-user-selected = เลือกคำสั่งแล้ว คัดลอกด้วยปุ่ม Control และ C
