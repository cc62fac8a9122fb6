## The page's top

home-heading = Tek oturum, bu bilgisayarda.
home-lead = Vestibule bir kez oturum açar, oturumu sistemin anahtarlığında saklar ve diğer programlarınıza kim olduğunuzu söyler.
home-signed-in = { $username } olarak oturum açıldı
home-signed-out = Kimlik doğrulanmadı

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Sayfalar
home-room-here = Burada
home-room-open = Açık
home-room-locked = Oturum gerekir
home-about-home = Buradasınız. Herkese açık.
home-about-profile = Oturum açın, hesap oluşturun ya da oturumu kapatın.
home-about-protected = Söylediğini hesaplayan çekirdek tarafından çizilir.
home-about-protected-client = Pencere tarafından çizilir; çekirdek evet diyene dek boştur.

## The command by which another program asks who is signed in

check-user-heading = Başka bir programdan sorun
check-user-selected = Komut seçildi; Ctrl ve C ile kopyalayın.
