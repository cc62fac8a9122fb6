## Profile, once somebody is signed in

profile-welcome = Selamat datang, { $username }
profile-embedded = Anda masuk ke kumpulan pengguna di komputer ini.
profile-elsewhere = Anda telah masuk.

## The protected pages

protected-greeting = Halo { $username } dari rute SSR!
protected-about = Inti memeriksa sesi dan membuat data halaman ini dalam proses tepercaya. Jika Anda keluar, data itu tidak akan ada: hanya pengalihan.
protected-client-greeting = Halo { $username } dari rute klien!
protected-client-about = Jendela tetap kosong sampai inti menjawab. Keluar di sini, atau di jendela lain, dan halaman ini langsung hilang.
