## Every step

step-signing-in-as = Masuk sebagai { $username }
step-back = Kembali ke halaman masuk
step-forgot-password = Lupa kata sandi?
step-type-password = Ketik kata sandi Anda.
step-whose-account = Sebutkan akun siapa ini.

## Sign in

sign-in-title = Masuk
sign-in-submit = Masuk
sign-in-no-account = Belum punya akun?
sign-in-create-one = Buat akun
sign-in-or = atau
sign-in-with-browser = Masuk dengan browser
sign-in-kept-by = Akun Anda disimpan oleh { $provider }. Anda masuk di sana, di browser.
sign-in-last-used = Terakhir
sign-in-other-account = Gunakan akun lain
sign-in-other-account-of = Gunakan akun { $provider } lain

## The browser is awaited

browser-title = Lanjutkan di browser
browser-returns = Masuk di { $provider }. Setelah itu Vestibule kembali dengan sendirinya.
browser-returns-unnamed = Masuk di sana. Setelah itu Vestibule kembali dengan sendirinya.
browser-paste = Masuk di { $provider }, lalu bawa ke sini alamat tempat Anda berakhir.
browser-paste-unnamed = Masuk di sana, lalu bawa ke sini alamat tempat Anda berakhir.
browser-waiting = Menunggu browser
browser-confirming = Browser telah kembali; proses masuk sedang dikonfirmasi.
browser-time-left = Sisa waktu
browser-left = sisa { $time }
browser-open-again = Buka browser lagi
browser-opened-again = Browser dibuka lagi.
browser-paste-instead = Tidak kembali?
browser-address = Alamat dari browser
browser-address-hint = Setelah masuk, salin seluruh isi bilah alamat browser, meskipun halaman itu menyatakan tidak dapat dibuka.
browser-address-empty = Tempelkan alamatnya dahulu.

## Create account

sign-up-title = Buat akun
sign-up-submit = Buat akun
sign-up-have-account = Sudah punya akun?
sign-up-sign-in = Masuk
sign-up-without-password = Lanjut tanpa kata sandi
sign-up-with-password = Pilih kata sandi
sign-up-empty = Ini masih kosong.

## Confirm a new account by a code

confirm-title = Konfirmasi akun Anda
confirm-submit = Konfirmasi

## Forgot password

forgot-title = Lupa kata sandi?
forgot-lead = Kode untuk mengatur yang baru akan dikirim ke alamat akun.
forgot-submit = Kirim kode
forgot-set-title = Atur kata sandi baru
forgot-set-submit = Atur kata sandi

## Enter password

enter-password-title = Masukkan kata sandi

## A password made by an administrator is replaced

new-password-title = Pilih kata sandi Anda
new-password-lead = Kata sandi yang Anda pakai untuk masuk dibuatkan untuk Anda. Mulai sekarang hanya Anda yang mengetahuinya, { $username }.
new-password-submit = Atur kata sandi

## Enter a code

enter-code-title-app = Kode autentikator
enter-code-title-text = Periksa pesan Anda
enter-code-title-email = Periksa email Anda
enter-code-empty = Ketik kodenya.
enter-code-lead-device = Ketik kode yang ditampilkan aplikasi autentikator di { $device } untuk { $username }.
enter-code-lead = Ketik kode yang ditampilkan aplikasi autentikator Anda untuk { $username }.

## A passkey

use-passkey-title = Gunakan kunci sandi Anda
use-passkey-submit = Lanjutkan dengan kunci sandi

## A question of the user pool's own

question-title = Satu pertanyaan lagi
question-answer = Jawaban
question-empty = Ketik jawaban Anda.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Bagaimana Anda ingin masuk?
select-mfa-method = Konfirmasi bahwa ini Anda
select-mfa-setup = Siapkan faktor kedua
choice-password = Kata sandi
    .sent = Dikirim ke kumpulan pengguna
    .proved = Dibuktikan, dan tidak pernah keluar dari komputer ini
choice-email-code = Kode lewat email
    .hint = Untuk sekali masuk
choice-text-code = Kode lewat SMS
    .hint = Untuk sekali masuk
choice-passkey = Kunci sandi
    .hint = Sidik jari, wajah, atau PIN
choice-app = Aplikasi autentikator
    .hint = Kode yang berubah setiap 30 detik
choice-text = SMS
    .hint = Kode ke telepon Anda
choice-email = Email
    .hint = Kode ke alamat Anda

## A second factor is set up

set-up-email-title = Kode lewat email
set-up-email-lead = Setiap kali masuk, kode yang dikirim ke alamat ini akan diminta.
set-up-email-empty = Ketik alamat email Anda.
set-up-email-submit = Kirim kode
set-up-app-title = Siapkan aplikasi autentikator
set-up-app-lead = Untuk { $username }, setiap kali masuk mulai sekarang.
