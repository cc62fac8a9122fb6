## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = inti tidak ada
detail-another-shape = jawaban inti berbentuk lain

## Signing in and creating an account

error-not-authorized = Nama pengguna atau kata sandi salah.
    .next-step = Periksa keduanya dan coba lagi, atau atur ulang kata sandi.
error-too-many-failed-attempts = Terlalu banyak kata sandi salah untuk akun ini.
    .next-step = Tunggu sebentar sebelum mencoba lagi, atau atur ulang kata sandi.
error-password-reset-required = Akun ini memerlukan kata sandi baru sebelum dapat masuk.
    .next-step = Atur ulang kata sandi; kode akan dikirim kepada Anda.
error-user-disabled = Akun ini dinonaktifkan.
    .next-step = Minta pengelola kumpulan pengguna mengaktifkannya.
error-unsupported-challenge = Akun ini meminta langkah yang belum dapat ditampilkan Vestibule.
    .next-step = Masuk dengan akun lain, atau cari versi yang lebih baru.
error-username-exists = Nama pengguna ini sudah dipakai.
    .next-step = Pilih yang lain, atau masuk jika itu milik Anda.
error-alias-exists = Akun lain memakai alamat email ini.
    .next-step = Gunakan alamat lain, atau masuk ke akun itu.
error-invalid-password = Kumpulan pengguna tidak menerima kata sandi ini.
    .next-step = Pilih yang memenuhi semua aturan.
error-password-used-before = Kata sandi ini pernah dipakai.
    .next-step = Pilih yang baru bagi akun ini.
error-code-mismatch = Kode ini salah.
    .next-step = Bandingkan dengan pesan terbaru, atau kirim kode baru.
error-expired-code = Kode ini sudah tidak berlaku.
    .next-step = Kirim kode baru dan gunakan kode itu.
error-code-delivery-failure = Kode tidak dapat dikirim.
    .next-step = Periksa alamat email, dan coba lagi satu menit kemudian.
error-missing-field = Masih ada yang kosong.
    .next-step = Isi semua kolom dan coba lagi.
error-already-confirmed = Akun ini sudah dikonfirmasi.
    .next-step = Kembali ke halaman masuk.
error-wrong-answer = Jawaban itu salah.
    .next-step = Masuk sekali lagi agar ditanya kembali.
error-mfa-method-unavailable = Akun ini belum dapat memakai faktor kedua itu.
    .next-step = Verifikasi alamatnya, atau siapkan aplikasinya dahulu.
error-software-token-mismatch = Aplikasi menampilkan kode lain.
    .next-step = Tunggu kode berikutnya; jam kedua perangkat harus tepat.
error-passkey-refused = Kunci sandi tidak diterima.
    .next-step = Coba lagi, atau pilih cara lain.
error-passkeys-not-enabled = Kunci sandi dinonaktifkan di kumpulan pengguna ini.
    .next-step = Pengelolanya dapat mengaktifkannya.
error-device-not-found = Kumpulan pengguna tidak lagi mengenal perangkat ini.
    .next-step = Tidak ada lagi yang perlu dilakukan.

## The user pool

error-limit-exceeded = Ini diminta terlalu sering.
    .next-step = Tunggu sebentar sebelum mencoba lagi.
error-too-many-requests = Kumpulan pengguna sedang sibuk.
    .next-step = Coba lagi sesaat lagi.
error-invalid-parameter = Kumpulan pengguna tidak menerima yang diketik.
    .next-step = Ubah dan coba lagi.
error-refused-by-user-pool = Sebuah aturan kumpulan pengguna ini menolaknya.
    .next-step = Tanyakan kepada pengelola kumpulan pengguna apa yang diperlukan.
error-user-pool-misconfigured = Kumpulan pengguna tidak disiapkan untuk ini.
    .next-step = Pengelolanya harus mengubah konfigurasinya.
error-unreachable = Kumpulan pengguna tidak dapat dijangkau.
    .next-step = Periksa jaringan dan coba lagi; tidak ada yang berubah.
error-untrusted-tokens = Balasan tidak ditandatangani oleh kumpulan pengguna ini, dan telah dibuang.
    .next-step = Periksa jaringan yang Anda pakai sebelum mencoba lagi.
error-unexpected-answer = Kumpulan pengguna menjawab dengan cara yang tidak dipahami Vestibule.
    .next-step = Coba lagi; jika tetap begitu, cari versi yang lebih baru.
error-not-supported = Layanan tempat Anda masuk tidak menawarkan ini.
    .next-step = Ubah di halamannya sendiri.
error-no-identity-pool = Tidak ada kumpulan identitas yang dikonfigurasi, jadi tidak ada kredensial AWS.
    .next-step = Buka konfigurasi yang menyebutkannya.
error-embedded-pool-unavailable = Kumpulan pengguna bawaan tidak berjalan, jadi tidak ada yang dapat masuk.
    .next-step = Tutup Vestibule dan jalankan lagi.

## The session and what is being done

error-busy = Tindakan lain masih berjalan.
    .next-step = Tunggu sampai selesai, lalu coba lagi.
error-cancelled = Ini dihentikan karena hal lain dimulai.
    .next-step = Mulai lagi jika Anda masih menginginkannya.
error-wrong-step = Formulir sudah berlanjut dan telah diperbarui.
    .next-step = Lanjutkan dari yang ditampilkan sekarang.
error-already-signed-in = Sudah ada yang masuk.
    .next-step = Keluar dahulu.
error-not-signed-in = Tidak ada yang masuk.
    .next-step = Masuk dan coba lagi.
error-session-ended = Sesi telah berakhir.
    .next-step = Masuk lagi.
error-unknown-route = Tidak ada halaman seperti itu.
    .next-step = Lanjutkan dari Beranda.

## The configuration

error-configuration-unreadable = Berkas ini bukan konfigurasi yang dapat dibaca Vestibule.
    .next-step = Pilih amplify_outputs.json, aws-exports.js, atau amplifyconfiguration.json.
error-configuration-incomplete = Konfigurasi ini tidak menyebutkan kumpulan pengguna untuk masuk.
    .next-step = Tambahkan autentikasi ke proyek Amplify, dan ekspor lagi berkasnya.
error-no-way-back = Konfigurasi ini tidak punya alamat tempat browser dapat kembali ke Vestibule.
    .next-step = Tambahkan salah satu alamat callback di Pengaturan ke klien aplikasi.
error-invalid-theme = Berkas ini bukan tema.
    .next-step = Perbaiki yang disebutkan di bawah, lalu buka lagi.
error-invalid-issuer = Ini tidak menggambarkan penyedia OpenID.
    .next-step = Periksa alamat penerbit, ID klien, dan cakupannya.

## The browser and the provider

error-browser-not-opened = Browser tidak dapat dibuka.
    .next-step = Atur browser default di pengaturan sistem, dan coba lagi.
error-provider-refused = Proses masuk ditolak di browser.
    .next-step = Coba lagi, atau masuk dengan cara lain.
error-provider-misconfigured = Penyedia tidak menerima permintaan aplikasi ini.
    .next-step = Periksa ID klien, alamat callback, dan cakupan di penyedia.
error-provider-unavailable = Penyedia sedang mengalami masalah.
    .next-step = Coba lagi beberapa menit kemudian.
error-provider-mismatch = Jawaban datang dari penyedia lain, bukan yang Anda tuju, dan telah dibuang.
    .next-step = Mulai lagi; jika tetap begitu, periksa penerbit dalam konfigurasi.
error-unsupported-provider = Penyedia tidak punya sesuatu yang diperlukan agar masuk dengan aman.
    .next-step = Minta administratornya mengaktifkannya.
error-authorization-code-refused = Penyedia tidak lagi menerima yang dibawa browser.
    .next-step = Mulai lagi.
error-no-refresh-token = Penyedia tidak memberi token penyegaran, jadi Anda tidak dapat tetap masuk.
    .next-step = Izinkan token penyegaran untuk klien ini, atau tambahkan cakupan offline_access.
error-not-a-callback = Ini bukan alamat tempat proses masuk berakhir.
    .next-step = Salin seluruh alamat dari bilah alamat browser.
error-callback-of-another-sign-in = Alamat ini milik proses masuk lain, atau pernah dipakai.
    .next-step = Buka browser lagi dan salin alamat terbaru.

## Other programs, and Vestibule itself

error-local-api-unavailable = Program lain tidak mendapat jawaban: API lokal tidak berjalan.
    .next-step = Tutup Vestibule dan jalankan lagi; sebabnya ada di log.
error-grants-not-kept = Ini hanya berlaku sampai Vestibule ditutup: tidak dapat dicatat.
    .next-step = Kosongkan ruang di disk, lalu lakukan lagi.
error-internal = Ada yang salah di Vestibule sendiri.
    .next-step = Coba lagi; jika tetap begitu, mulai ulang aplikasi.
