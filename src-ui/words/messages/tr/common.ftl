## The bar

nav-home = Ana sayfa
nav-profile = Profil
nav-protected = Korumalı sayfa
nav-protected-client = Korumalı istemci sayfası
nav-account = Hesap
nav-companions = Programlar
nav-activity = Etkinlik
nav-settings = Ayarlar
bar-pages = Sayfalar
bar-mailbox = { $unread ->
    [0] Posta kutusu
    [one] Posta kutusu, { $unread } yeni ileti
   *[other] Posta kutusu, { $unread } yeni ileti
}
bar-nobody = Oturum açılmadı
bar-signed-in-as = { $username } olarak oturum açıldı

## Offline

offline-title = Çevrimdışı.
offline-text = Kullanıcı havuzuna ulaşılamıyor. Bu bilgisayarın bildiklerini görüyorsunuz; Vestibule kendiliğinden yeniden dener.

## Forms

form-continue = Devam
form-finish = Bitir
form-cancel = İptal
form-password = Parola
form-new-password = Yeni parola
form-confirm-password = Parolayı doğrulayın
form-attribute-empty = { $attribute } hâlâ boş.
failure-try-again = Yeniden dene

## A new password and its rules

rules-title = Parola kuralları
rules-same = İkisi aynı
rules-met = : karşılandı
rules-not-met = : henüz karşılanmadı
show-password = Parolayı göster
hide-password = Parolayı gizle
password-is-shown = Parola gösteriliyor.
password-is-hidden = Parola gizlendi.

## A code that was sent, or that an authenticator app shows

code-label = Kod
code-empty = İletideki kodu yazın.
code-empty-app = Uygulamanın gösterdiği kodu yazın.
code-in-mailbox = Yerel mod: kod posta kutusunda.
code-open-mailbox = Aç
code-sent-by-text = { $username } için { $destination } numarasına kod içeren bir SMS gönderildi.
code-sent = { $username } için { $destination } adresine kod içeren bir ileti gönderildi.
code-sent-somewhere = { $username } hesabının adresine kod içeren bir ileti gönderildi.
code-send-again = Yeni kod gönder
code-sent-wait = Gönderildi; { $seconds } sn sonra yine

## An authenticator app is set up

enrolment-qr-code = Kimlik doğrulama uygulaması için QR kodu
enrolment-scan = Bir kimlik doğrulama uygulamasıyla tarayın.
enrolment-type-key = Kamera yok mu? Anahtarı yazın

## Sign out

sign-out-title = Oturumu kapat
sign-out-here = Oturumu kapat
sign-out-everywhere = Her yerde oturumu kapat
sign-out-in-browser = Tarayıcıda da oturumu kapat
sign-out-hint = Oturumu kapatmak bu bilgisayardaki oturumu bitirir; her yerde, tüm cihazlarınızdakini bitirir.

## The receipt of a sign-out: what became of the session, where

receipt-here = Bu bilgisayar
receipt-here-text = Oturum kapatıldı; hiçbir şey saklanmıyor
receipt-user-pool = Kullanıcı havuzu
receipt-other-devices = Diğer cihazlar
receipt-browser = Tarayıcı

## The page as a whole

page-skip = Sayfaya geç
page-new-window = Yeni pencere
footer-embedded = Yerel mod: yerleşik kullanıcı havuzu
footer-in-memory = Yerel mod: yerleşik kullanıcı havuzu, çıkınca unutulur
footer-cognito = Amazon Cognito kullanıcı havuzu
openid-provider = OpenID sağlayıcısı
embedded-pool = yerleşik kullanıcı havuzu

## Copying

copy = Kopyala
copied = Kopyalandı
    .announcement = Kopyalandı.

## The Account page, around its parts

account-signed-in-as = { $username } olarak oturum açıldı
account-elsewhere = Başka yerde tutuluyor
account-elsewhere-about = Hesabınız { $issuer } tarafından tutuluyor. Ad, parola ve ikinci etkenler onun kendi sayfasında değiştirilir.
account-sign-out = Oturumu kapat
