## The top of the page

account-tabs = Hesabınız

## About you: the attributes of the account

about-title = Hakkınızda
about-not-given = Belirtilmedi
about-verified = Doğrulandı
about-not-verified = Doğrulanmadı
about-verify = Doğrula
about-change = Değiştir
about-add = Ekle
about-remove = Kaldır
about-save = Kaydet
about-verify-submit = Doğrula
about-empty = Bir şey yazın ya da iptal edin.
about-said-removed = Kaldırıldı.
about-said-changed = Değiştirildi.
about-said-verified = Doğrulandı.
about-said-sent = Bir kod gönderildi.

## Password

password-title = Parola
password-ways = Şunlarla oturum açabilirsiniz: { $ways }.
password-change = Parolayı değiştir
password-present = Şimdiki parola
password-present-empty = Şimdiki parolanızı yazın.
password-said-changed = Parolanız değiştirildi.

## Second factor

second-factor-title = İkinci etken
second-factor-required = Bu kullanıcı havuzu herkesten ikinci bir etken ister.
second-factor-optional = Bununla, siz olmak için tek başına parola yetmez.
second-factor-app = Kimlik doğrulama uygulaması
    .hint = Her 30 saniyede değişen bir kod
second-factor-text = SMS
    .hint = Telefon numaranıza bir kod
    .verify-first = Önce telefon numaranızı doğrulayın
second-factor-email = E-posta
    .hint = E-posta adresinize bir kod
    .verify-first = Önce e-posta adresinizi doğrulayın
second-factor-asked-first = İlk sorulan
second-factor-on = Açık
second-factor-ask-first = Önce bunu sor
second-factor-set-up = Kur
second-factor-turn-on = Aç
second-factor-turn-off = Kapat
second-factor-device-name = Cihazın adı (isteğe bağlı)
second-factor-said-set-up = Kimlik doğrulama uygulaması kuruldu.

## Passkeys

passkeys-title = Geçiş anahtarları
passkeys-lead = Parolasız, parmak izi, yüz ya da PIN ile oturum açın.
passkeys-none = Henüz geçiş anahtarınız yok.
passkeys-since = { $date } tarihinden beri
passkeys-remove = Kaldır
passkeys-add = Geçiş anahtarı ekle

## Devices

devices-title = Cihazlar
devices-lead = Hatırlanan bir cihaz ikinci etkenin yerini tutar.
devices-none = Kullanıcı havuzu hiçbir cihazınızı hatırlamıyor.
devices-unnamed = Adsız cihaz
devices-seen = Son oturum { $date }
devices-this-one = Bu bilgisayar
devices-remember = Hatırla
devices-stop-remembering = Hatırlama
devices-forget = Unut

## Delete account

deletion-title = Hesabı sil
deletion-lead = Hesap ve kullanıcı havuzunun hakkınızda bildiği her şey kalıcı olarak silinir.
deletion-begin = Hesabı sil…
deletion-type-name = Bu hesabı silmek için { $username } yazın
deletion-other-name = Bu hesabın adı bu değil.
deletion-submit = Kalıcı olarak sil
