## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = รูปลักษณ์
theme-own = กำลังใช้รูปลักษณ์ของ Vestibule
theme-of-the-person = กำลังใช้ธีมของคุณเอง
theme-open = เปิดธีม…
theme-forget = ใช้รูปลักษณ์ของ Vestibule
theme-hint = ธีมคือไฟล์ CSS ที่กำหนดสีให้กับชื่อต่างๆ เช่น --amplify-primary-color สำหรับโหมดสว่างและโหมดมืด ธีมที่ทำให้อ่านข้อความไม่ได้จะถูกปฏิเสธ
theme-changed = เปลี่ยนรูปลักษณ์แล้ว
