## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Tutup jendela
action-quit = Tutup Vestibule
action-open-configuration = Buka konfigurasi…
action-mailbox = Buka kotak surat
action-palette = Perintah
action-help = Bantuan
action-report = Laporan diagnostik
action-larger = Perbesar
action-smaller = Perkecil
action-normal-size = Ukuran normal
action-appearance = Mode: { $appearance }
action-language = Bahasa: { $language }
action-language-system = Bahasa: mengikuti sistem

appearance-system = Sistem
appearance-light = Terang
appearance-dark = Gelap

## The palette

palette-what = Apa yang ingin Anda lakukan?
palette-nothing = Tidak ada perintah seperti itu.

## The help

help-close = Tutup bantuan
help-version = Vestibule
help-system = Sistem
help-webview = Webview
help-keys = Tombol
help-links = Baca selengkapnya
help-links-about = Terbuka di browser Anda.
help-link-cognito = Amazon Cognito: kumpulan pengguna
help-link-amplify = Amplify: berkas konfigurasi
help-link-openid = OpenID Connect: cara kerjanya
help-report-about = Hal-hal yang membantu menemukan kesalahan: versi, apa yang berjalan, dan peristiwa terbaru. Nama, alamat, kode, dan token tidak disertakan. Bacalah sebelum Anda memberikannya kepada siapa pun.
report-show = Tampilkan laporan
report-selected = Laporan telah dipilih; salin dengan Ctrl dan C.
report-save = Simpan…
report-saved = Disimpan sebagai { $name }.

## Settings: the choices for the application itself

application-heading = Aplikasi ini
application-appearance = Mode
application-language = Bahasa
application-language-system = Mengikuti sistem
application-tray = Tetap di baki sistem
application-tray-about = Setelah jendela terakhir ditutup, Vestibule tetap berjalan jika desktop Anda punya baki sistem.
application-login = Mulai saat Anda masuk ke komputer ini
application-login-about = Tanpa jendela, agar program Anda dapat bertanya sejak saat pertama.
application-notifications = Notifikasi
application-notifications-about = Saat program meminta izin, dan saat sesi Anda berakhir, sementara Anda melihat ke tempat lain.
