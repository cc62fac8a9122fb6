## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Adres
attribute-birthdate = Doğum tarihi
attribute-email = E-posta adresi
attribute-family-name = Soyadı
attribute-gender = Cinsiyet
attribute-given-name = Ad
attribute-locale = Dil
attribute-middle-name = İkinci ad
attribute-name = Tam ad
attribute-nickname = Takma ad
attribute-phone-number = Telefon numarası
attribute-picture = Resim
attribute-preferred-username = Tercih edilen kullanıcı adı
attribute-profile = Profil sayfası
attribute-updated-at = Güncellendi
attribute-website = Web sitesi
attribute-zoneinfo = Saat dilimi

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Kullanıcı adı
sign-in-name-email = E-posta adresi
sign-in-name-phone-number = Telefon numarası
sign-in-name-email-or-phone-number = E-posta adresi ya da telefon numarası
sign-in-name-username-or-email = Kullanıcı adı ya da e-posta adresi
sign-in-name-username-or-phone-number = Kullanıcı adı ya da telefon numarası
sign-in-name-any = Kullanıcı adı, e-posta ya da telefon

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] En az { $length } karakter
   *[other] En az { $length } karakter
}
rule-lowercase = Bir küçük harf
rule-uppercase = Bir büyük harf
rule-number = Bir rakam
rule-symbol = ! ya da ? gibi bir simge

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = parola
factor-email-code = e-postayla kod
factor-sms-code = SMS ile kod
factor-passkey = geçiş anahtarı

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = { $provider } ile devam et
login-with = { $provider } ile giriş yap

## What another program may ask for
## Badges; short.

scope-user-read = Kullanıcı adınız
scope-session-read = Oturumunuz
scope-token-id = Kimlik belirteci
scope-token-access = Erişim belirteci
scope-aws-credentials = AWS kimlik bilgileri
scope-session-end = Oturumunuzu kapatmak

## What another program was answered
## Badges in the activity log; short.

answer-ok = Yanıtlandı
answer-unauthorized = İzin verilmedi
answer-forbidden = Reddedildi
answer-not-found = Bulunamadı
answer-conflict = Oturum yok
answer-gone = Çok geç
answer-too-many-requests = Çok sık
answer-unavailable = Kullanılamıyor
answer-other = Anlaşılmadı
