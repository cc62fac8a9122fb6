mailbox-title = Kotak surat
mailbox-close = Tutup kotak surat
mailbox-about = Mode lokal: tidak ada yang benar-benar dikirim. Yang seharusnya dikirim kumpulan pengguna bawaan ditampilkan di sini.
mailbox-empty = Belum ada pesan.
mailbox-clear = Kosongkan kotak surat
mailbox-to = Kepada { $address }
mailbox-use-code = Pakai kode
mailbox-code-selected = Kode telah dipilih; salin dengan Ctrl dan C.
