companions-lead = Bu bilgisayarda oturumunuzu sorabilen programlar.

## Those that are let in

companions-let-in = İzinli
companions-none = Hiçbir programa izin verilmedi
    .hint = Biri sorduğunda Vestibule hangi program olduğunu ve ne istediğini gösterir; kararı siz verirsiniz.
companions-scopes = Şunları isteyebilir
companions-since = { $date } tarihinden beri.
companions-not-used = Henüz kullanılmadı.
companions-used = { $uses ->
    [one] Bir kez kullanıldı, { $date }.
   *[other] { $uses } kez kullanıldı, en son { $date }.
}
companions-ends = { $date } tarihinde biter.
companions-unnamed = Sistem hangi program olduğunu söylemiyor.
companions-revoke = İptal et
companions-revoked = { $name } artık izinli değil.
companions-revoke-all = Tümünü iptal et…
companions-revoke-all-question = { $count ->
    [one] { $count } programın izni iptal edilsin mi? Size yeniden sorması gerekir.
   *[other] { $count } programın tümünün izni iptal edilsin mi? Her birinin size yeniden sorması gerekir.
}
companions-revoke-all-yes = Tümünü iptal et
companions-revoke-all-no = Kalsın
companions-all-revoked = Artık hiçbir program izinli değil.

## Those that are refused without a question

companions-refused = Reddedilenler
    .lead = Bu programlar size sorulmadan reddedilir.
companions-refused-since = { $date } tarihinden beri
companions-ask-again = Bana yine sor
companions-forgotten = Yeniden istediğinde size sorulacak.
