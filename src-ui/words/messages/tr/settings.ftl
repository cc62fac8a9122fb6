settings-lead = Sizi tanıyan kullanıcı havuzu ya da OpenID sağlayıcısı.

## Where people sign in

settings-pool = Oturum açtığınız yer
settings-open-configuration = Yapılandırma aç…
settings-use-issuer = Yayımcı adresi kullan…
settings-use-embedded = Yerleşik havuzu kullan
settings-configuration-hint = Yapılandırma amplify_outputs.json, aws-exports.js ya da amplifyconfiguration.json dosyasıdır; dosyayı bu pencereye de bırakabilirsiniz.
settings-pool-changed = Başka bir kullanıcı havuzu kullanılıyor.

## The facts about it: short names, each with its value beside it

settings-kind = Tür
settings-kind-embedded = Yerleşik, bu bilgisayarda
settings-kind-in-memory = Yerleşik, yalnızca bellekte
settings-issuer = Yayımcı
settings-client = İstemci
settings-user-pool = Kullanıcı havuzu
settings-app-client = Uygulama istemcisi
settings-browser = Tarayıcıda
settings-configuration = Yapılandırma
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, bu çalıştırma için komut satırında belirtildi)
    [environment] { $file } ({ $format }, bu çalıştırma için ortamda belirtildi)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Mobil için Amplify

## What a configuration lacks for a desktop application

settings-findings = Masaüstü denetimi
    .lead = Bu yapılandırmanın bir masaüstü uygulaması için eksikleri.
settings-finding-blocks = Engeller
settings-finding-limits = Sınırlar
settings-finding-note = Not

## An OpenID provider by its address

issuer-address = Yayımcı adresi
    .empty = Sağlayıcının adresini yazın.
issuer-client-id = İstemci kimliği
    .empty = Sağlayıcının bu uygulamaya verdiği kimliği yazın.
issuer-scopes = Kapsamlar (isteğe bağlı)
issuer-scopes-hint = Kapsam belirtilmezse openid, profile ve email istenir.
issuer-use = Bu sağlayıcıyı kullan
issuer-cancel = İptal
issuer-in-use = Bu sağlayıcı kullanılıyor.
