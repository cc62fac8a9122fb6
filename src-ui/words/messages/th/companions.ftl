companions-lead = โปรแกรมในคอมพิวเตอร์เครื่องนี้ที่สอบถามเกี่ยวกับเซสชันของคุณได้

## Those that are let in

companions-let-in = ที่อนุญาต
companions-none = ไม่มีโปรแกรมที่ได้รับอนุญาต
    .hint = เมื่อมีโปรแกรมขอ Vestibule จะแสดงว่าเป็นโปรแกรมใดและต้องการอะไร แล้วคุณเป็นผู้ตัดสินใจ
companions-scopes = สิ่งที่ขอได้
companions-since = ตั้งแต่ { $date }
companions-not-used = ยังไม่ได้ใช้
companions-used = { $uses ->
   *[other] ใช้แล้ว { $uses } ครั้ง ล่าสุดเมื่อ { $date }
}
companions-ends = สิ้นสุด { $date }
companions-unnamed = ระบบไม่ได้ระบุว่าเป็นโปรแกรมใด
companions-revoke = เพิกถอน
companions-revoked = { $name } ไม่ได้รับอนุญาตแล้ว
companions-revoke-all = เพิกถอนทั้งหมด…
companions-revoke-all-question = { $count ->
   *[other] เพิกถอน { $count } โปรแกรมไหม แต่ละโปรแกรมจะต้องขอคุณอีกครั้ง
}
companions-revoke-all-yes = เพิกถอนทั้งหมด
companions-revoke-all-no = เก็บไว้
companions-all-revoked = ไม่มีโปรแกรมที่ได้รับอนุญาตแล้ว

## Those that are refused without a question

companions-refused = ที่ปฏิเสธ
    .lead = โปรแกรมเหล่านี้จะถูกปฏิเสธโดยไม่ถามคุณ
companions-refused-since = ตั้งแต่ { $date }
companions-ask-again = ถามฉันอีก
companions-forgotten = ระบบจะถามคุณเมื่อโปรแกรมนี้ขออีกครั้ง
