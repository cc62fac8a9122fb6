## Every step

step-signing-in-as = { $username } olarak oturum açılıyor
step-back = Oturum açmaya dön
step-forgot-password = Parolanızı mı unuttunuz?
step-type-password = Parolanızı yazın.
step-whose-account = Hesabın kimin olduğunu belirtin.

## Sign in

sign-in-title = Oturum aç
sign-in-submit = Oturum aç
sign-in-no-account = Hesabınız yok mu?
sign-in-create-one = Oluşturun
sign-in-or = veya
sign-in-with-browser = Tarayıcıyla oturum aç
sign-in-kept-by = Hesabınız { $provider } tarafından tutuluyor. Orada, tarayıcınızda oturum açarsınız.
sign-in-last-used = Son
sign-in-other-account = Başka bir hesap kullan
sign-in-other-account-of = Başka bir { $provider } hesabı kullan

## The browser is awaited

browser-title = Tarayıcınızda devam edin
browser-returns = { $provider } üzerinde oturum açın. Bitirdiğinizde Vestibule kendiliğinden geri gelir.
browser-returns-unnamed = Orada oturum açın. Bitirdiğinizde Vestibule kendiliğinden geri gelir.
browser-paste = { $provider } üzerinde oturum açın, sonra vardığınız adresi buraya getirin.
browser-paste-unnamed = Orada oturum açın, sonra vardığınız adresi buraya getirin.
browser-waiting = Tarayıcınız bekleniyor
browser-confirming = Tarayıcınız geri geldi; oturum onaylanıyor.
browser-time-left = Kalan süre
browser-left = { $time } kaldı
browser-open-again = Tarayıcıyı yeniden aç
browser-opened-again = Tarayıcı yeniden açıldı.
browser-paste-instead = Geri gelmiyor mu?
browser-address = Tarayıcıdaki adres
browser-address-hint = Oturum açtıktan sonra, sayfa açılamadığını söylese bile tarayıcının adres çubuğunun tamamını kopyalayın.
browser-address-empty = Önce adresi yapıştırın.

## Create account

sign-up-title = Hesap oluştur
sign-up-submit = Hesap oluştur
sign-up-have-account = Hesabınız var mı?
sign-up-sign-in = Oturum aç
sign-up-without-password = Parolasız devam et
sign-up-with-password = Parola seç
sign-up-empty = Burası hâlâ boş.

## Confirm a new account by a code

confirm-title = Hesabınızı onaylayın
confirm-submit = Onayla

## Forgot password

forgot-title = Parolanızı mı unuttunuz?
forgot-lead = Yenisini belirlemek için hesabın adresine bir kod gönderilecek.
forgot-submit = Kod gönder
forgot-set-title = Yeni parola belirleyin
forgot-set-submit = Parolayı belirle

## Enter password

enter-password-title = Parolanızı girin

## A password made by an administrator is replaced

new-password-title = Parolanızı seçin
new-password-lead = Oturum açtığınız parola sizin için oluşturulmuştu. Bundan sonra onu yalnızca siz bileceksiniz, { $username }.
new-password-submit = Parolayı belirle

## Enter a code

enter-code-title-app = Doğrulama kodu
enter-code-title-text = İletilerinize bakın
enter-code-title-email = E-postanıza bakın
enter-code-empty = Kodu yazın.
enter-code-lead-device = { $device } üzerindeki kimlik doğrulama uygulamasının { $username } için gösterdiği kodu yazın.
enter-code-lead = Kimlik doğrulama uygulamanızın { $username } için gösterdiği kodu yazın.

## A passkey

use-passkey-title = Geçiş anahtarınızı kullanın
use-passkey-submit = Geçiş anahtarıyla devam et

## A question of the user pool's own

question-title = Bir soru daha
question-answer = Yanıt
question-empty = Yanıtınızı yazın.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Nasıl oturum açmak istersiniz?
select-mfa-method = Siz olduğunuzu doğrulayın
select-mfa-setup = İkinci bir etken kurun
choice-password = Parola
    .sent = Kullanıcı havuzuna gönderilir
    .proved = Kanıtlanır ve bu bilgisayardan hiç çıkmaz
choice-email-code = E-postayla kod
    .hint = Tek oturum için
choice-text-code = SMS ile kod
    .hint = Tek oturum için
choice-passkey = Geçiş anahtarı
    .hint = Parmak izi, yüz ya da PIN
choice-app = Kimlik doğrulama uygulaması
    .hint = Her 30 saniyede değişen bir kod
choice-text = SMS
    .hint = Telefonunuza bir kod
choice-email = E-posta
    .hint = Adresinize bir kod

## A second factor is set up

set-up-email-title = E-postayla kodlar
set-up-email-lead = Her oturum açışta bu adrese gönderilen bir kod istenecek.
set-up-email-empty = E-posta adresinizi yazın.
set-up-email-submit = Kod gönder
set-up-app-title = Kimlik doğrulama uygulaması kurun
set-up-app-lead = { $username } için, bundan sonra her oturum açışta.
