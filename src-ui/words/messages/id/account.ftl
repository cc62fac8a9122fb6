## The top of the page

account-tabs = Akun Anda

## About you: the attributes of the account

about-title = Tentang Anda
about-not-given = Tidak diisi
about-verified = Terverifikasi
about-not-verified = Belum terverifikasi
about-verify = Verifikasi
about-change = Ubah
about-add = Tambah
about-remove = Hapus
about-save = Simpan
about-verify-submit = Verifikasi
about-empty = Ketik sesuatu, atau batalkan.
about-said-removed = Dihapus.
about-said-changed = Diubah.
about-said-verified = Terverifikasi.
about-said-sent = Kode telah dikirim.

## Password

password-title = Kata sandi
password-ways = Anda dapat masuk dengan { $ways }.
password-change = Ubah kata sandi
password-present = Kata sandi saat ini
password-present-empty = Ketik kata sandi Anda saat ini.
password-said-changed = Kata sandi Anda telah diubah.

## Second factor

second-factor-title = Faktor kedua
second-factor-required = Kumpulan pengguna ini meminta faktor kedua dari semua orang.
second-factor-optional = Dengan ini, kata sandi saja tidak cukup untuk menjadi Anda.
second-factor-app = Aplikasi autentikator
    .hint = Kode yang berubah setiap 30 detik
second-factor-text = SMS
    .hint = Kode ke nomor telepon Anda
    .verify-first = Verifikasi nomor telepon Anda dahulu
second-factor-email = Email
    .hint = Kode ke alamat email Anda
    .verify-first = Verifikasi alamat email Anda dahulu
second-factor-asked-first = Diminta pertama
second-factor-on = Aktif
second-factor-ask-first = Minta pertama
second-factor-set-up = Siapkan
second-factor-turn-on = Aktifkan
second-factor-turn-off = Nonaktifkan
second-factor-device-name = Nama perangkat (opsional)
second-factor-said-set-up = Aplikasi autentikator telah disiapkan.

## Passkeys

passkeys-title = Kunci sandi
passkeys-lead = Masuk dengan sidik jari, wajah, atau PIN, tanpa kata sandi.
passkeys-none = Anda belum punya kunci sandi.
passkeys-since = Sejak { $date }
passkeys-remove = Hapus
passkeys-add = Tambah kunci sandi

## Devices

devices-title = Perangkat
devices-lead = Perangkat yang diingat menggantikan faktor kedua.
devices-none = Kumpulan pengguna tidak mengingat satu pun perangkat Anda.
devices-unnamed = Perangkat tanpa nama
devices-seen = Terakhir masuk { $date }
devices-this-one = Komputer ini
devices-remember = Ingat
devices-stop-remembering = Berhenti mengingat
devices-forget = Lupakan

## Delete account

deletion-title = Hapus akun
deletion-lead = Akun dan semua yang diketahui kumpulan pengguna tentang Anda akan hilang selamanya.
deletion-begin = Hapus akun…
deletion-type-name = Ketik { $username } untuk menghapus akun ini
deletion-other-name = Itu bukan nama akun ini.
deletion-submit = Hapus selamanya
