mailbox-title = Posta kutusu
mailbox-close = Posta kutusunu kapat
mailbox-about = Yerel mod: gerçekten hiçbir şey gönderilmez. Yerleşik kullanıcı havuzunun göndereceği burada gösterilir.
mailbox-empty = Henüz ileti yok.
mailbox-clear = Posta kutusunu boşalt
mailbox-to = Alıcı: { $address }
mailbox-use-code = Kodu kullan
mailbox-code-selected = Kod seçildi; Ctrl ve C ile kopyalayın.
