mailbox-title = กล่องจดหมาย
mailbox-close = ปิดกล่องจดหมาย
mailbox-about = โหมดภายในเครื่อง: ไม่มีการส่งจริง ที่นี่แสดงสิ่งที่พูลผู้ใช้ในตัวจะส่ง
mailbox-empty = ยังไม่มีข้อความ
mailbox-clear = ล้างกล่องจดหมาย
mailbox-to = ถึง { $address }
mailbox-use-code = ใช้รหัส
mailbox-code-selected = เลือกรหัสแล้ว คัดลอกด้วยปุ่ม Control และ C
