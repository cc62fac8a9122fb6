## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Tampilan
theme-own = Tampilan asli Vestibule sedang dipakai.
theme-of-the-person = Tema Anda sendiri sedang dipakai.
theme-open = Buka tema…
theme-forget = Pakai tampilan asli Vestibule
theme-hint = Tema adalah berkas CSS berisi warna untuk nama seperti --amplify-primary-color, untuk mode terang dan gelap. Teks yang tidak dapat dibaca akan ditolak.
theme-changed = Tampilan telah berubah.
