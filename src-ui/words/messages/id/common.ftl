## The bar

nav-home = Beranda
nav-profile = Profil
nav-protected = Rute terlindung
nav-protected-client = Rute klien terlindung
nav-account = Akun
nav-companions = Program
nav-activity = Aktivitas
nav-settings = Pengaturan
bar-pages = Halaman
bar-mailbox = { $unread ->
    [0] Kotak surat
   *[other] Kotak surat, { $unread } pesan baru
}
bar-nobody = Belum masuk
bar-signed-in-as = Masuk sebagai { $username }

## Offline

offline-title = Luring.
offline-text = Kumpulan pengguna tidak dapat dijangkau. Yang tampil adalah yang diketahui komputer ini; Vestibule mencoba lagi dengan sendirinya.

## Forms

form-continue = Lanjutkan
form-finish = Selesai
form-cancel = Batal
form-password = Kata sandi
form-new-password = Kata sandi baru
form-confirm-password = Konfirmasi kata sandi
form-attribute-empty = { $attribute } masih kosong.
failure-try-again = Coba lagi

## A new password and its rules

rules-title = Aturan kata sandi
rules-same = Keduanya sama
rules-met = : terpenuhi
rules-not-met = : belum terpenuhi
show-password = Tampilkan kata sandi
hide-password = Sembunyikan kata sandi
password-is-shown = Kata sandi ditampilkan.
password-is-hidden = Kata sandi disembunyikan.

## A code that was sent, or that an authenticator app shows

code-label = Kode
code-empty = Ketik kode dari pesan.
code-empty-app = Ketik kode yang ditampilkan aplikasi.
code-in-mailbox = Mode lokal: kodenya ada di kotak surat.
code-open-mailbox = Buka
code-sent-by-text = SMS berisi kode dikirim ke { $destination }, untuk { $username }.
code-sent = Pesan berisi kode dikirim ke { $destination }, untuk { $username }.
code-sent-somewhere = Pesan berisi kode dikirim ke alamat { $username }.
code-send-again = Kirim kode baru
code-sent-wait = Terkirim; lagi dalam { $seconds } dtk

## An authenticator app is set up

enrolment-qr-code = Kode QR untuk aplikasi autentikator
enrolment-scan = Pindai dengan aplikasi autentikator.
enrolment-type-key = Tidak ada kamera? Ketik kunci

## Sign out

sign-out-title = Keluar
sign-out-here = Keluar
sign-out-everywhere = Keluar di semua perangkat
sign-out-in-browser = Keluar di browser juga
sign-out-hint = Keluar mengakhiri sesi di komputer ini; di semua perangkat mengakhirinya di setiap perangkat Anda.

## The receipt of a sign-out: what became of the session, where

receipt-here = Komputer ini
receipt-here-text = Telah keluar; tidak ada yang disimpan
receipt-user-pool = Kumpulan pengguna
receipt-other-devices = Perangkat lain
receipt-browser = Browser

## The page as a whole

page-skip = Langsung ke halaman
page-new-window = Jendela baru
footer-embedded = Mode lokal: kumpulan pengguna bawaan
footer-in-memory = Mode lokal: kumpulan pengguna bawaan, dilupakan saat aplikasi ditutup
footer-cognito = Kumpulan pengguna Amazon Cognito
openid-provider = Penyedia OpenID
embedded-pool = kumpulan pengguna bawaan

## Copying

copy = Salin
copied = Disalin
    .announcement = Disalin.

## The Account page, around its parts

account-signed-in-as = Masuk sebagai { $username }
account-elsewhere = Disimpan di tempat lain
account-elsewhere-about = Akun Anda disimpan oleh { $issuer }. Nama, kata sandi, dan faktor kedua diubah di halamannya sendiri.
account-sign-out = Keluar
