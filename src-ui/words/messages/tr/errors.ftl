## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = çekirdek yerinde değil
detail-another-shape = çekirdeğin yanıtı başka biçimde

## Signing in and creating an account

error-not-authorized = Kullanıcı adı ya da parola doğru değil.
    .next-step = İkisini de denetleyip yeniden deneyin ya da parolayı sıfırlayın.
error-too-many-failed-attempts = Bu hesap için çok fazla yanlış parola girildi.
    .next-step = Yeniden denemeden önce biraz bekleyin ya da parolayı sıfırlayın.
error-password-reset-required = Bu hesabın oturum açabilmesi için yeni bir parola gerekiyor.
    .next-step = Parolayı sıfırlayın; size bir kod gönderilecek.
error-user-disabled = Bu hesap devre dışı.
    .next-step = Kullanıcı havuzunu yönetenden etkinleştirmesini isteyin.
error-unsupported-challenge = Bu hesap, Vestibule’ün henüz gösteremediği bir adım istiyor.
    .next-step = Başka bir hesapla oturum açın ya da daha yeni bir sürüm arayın.
error-username-exists = Bu kullanıcı adı alınmış.
    .next-step = Başka bir ad seçin ya da sizinse oturum açın.
error-alias-exists = Bu e-posta adresini başka bir hesap kullanıyor.
    .next-step = Başka bir adres kullanın ya da o hesapla oturum açın.
error-invalid-password = Kullanıcı havuzu bu parolayı kabul etmiyor.
    .next-step = Her kuralı karşılayan bir parola seçin.
error-password-used-before = Bu parola daha önce kullanılmış.
    .next-step = Bu hesap için yeni olan birini seçin.
error-code-mismatch = Bu kod doğru değil.
    .next-step = En yeni iletiyle karşılaştırın ya da yeni bir kod gönderin.
error-expired-code = Bu kod artık geçerli değil.
    .next-step = Yeni bir kod gönderin ve onu kullanın.
error-code-delivery-failure = Kod gönderilemedi.
    .next-step = E-posta adresini denetleyin ve bir dakika sonra yeniden deneyin.
error-missing-field = Bir alan hâlâ boş.
    .next-step = Tüm alanları doldurup yeniden deneyin.
error-already-confirmed = Bu hesap zaten onaylanmış.
    .next-step = Oturum açmaya dönün.
error-wrong-answer = Yanıt doğru değildi.
    .next-step = Yeniden sorulması için bir kez daha oturum açın.
error-mfa-method-unavailable = Bu hesap o ikinci etkeni henüz kullanamaz.
    .next-step = Adresi doğrulayın ya da önce uygulamayı kurun.
error-software-token-mismatch = Uygulama başka bir kod gösteriyor.
    .next-step = Sonraki kodu bekleyin; iki cihazın saati de doğru olmalı.
error-passkey-refused = Geçiş anahtarı kabul edilmedi.
    .next-step = Yeniden deneyin ya da başka bir yol seçin.
error-passkeys-not-enabled = Bu kullanıcı havuzunda geçiş anahtarları kapalı.
    .next-step = Onu yöneten açabilir.
error-device-not-found = Kullanıcı havuzu bu cihazı artık tanımıyor.
    .next-step = Yapılacak başka bir şey yok.

## The user pool

error-limit-exceeded = Bu çok sık istendi.
    .next-step = Yeniden denemeden önce biraz bekleyin.
error-too-many-requests = Kullanıcı havuzu meşgul.
    .next-step = Az sonra yeniden deneyin.
error-invalid-parameter = Kullanıcı havuzu yazılanı kabul etmiyor.
    .next-step = Değiştirip yeniden deneyin.
error-refused-by-user-pool = Bu kullanıcı havuzunun bir kuralı hayır dedi.
    .next-step = Neye gerek olduğunu havuzu yönetene sorun.
error-user-pool-misconfigured = Kullanıcı havuzu bunun için ayarlanmamış.
    .next-step = Onu yönetenin yapılandırmayı değiştirmesi gerekiyor.
error-unreachable = Kullanıcı havuzuna ulaşılamıyor.
    .next-step = Ağı denetleyip yeniden deneyin; hiçbir şey değişmedi.
error-untrusted-tokens = Gelen yanıt bu kullanıcı havuzunca imzalanmamıştı ve atıldı.
    .next-step = Yeniden denemeden önce bulunduğunuz ağı denetleyin.
error-unexpected-answer = Kullanıcı havuzu Vestibule’ün anlamadığı biçimde yanıt verdi.
    .next-step = Yeniden deneyin; sürerse daha yeni bir sürüm arayın.
error-not-supported = Oturum açtığınız sağlayıcı bunu sunmuyor.
    .next-step = Onun kendi sayfasında değiştirin.
error-no-identity-pool = Yapılandırılmış bir kimlik havuzu yok, bu yüzden AWS kimlik bilgileri de yok.
    .next-step = Bir kimlik havuzu belirten yapılandırma açın.
error-embedded-pool-unavailable = Yerleşik kullanıcı havuzu başlamadı, bu yüzden kimse oturum açamaz.
    .next-step = Vestibule’den çıkıp yeniden başlatın.

## The session and what is being done

error-busy = Başka bir işlem hâlâ sürüyor.
    .next-step = Bitmesini bekleyip yeniden deneyin.
error-cancelled = Başka bir şeye başlandığı için bundan vazgeçildi.
    .next-step = Hâlâ istiyorsanız yeniden başlayın.
error-wrong-step = Form ilerlemişti ve güncellendi.
    .next-step = Şimdi gösterdiğinden devam edin.
error-already-signed-in = Biri zaten oturum açmış.
    .next-step = Önce oturumu kapatın.
error-not-signed-in = Kimse oturum açmamış.
    .next-step = Oturum açıp yeniden deneyin.
error-session-ended = Oturum sona erdi.
    .next-step = Yeniden oturum açın.
error-unknown-route = Böyle bir sayfa yok.
    .next-step = Ana sayfadan devam edin.

## The configuration

error-configuration-unreadable = Bu dosya Vestibule’ün okuyabildiği bir yapılandırma değil.
    .next-step = amplify_outputs.json, aws-exports.js ya da amplifyconfiguration.json dosyasını seçin.
error-configuration-incomplete = Bu yapılandırma oturum açılacak bir kullanıcı havuzu belirtmiyor.
    .next-step = Amplify projesine kimlik doğrulama ekleyin ve dosyayı yeniden dışa aktarın.
error-no-way-back = Bu yapılandırmada tarayıcının Vestibule’e dönebileceği bir adres yok.
    .next-step = Ayarlar’daki geri dönüş adreslerinden birini uygulama istemcisine ekleyin.
error-invalid-theme = Bu dosya bir tema değil.
    .next-step = Aşağıda söyleneni düzeltip yeniden açın.
error-invalid-issuer = Bu bir OpenID sağlayıcısını tanımlamıyor.
    .next-step = Yayımcının adresini, istemci kimliğini ve kapsamları denetleyin.

## The browser and the provider

error-browser-not-opened = Tarayıcınız açılamadı.
    .next-step = Sistem ayarlarında varsayılan bir tarayıcı belirleyip yeniden deneyin.
error-provider-refused = Oturum açma tarayıcıda reddedildi.
    .next-step = Yeniden deneyin ya da başka bir yolla oturum açın.
error-provider-misconfigured = Sağlayıcı bu uygulamanın isteğini kabul etmiyor.
    .next-step = Sağlayıcıda istemci kimliğini, geri dönüş adreslerini ve kapsamları denetleyin.
error-provider-unavailable = Sağlayıcının kendisinde bir sorun var.
    .next-step = Birkaç dakika sonra yeniden deneyin.
error-provider-mismatch = Yanıt, gittiğinizden başka bir sağlayıcıdan geldi ve atıldı.
    .next-step = Yeniden başlayın; sürerse yapılandırmadaki yayımcıyı denetleyin.
error-unsupported-provider = Sağlayıcıda güvenli oturum açma için gereken bir şey eksik.
    .next-step = Yöneticisinden açmasını isteyin.
error-authorization-code-refused = Sağlayıcı, tarayıcının getirdiğini artık kabul etmiyor.
    .next-step = Yeniden başlayın.
error-no-refresh-token = Sağlayıcı yenileme belirteci vermedi, bu yüzden oturumunuz açık kalamazdı.
    .next-step = Bu istemci için yenileme belirteçlerine izin verin ya da offline_access kapsamını ekleyin.
error-not-a-callback = Bu, oturum açmanın bittiği bir adres değil.
    .next-step = Tarayıcının adres çubuğundaki adresin tamamını kopyalayın.
error-callback-of-another-sign-in = Bu adres başka bir oturum açmaya ait ya da daha önce kullanılmış.
    .next-step = Tarayıcıyı yeniden açın ve en yeni adresi kopyalayın.

## Other programs, and Vestibule itself

error-local-api-unavailable = Diğer programlar yanıt alamıyor: yerel API başlamadı.
    .next-step = Vestibule’den çıkıp yeniden başlatın; nedeni günlükte yazar.
error-grants-not-kept = Bu yalnızca Vestibule’den çıkılana dek geçerli: kaydedilemedi.
    .next-step = Diskte yer açıp yeniden yapın.
error-internal = Vestibule’ün kendisinde bir şeyler ters gitti.
    .next-step = Yeniden deneyin; sürerse uygulamayı yeniden başlatın.
