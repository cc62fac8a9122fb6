## Profile, once somebody is signed in

profile-welcome = Hoş geldiniz, { $username }
profile-embedded = Bu bilgisayardaki kullanıcı havuzunda oturum açtınız.
profile-elsewhere = Oturum açtınız.

## The protected pages

protected-greeting = SSR sayfasından merhaba { $username }!
protected-about = Çekirdek oturuma baktı ve bu sayfanın verilerini güvenilen süreçte hazırladı. Oturum olmasa veri de olmazdı: yalnızca bir yönlendirme.
protected-client-greeting = İstemci sayfasından merhaba { $username }!
protected-client-about = Pencere çekirdek yanıt verene dek boş kaldı. Burada ya da başka bir pencerede oturumu kapatın; bu sayfa hemen kaybolur.
