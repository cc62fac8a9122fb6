activity-lead = Diğer programların sordukları, en yenisi üstte.
activity-list = Etkinlik
activity-search = Etkinlikte ara
    .placeholder = Program, hesap ya da adres
activity-export = Dışa aktar…
activity-exported = { $file } dosyasına yazıldı.
activity-more = Daha fazla göster

## What is said of the log as a whole

activity-whole = Her kayıt bir öncekine mühürlü ve zincir eksiksiz.
activity-empty = Henüz soran olmadı
    .hint = Yerel API’nin her kullanımı burada görünür: hangi program, ne zaman ve ona ne söylendi.
activity-not-found = Bir şey bulunamadı
    .hint = Program adının, hesabın ya da check-user gibi bir adresin bir parçasını deneyin.

## One entry

activity-stranger = İzin verilmemiş bir program
activity-about = { $account } hakkında
activity-times = { $times ->
    [one] { $times } kez
   *[other] { $times } kez
}
activity-about-times = { $times ->
    [one] { $account } hakkında, { $times } kez
   *[other] { $account } hakkında, { $times } kez
}
activity-status = Durum { $status }
