## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Oturumunuz kapatıldı.
    .next-step = İstediğiniz zaman oturum açın.
notice-session-ended = Oturumunuz sona erdi.
    .next-step = Devam etmek için yeniden oturum açın.
notice-password-changed = Parolanız değiştirildi.
    .next-step = Yenisiyle oturum açın.
notice-account-confirmed = Hesabınız onaylandı.
    .next-step = Devam etmek için oturum açın.
notice-code-sent = Yeni bir kod yolda.
    .next-step = Yalnızca en yenisi geçerlidir.
notice-password-reset-required = Bu hesabın oturum açabilmesi için yeni bir parola gerekiyor.
    .next-step = Belirlemek için kendinize bir kod gönderin.
notice-stored-session-damaged = Saklanan oturum okunamadı ve bir kenara konuldu.
    .next-step = Yeniden oturum açın.
notice-keyring-locked = Sistemin anahtarlığı kilitli, bu yüzden kimsenin oturumu yeniden açılamadı.
    .next-step = Kilidini açıp yeniden başlatın ya da oturum açın.
notice-keyring-missing = Bu sistemde anahtarlık yok, bu yüzden oturum yalnızca siz çıkana dek sürer.
    .next-step = Her zamanki gibi oturum açın.
notice-sign-in-expired = Bu oturum açma çok uzun sürdü ya da çok sık denendi.
    .next-step = Yeniden başlayın.
notice-account-deleted = Hesabınız silindi.
    .next-step = İstediğiniz zaman yenisini oluşturabilirsiniz.
notice-link-without-sign-in = Tarayıcınız geri geldi, ama onu bekleyen bir oturum açma yoktu.
    .next-step = Buradan yeniden başlayın.

## A session that is not kept

storage-memory-keyring-missing = Bu sistemde anahtarlık yok: Vestibule’ü kapattığınızda oturumunuz sona erer.
    .next-step = GNOME Keyring ya da KWallet gibi birini kurun ve hatırlanmak için yeniden oturum açın.
storage-memory-keyring-locked = Sistemin anahtarlığı kilitli: Vestibule’ü kapattığınızda oturumunuz sona erer.
    .next-step = Kilidini açın ve hatırlanmak için yeniden oturum açın.
storage-memory-keyring-failed = Sistemin anahtarlığı oturumunuzu saklamayı reddetti: Vestibule’ü kapattığınızda sona erer.
    .next-step = Anahtarlığın kendi uygulamasını denetleyin ve hatırlanmak için yeniden oturum açın.

## The user pool on this computer

accounts-in-memory = Bu kullanıcı havuzunun hesapları Vestibule’den çıktığınızda unutulur.
    .next-step = Onları mühürleyecek kullanılabilir bir anahtarlığı yok.
pool-began-anew = Bu bilgisayardaki hesaplar açılamadı, bu yüzden kullanıcı havuzu baştan başladı.
    .next-step = Hesabınızı yeniden oluşturun. Öncekiler değişmeden şu dosyada duruyor:

## Passkeys

no-passkeys = Bu sistemin pencere bileşeni geçiş anahtarlarını kullanamıyor.
    .next-step = Geri dönüp başka bir oturum açma yolu seçin.

## The activity log

broken-chain = Vestibule dışında bir şey bu günlüğü değiştirmiş.
    .next-step = Kayıtlar eksik ya da yanlış olabilir; büyümeden önce kalanı dışa aktarın.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Uygulama istemcisi, tarayıcıda oturum açtıktan sonra Vestibule’e dönüş yolunu bilmiyor.
    .next-step = Geri dönüş adresini ekleyin.
finding-no-sign-out-callback = Uygulama istemcisi, tarayıcıda oturum kapatıldıktan sonra Vestibule’e dönüş yolunu bilmiyor.
    .next-step = Oturum kapatma adresini ekleyin.
finding-implicit-flow = Tarayıcıda oturum açma, belirteçleri bir adrese koyardı.
    .next-step = Yetkilendirme kodu akışına geçin.
finding-no-open-id-scope = openid kapsamı olmadan tarayıcıda oturum açan kimse tanınamaz.
    .next-step = Kapsama izin verin.
finding-no-account-scope = Tarayıcıyla oturum açan, hesabını burada değiştiremez.
    .next-step = aws.cognito.signin.user.admin kapsamına izin verin.
finding-client-secret = Uygulama istemcisinin bir sırrı var; kurulu hiçbir uygulama bunu saklayamaz.
    .next-step = Sırrı olmayan bir uygulama istemcisi oluşturun; o zamana dek bu kullanılır.
finding-password-is-sent = Oturum açma parolayı kullanıcı havuzuna gönderir.
    .next-step = Parolayı yalnızca kanıtlayan USER_SRP_AUTH akışına geçin.
finding-providers-left-out = Dosya, kullanıcı havuzundaki sağlayıcıları atlamış olabilir.
    .next-step = Eksik varsa elle belirtin.
finding-identity-pool-alone = Bir kimlik havuzu var, ama oturum açılacak kullanıcı havuzu yok.
    .next-step = Amplify projesine kimlik doğrulama ekleyin.
finding-no-sign-in-name = Dosya, bir hesabın neyle adlandırıldığını söylemiyor.
    .next-step = Kullanıcı adları varsayılıyor.
finding-email-mfa-outside-amplify = E-postayla kodlar burada çalışır, ama Amplify’ın kendi kitaplıklarında çalışmaz.
    .next-step = Onları kullanıyorsanız başka bir ikinci etken de sunun.
finding-verification-by-link = Yeni hesaplar kodla değil bağlantıyla onaylanıyor.
    .next-step = İletideki bağlantıyı izleyin, sonra oturum açın.
finding-insecure-redirect = Bir geri dönüş başka bir bilgisayara şifresiz gidiyor.
    .next-step = HTTPS kullanın ya da kaldırın.
finding-domain-with-scheme = Etki alanı başında https:// ile yazılmış.
    .next-step = O kısmı kaldırın.
finding-callback-to-register = Sağlayıcının Vestibule’e dönüş yolunu bilip bilmediği buradan görülemez.
    .next-step = Geri dönüş adresini ona kaydedin.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = İptal edilecek bir şey yok
revocation-requested = Bildiriliyor…
revocation-revoked = Oturumu iptal etti
revocation-postponed = Ulaşılamıyor; sonra bildirilecek
revocation-failed = Ulaşılamıyor; oradaki oturum kendiliğinden biter
devices-kept = Oturumları açık kalıyor
devices-requested = Oturumları kapatılıyor…
devices-signed-out = Oturumları kapatıldı
devices-failed = Oturumları kapatılamadı
browser-session-not-asked = Oturumu açık kalıyor
browser-session-opened = Oturum kapatma sayfasına gönderildi
browser-session-failed = Ulaşılamadı; oturumu açık kalıyor
browser-session-not-supported = Oturumu açık kalıyor: kapatma sayfası yok
receipt-programs = Programlar
receipt-without-access = { $names }: yeniden oturum açana dek erişim yok
receipt-asked-for-by = İsteyen

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Bir parola seçin.
password-breaks-a-rule = Bu parola henüz her kuralı karşılamıyor.
repeat-the-password = Parolayı bir kez daha yazın.
passwords-differ = İki parola aynı değil.
