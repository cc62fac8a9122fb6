## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Pencereyi kapat
action-quit = Vestibule’den çık
action-open-configuration = Yapılandırma aç…
action-mailbox = Posta kutusunu aç
action-palette = Komutlar
action-help = Yardım
action-report = Tanılama raporu
action-larger = Büyüt
action-smaller = Küçült
action-normal-size = Normal boyut
action-appearance = Görünüm: { $appearance }
action-language = Dil: { $language }
action-language-system = Dil: sistemdeki gibi
appearance-system = Sistem
appearance-light = Açık
appearance-dark = Koyu

## The palette

palette-what = Ne yapmak istersiniz?
palette-nothing = Böyle bir komut yok.

## The help

help-close = Yardımı kapat
help-version = Vestibule
help-system = Sistem
help-webview = Web bileşeni
help-keys = Tuşlar
help-links = Daha fazla bilgi
help-links-about = Tarayıcınızda açılır.
help-link-cognito = Amazon Cognito: kullanıcı havuzları
help-link-amplify = Amplify: yapılandırma dosyası
help-link-openid = OpenID Connect: nasıl çalışır
help-report-about = Bir hatayı bulmaya yardımcı olanlar: sürümler, çalışanlar ve son olaylar. Adlar, adresler, kodlar ve belirteçler dışarıda bırakılır. Birine vermeden önce okuyun.
report-show = Raporu göster
report-selected = Rapor seçildi; Ctrl ve C ile kopyalayın.
report-save = Kaydet…
report-saved = { $name } olarak kaydedildi.

## Settings: the choices for the application itself

application-heading = Bu uygulama
application-appearance = Görünüm
application-language = Dil
application-language-system = Sistemdeki gibi
application-tray = Sistem tepsisinde kal
application-tray-about = Son pencere kapatıldığında, masaüstünüzde tepsi varsa Vestibule çalışmayı sürdürür.
application-login = Bilgisayarda oturum açınca başlat
application-login-about = Penceresiz; böylece programlarınız ilk andan başlayarak sorabilir.
application-notifications = Bildirimler
application-notifications-about = Siz başka yere bakarken bir program izin istediğinde ve oturumunuz sona erdiğinde.
