## The page's top

home-heading = Sekali masuk, tersimpan di komputer ini.
home-lead = Vestibule memasukkan Anda sekali, menyimpan sesi di ring kunci sistem, dan memberi tahu program Anda yang lain siapa Anda.
home-signed-in = Masuk sebagai { $username }
home-signed-out = Tidak terautentikasi

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Halaman
home-room-here = Di sini
home-room-open = Terbuka
home-room-locked = Perlu masuk
home-about-home = Anda di sini. Terbuka untuk semua.
home-about-profile = Masuk, buat akun, atau keluar.
home-about-protected = Digambar oleh inti, yang menghitung isinya.
home-about-protected-client = Digambar oleh jendela, kosong sampai inti mengizinkan.

## The command by which another program asks who is signed in

check-user-heading = Tanya dari program lain
check-user-selected = Perintah telah dipilih; salin dengan Ctrl dan C.
