## Profile, once somebody is signed in

profile-welcome = ยินดีต้อนรับ { $username }
profile-embedded = คุณลงชื่อเข้าใช้พูลผู้ใช้ในคอมพิวเตอร์เครื่องนี้แล้ว
profile-elsewhere = คุณลงชื่อเข้าใช้แล้ว

## The protected pages

protected-greeting = สวัสดี { $username } จากเส้นทาง SSR!
protected-about = ส่วนแกนหลักตรวจสอบเซสชันและสร้างข้อมูลของหน้านี้ในโปรเซสที่เชื่อถือได้ หากออกจากระบบ จะไม่มีข้อมูล มีเพียงการเปลี่ยนเส้นทาง
protected-client-greeting = สวัสดี { $username } จากเส้นทางไคลเอ็นต์!
protected-client-about = หน้าต่างว่างเปล่าจนกว่าส่วนแกนหลักจะตอบ เมื่อออกจากระบบที่นี่หรือในหน้าต่างอื่น หน้านี้จะหายไปทันที
