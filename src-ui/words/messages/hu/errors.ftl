## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = a mag nincs ott
detail-another-shape = a mag válasza más alakú

## Signing in and creating an account

error-not-authorized = A felhasználónév vagy a jelszó hibás.
    .next-step = Ellenőrizze mindkettőt és próbálja újra, vagy állítsa vissza a jelszót.
error-too-many-failed-attempts = Túl sok hibás jelszót adtak meg ehhez a fiókhoz.
    .next-step = Várjon egy kicsit a következő kísérlet előtt, vagy állítsa vissza a jelszót.
error-password-reset-required = Ennek a fióknak a bejelentkezéshez új jelszó kell.
    .next-step = Állítsa vissza a jelszót; kódot küldünk Önnek.
error-user-disabled = Ez a fiók le van tiltva.
    .next-step = Kérje meg a felhasználókészlet üzemeltetőjét, hogy engedélyezze.
error-unsupported-challenge = Ez a fiók olyan lépést kér, amelyet a Vestibule még nem tud megjeleníteni.
    .next-step = Jelentkezzen be másik fiókkal, vagy keressen újabb verziót.
error-username-exists = Ez a felhasználónév foglalt.
    .next-step = Válasszon másikat, vagy jelentkezzen be, ha az Öné.
error-alias-exists = Ezt az e-mail-címet másik fiók használja.
    .next-step = Használjon másik címet, vagy jelentkezzen be abba a fiókba.
error-invalid-password = A felhasználókészlet nem fogadja el ezt a jelszót.
    .next-step = Válasszon olyat, amely minden szabálynak megfelel.
error-password-used-before = Ezt a jelszót már használták.
    .next-step = Válasszon olyat, amely ennél a fióknál új.
error-code-mismatch = Ez a kód hibás.
    .next-step = Hasonlítsa össze a legújabb üzenettel, vagy küldjön új kódot.
error-expired-code = Ez a kód már nem érvényes.
    .next-step = Küldjön új kódot, és azt használja.
error-code-delivery-failure = A kódot nem sikerült elküldeni.
    .next-step = Ellenőrizze az e-mail-címet, és próbálja újra egy perc múlva.
error-missing-field = Valami még üres.
    .next-step = Töltsön ki minden mezőt, és próbálja újra.
error-already-confirmed = Ez a fiók már meg van erősítve.
    .next-step = Térjen vissza a bejelentkezéshez.
error-wrong-answer = Ez a válasz nem volt helyes.
    .next-step = Jelentkezzen be még egyszer, hogy újra megkapja a kérdést.
error-mfa-method-unavailable = Ez a fiók még nem használhatja ezt a második tényezőt.
    .next-step = Előbb ellenőrizze a címet, vagy állítsa be az alkalmazást.
error-software-token-mismatch = Az alkalmazás másik kódot mutat.
    .next-step = Várja meg a következőt; mindkét eszköz órájának pontosnak kell lennie.
error-passkey-refused = Az azonosítókulcsot nem fogadták el.
    .next-step = Próbálja újra, vagy válasszon más módot.
error-passkeys-not-enabled = Ebben a felhasználókészletben az azonosítókulcsok ki vannak kapcsolva.
    .next-step = Az üzemeltetője bekapcsolhatja őket.
error-device-not-found = A felhasználókészlet már nem ismeri ezt az eszközt.
    .next-step = Nincs további teendő.

## The user pool

error-limit-exceeded = Ezt túl gyakran kérték.
    .next-step = Várjon egy kicsit, mielőtt újra próbálja.
error-too-many-requests = A felhasználókészlet foglalt.
    .next-step = Próbálja újra egy pillanat múlva.
error-invalid-parameter = A felhasználókészlet nem fogadja el a beírtakat.
    .next-step = Módosítsa, és próbálja újra.
error-refused-by-user-pool = A felhasználókészlet egyik szabálya ezt elutasította.
    .next-step = Kérdezze meg a felhasználókészlet üzemeltetőjét, mire van szükség.
error-user-pool-misconfigured = A felhasználókészlet nincs erre beállítva.
    .next-step = Az üzemeltetőjének módosítania kell a konfigurációját.
error-unreachable = A felhasználókészlet nem érhető el.
    .next-step = Ellenőrizze a hálózatot, és próbálja újra; semmi sem módosult.
error-untrusted-tokens = A választ nem ez a felhasználókészlet írta alá, ezért eldobtuk.
    .next-step = Mielőtt újra próbálja, ellenőrizze, milyen hálózaton van.
error-unexpected-answer = A felhasználókészlet olyan választ adott, amelyet a Vestibule nem ért.
    .next-step = Próbálja újra; ha nem segít, keressen újabb verziót.
error-not-supported = A bejelentkezéshez használt szolgáltatás ezt nem kínálja.
    .next-step = Módosítsa a saját oldalán.
error-no-identity-pool = Nincs identitáskészlet beállítva, ezért nincsenek AWS-hitelesítő adatok.
    .next-step = Nyisson meg egy olyan konfigurációt, amely megad egyet.
error-embedded-pool-unavailable = A beépített felhasználókészlet nem indult el, ezért senki sem tud bejelentkezni.
    .next-step = Lépjen ki a Vestibule-ból, és indítsa el újra.

## The session and what is being done

error-busy = Egy másik művelet még fut.
    .next-step = Várja meg, amíg befejeződik, majd próbálja újra.
error-cancelled = Ez megszakadt, mert másvalami kezdődött.
    .next-step = Kezdje újra, ha még szeretné.
error-wrong-step = Az űrlap már továbblépett, és frissült.
    .next-step = Folytassa azzal, amit most mutat.
error-already-signed-in = Valaki már be van jelentkezve.
    .next-step = Előbb jelentkezzen ki.
error-not-signed-in = Senki sincs bejelentkezve.
    .next-step = Jelentkezzen be, és próbálja újra.
error-session-ended = A munkamenet véget ért.
    .next-step = Jelentkezzen be újra.
error-unknown-route = Nincs ilyen oldal.
    .next-step = Folytassa a kezdőlapról.

## The configuration

error-configuration-unreadable = Ez a fájl nem olyan konfiguráció, amelyet a Vestibule el tud olvasni.
    .next-step = Válassza az amplify_outputs.json, aws-exports.js vagy amplifyconfiguration.json fájlt.
error-configuration-incomplete = Ez a konfiguráció nem ad meg felhasználókészletet a bejelentkezéshez.
    .next-step = Adjon hitelesítést az Amplify-projekthez, és exportálja újra a fájlját.
error-no-way-back = Ebben a konfigurációban nincs cím, amelyen a böngésző visszatérhetne a Vestibule-hoz.
    .next-step = Adja hozzá az alkalmazásklienshez a Beállításokban látható visszahívási címek egyikét.
error-invalid-theme = Ez a fájl nem téma.
    .next-step = Javítsa az alább leírtakat, és nyissa meg újra.
error-invalid-issuer = Ez nem ír le OpenID-szolgáltatót.
    .next-step = Ellenőrizze a kibocsátó címét, az ügyfél-azonosítót és a hatóköröket.

## The browser and the provider

error-browser-not-opened = A böngészőt nem sikerült megnyitni.
    .next-step = Állítson be alapértelmezett böngészőt a rendszerbeállításokban, és próbálja újra.
error-provider-refused = A bejelentkezést a böngészőben elutasították.
    .next-step = Próbálja újra, vagy jelentkezzen be más módon.
error-provider-misconfigured = A szolgáltató nem fogadja el ennek az alkalmazásnak a kérését.
    .next-step = Ellenőrizze a szolgáltatónál az ügyfél-azonosítót, a visszahívási címeket és a hatóköröket.
error-provider-unavailable = A szolgáltatónál hiba van.
    .next-step = Próbálja újra néhány perc múlva.
error-provider-mismatch = A válasz nem attól a szolgáltatótól jött, amelyikhez fordult, ezért eldobtuk.
    .next-step = Kezdje újra; ha nem segít, ellenőrizze a kibocsátót a konfigurációban.
error-unsupported-provider = A szolgáltatónál hiányzik valami, ami a biztonságos bejelentkezéshez kell.
    .next-step = Kérje meg a rendszergazdáját, hogy kapcsolja be.
error-authorization-code-refused = A szolgáltató már nem fogadja el, amit a böngésző hozott.
    .next-step = Kezdje újra.
error-no-refresh-token = A szolgáltató nem adott frissítési tokent, ezért nem maradhat bejelentkezve.
    .next-step = Engedélyezze a frissítési tokeneket ennek az ügyfélnek, vagy adja hozzá az offline_access hatókört.
error-not-a-callback = Ez nem olyan cím, amelyen egy bejelentkezés véget ér.
    .next-step = Másolja ki a teljes címet a böngésző címsorából.
error-callback-of-another-sign-in = Ez a cím másik bejelentkezéshez tartozik, vagy már felhasználták.
    .next-step = Nyissa meg újra a böngészőt, és másolja ki a legújabb címet.

## Other programs, and Vestibule itself

error-local-api-unavailable = Más programok nem kapnak választ: a helyi API nem indult el.
    .next-step = Lépjen ki a Vestibule-ból, és indítsa el újra; az okot a napló írja le.
error-grants-not-kept = Ez csak a Vestibule bezárásáig érvényes: nem sikerült elmenteni.
    .next-step = Szabadítson fel helyet a lemezen, és tegye meg újra.
error-internal = Magában a Vestibule-ban történt hiba.
    .next-step = Próbálja újra; ha nem segít, indítsa újra az alkalmazást.
