## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Anda telah keluar.
    .next-step = Masuk kapan pun Anda mau.
notice-session-ended = Sesi Anda telah berakhir.
    .next-step = Masuk lagi untuk melanjutkan.
notice-password-changed = Kata sandi Anda telah diubah.
    .next-step = Masuk dengan yang baru.
notice-account-confirmed = Akun Anda telah dikonfirmasi.
    .next-step = Masuk untuk melanjutkan.
notice-code-sent = Kode baru sedang dikirim.
    .next-step = Hanya yang terbaru yang berlaku.
notice-password-reset-required = Akun ini memerlukan kata sandi baru sebelum dapat masuk.
    .next-step = Kirim kode kepada diri Anda untuk mengaturnya.
notice-stored-session-damaged = Sesi yang tersimpan tidak dapat dibaca, dan telah disisihkan.
    .next-step = Masuk lagi.
notice-keyring-locked = Ring kunci sistem terkunci, jadi tidak ada yang dapat dimasukkan kembali.
    .next-step = Buka kuncinya dan mulai ulang, atau masuk saja.
notice-keyring-missing = Sistem ini tidak punya ring kunci, jadi sesi hanya bertahan sampai aplikasi ditutup.
    .next-step = Masuk seperti biasa.
notice-sign-in-expired = Proses masuk ini terlalu lama, atau terlalu sering dicoba.
    .next-step = Mulai lagi.
notice-account-deleted = Akun Anda telah dihapus.
    .next-step = Anda dapat membuat yang baru kapan saja.
notice-link-without-sign-in = Browser telah kembali, tetapi tidak ada proses masuk yang menunggunya.
    .next-step = Mulai lagi dari sini.

## A session that is not kept

storage-memory-keyring-missing = Sistem ini tidak punya ring kunci: sesi Anda berakhir saat Vestibule ditutup.
    .next-step = Pasang satu, seperti GNOME Keyring atau KWallet, dan masuk lagi agar diingat.
storage-memory-keyring-locked = Ring kunci sistem terkunci: sesi Anda berakhir saat Vestibule ditutup.
    .next-step = Buka kuncinya dan masuk lagi agar diingat.
storage-memory-keyring-failed = Ring kunci sistem menolak menyimpan sesi Anda: sesi berakhir saat Vestibule ditutup.
    .next-step = Periksa aplikasi ring kunci itu, dan masuk lagi agar diingat.

## The user pool on this computer

accounts-in-memory = Akun di kumpulan pengguna ini dilupakan saat Vestibule ditutup.
    .next-step = Tidak ada ring kunci yang dapat dipakai untuk menyegelnya.
pool-began-anew = Akun di komputer ini tidak dapat dibuka, jadi kumpulan pengguna dimulai dari awal.
    .next-step = Buat lagi akun Anda. Akun sebelumnya tetap disimpan, tanpa perubahan, di berkas ini:

## Passkeys

no-passkeys = Komponen jendela sistem ini tidak dapat memakai kunci sandi.
    .next-step = Kembali dan pilih cara masuk lain.

## The activity log

broken-chain = Sesuatu selain Vestibule telah mengubah log ini.
    .next-step = Entri mungkin hilang atau palsu; ekspor yang tersisa sebelum log bertambah.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Klien aplikasi tidak tahu jalan kembali ke Vestibule setelah masuk di browser.
    .next-step = Tambahkan alamat callback-nya.
finding-no-sign-out-callback = Klien aplikasi tidak tahu jalan kembali ke Vestibule setelah keluar di browser.
    .next-step = Tambahkan alamat keluarnya.
finding-implicit-flow = Masuk di browser akan menaruh token di dalam alamat.
    .next-step = Beralihlah ke pemberian kode otorisasi.
finding-no-open-id-scope = Tanpa cakupan openid tidak ada yang dapat dikenali setelah masuk di browser.
    .next-step = Izinkan cakupan itu.
finding-no-account-scope = Yang masuk lewat browser tidak dapat mengubah akunnya di sini.
    .next-step = Izinkan cakupan aws.cognito.signin.user.admin.
finding-client-secret = Klien aplikasi punya rahasia, yang tidak dapat dijaga oleh aplikasi terpasang mana pun.
    .next-step = Buat klien aplikasi tanpa rahasia; sampai saat itu yang ini dipakai.
finding-password-is-sent = Proses masuk mengirim kata sandi ke kumpulan pengguna.
    .next-step = Beralihlah ke USER_SRP_AUTH, yang hanya membuktikannya.
finding-providers-left-out = Berkas ini mungkin tidak memuat semua penyedia milik kumpulan pengguna.
    .next-step = Sebutkan secara manual jika ada yang kurang.
finding-identity-pool-alone = Ada kumpulan identitas, tetapi tidak ada kumpulan pengguna untuk masuk.
    .next-step = Tambahkan autentikasi ke proyek Amplify.
finding-no-sign-in-name = Berkas ini tidak menyebutkan dengan apa akun dinamai.
    .next-step = Dianggap memakai nama pengguna.
finding-email-mfa-outside-amplify = Kode lewat email berfungsi di sini, tetapi tidak di pustaka Amplify sendiri.
    .next-step = Tawarkan juga faktor kedua lain jika Anda memakainya.
finding-verification-by-link = Akun baru dikonfirmasi dengan tautan, bukan dengan kode.
    .next-step = Ikuti tautan dalam pesan, lalu masuk.
finding-insecure-redirect = Sebuah callback menuju komputer lain tanpa enkripsi.
    .next-step = Gunakan HTTPS, atau hapus.
finding-domain-with-scheme = Domain ditulis dengan https:// di depannya.
    .next-step = Hapus bagian itu.
finding-callback-to-register = Dari sini tidak terlihat apakah penyedia tahu jalan kembali ke Vestibule.
    .next-step = Daftarkan alamat callback di sana.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Tidak ada yang perlu dicabut
revocation-requested = Sedang diberi tahu…
revocation-revoked = Telah mencabut sesi
revocation-postponed = Tidak dapat dijangkau; diberi tahu nanti
revocation-failed = Tidak dapat dijangkau; sesi di sana berakhir sendiri
devices-kept = Tetap masuk
devices-requested = Sedang dikeluarkan…
devices-signed-out = Telah keluar
devices-failed = Tidak dapat dikeluarkan
browser-session-not-asked = Tetap masuk
browser-session-opened = Diarahkan ke halaman keluar
browser-session-failed = Tidak dapat dijangkau; tetap masuk
browser-session-not-supported = Tetap masuk: tidak ada halaman keluar
receipt-programs = Program
receipt-without-access = { $names }: tanpa akses sampai Anda masuk lagi
receipt-asked-for-by = Diminta oleh

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Pilih kata sandi.
password-breaks-a-rule = Kata sandi ini belum memenuhi semua aturan.
repeat-the-password = Ketik kata sandi sekali lagi.
passwords-differ = Kedua kata sandi tidak sama.
