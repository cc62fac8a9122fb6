## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Alamat
attribute-birthdate = Tanggal lahir
attribute-email = Alamat email
attribute-family-name = Nama belakang
attribute-gender = Jenis kelamin
attribute-given-name = Nama depan
attribute-locale = Bahasa
attribute-middle-name = Nama tengah
attribute-name = Nama lengkap
attribute-nickname = Nama panggilan
attribute-phone-number = Nomor telepon
attribute-picture = Gambar
attribute-preferred-username = Nama pengguna pilihan
attribute-profile = Halaman profil
attribute-updated-at = Diperbarui
attribute-website = Situs web
attribute-zoneinfo = Zona waktu

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nama pengguna
sign-in-name-email = Alamat email
sign-in-name-phone-number = Nomor telepon
sign-in-name-email-or-phone-number = Alamat email atau nomor telepon
sign-in-name-username-or-email = Nama pengguna atau alamat email
sign-in-name-username-or-phone-number = Nama pengguna atau nomor telepon
sign-in-name-any = Nama pengguna, alamat email, atau nomor telepon

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
   *[other] Minimal { $length } karakter
}
rule-lowercase = Satu huruf kecil
rule-uppercase = Satu huruf besar
rule-number = Satu angka
rule-symbol = Satu simbol, seperti ! atau ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = kata sandi
factor-email-code = kode lewat email
factor-sms-code = kode lewat SMS
factor-passkey = kunci sandi

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Lanjutkan dengan { $provider }
login-with = Masuk dengan { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Nama pengguna Anda
scope-session-read = Sesi Anda
scope-token-id = Token ID
scope-token-access = Token akses
scope-aws-credentials = Kredensial AWS
scope-session-end = Mengeluarkan Anda

## What another program was answered
## Badges in the activity log; short.

answer-ok = Dijawab
answer-unauthorized = Tidak diizinkan
answer-forbidden = Ditolak
answer-not-found = Tidak ditemukan
answer-conflict = Tidak ada yang masuk
answer-gone = Terlambat
answer-too-many-requests = Terlalu sering
answer-unavailable = Tidak tersedia
answer-other = Tidak dipahami
