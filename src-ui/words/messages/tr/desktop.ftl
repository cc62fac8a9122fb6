## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Bir program oturumunuzu kullansın mı?
pairing-heading = “{ $name }” oturumunuzu kullanmak istiyor
pairing-refuse = Reddet
pairing-refuse-in = Reddet ({ $seconds })
pairing-refuse-always = Reddet ve bir daha sorma
    .key = b
pairing-approve = İzin ver
    .key = v

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = sistem söylemiyor
pairing-process = Süreç
pairing-account = Hesap
pairing-scopes = Şunları yapabilir
pairing-scope-user-read = kullanıcı adınızı okur
pairing-scope-session-read = e-posta adresi ve ad dahil, kimin oturum açtığını ve bunun ne zaman değiştiğini okur
pairing-scope-token-id = kimlik belirtecinizi okur: başkalarına siz olduğunuzu kanıtlayabilir
pairing-scope-token-access = erişim belirtecinizi okur: kullanıcı havuzunda sizin adınıza davranabilir
pairing-scope-aws-credentials = geçici AWS kimlik bilgileri alır: AWS’de sizin adınıza davranabilir
pairing-scope-session-end = bu bilgisayarda Vestibule oturumunuzu kapatır
pairing-reason = Nedeni
pairing-reason-quoted = “{ $reason }”
pairing-time = Süre
pairing-time-days = { $days ->
    [one] en çok { $days } gün ve siz iptal edene dek
   *[other] en çok { $days } gün ve siz iptal edene dek
}
pairing-code = Kodu
pairing-code-compare = Yalnızca program da aynısını gösteriyorsa izin verin.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Başlatılıyor…
tray-nobody = Kimse oturum açmadı
tray-signed-in = { $username } olarak oturum açıldı
tray-signed-in-offline = { $username } olarak oturum açıldı (çevrimdışı)
tray-open = Vestibule’ü aç
tray-sign-in = Oturum aç…
tray-sign-out = Oturumu kapat
tray-quit = Çık

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule izin verip vermediğinizi soruyor.
notification-session-ended = Oturumunuz sona erdi
    .body = Oturumunuzu kullanan programlar, yeniden oturum açana dek yanıt alamaz.
    .answer = Oturum aç

## Dialogs for files

file-open-configuration = Yapılandırma aç
file-kind-configuration = Amplify yapılandırması
file-open-theme = Tema aç
file-kind-theme = Tema
file-export-activity = Etkinlik günlüğünü dışa aktar
file-kind-json-lines = JSON satırları
file-save-diagnostics = Tanılama raporunu kaydet
file-kind-text = Metin

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Vestibule’e dönüldü
    .text = Oturum açma uygulamada sürüyor. Bu sayfayı kapatabilirsiniz.
