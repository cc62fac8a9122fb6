## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Görünüm
theme-own = Vestibule’ün kendi görünümü kullanılıyor.
theme-of-the-person = Size ait bir tema kullanılıyor.
theme-open = Tema aç…
theme-forget = Vestibule’ünkini kullan
theme-hint = Tema, --amplify-primary-color gibi adlar için açık ve koyu renkler içeren bir CSS dosyasıdır. Okunamayacak metin kabul edilmez.
theme-changed = Görünüm değişti.
