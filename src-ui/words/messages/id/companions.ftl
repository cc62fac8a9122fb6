companions-lead = Program di komputer ini yang boleh bertanya tentang sesi Anda.

## Those that are let in

companions-let-in = Diizinkan
companions-none = Tidak ada program yang diizinkan
    .hint = Saat ada yang meminta, Vestibule menunjukkan program mana dan apa maunya, lalu Anda yang memutuskan.
companions-scopes = Boleh meminta
companions-since = Sejak { $date }.
companions-not-used = Belum digunakan.
companions-used = { $uses ->
    [1] Digunakan sekali, pada { $date }.
   *[other] Digunakan { $uses } kali, terakhir pada { $date }.
}
companions-ends = Berakhir pada { $date }.
companions-unnamed = Sistem tidak menyebutkan program mana.
companions-revoke = Cabut
companions-revoked = { $name } tidak lagi diizinkan.
companions-revoke-all = Cabut semua…
companions-revoke-all-question = { $count ->
    [1] Cabut izin { $count } program? Program itu harus meminta Anda lagi.
   *[other] Cabut izin semua { $count } program? Masing-masing harus meminta Anda lagi.
}
companions-revoke-all-yes = Cabut semua
companions-revoke-all-no = Biarkan
companions-all-revoked = Tidak ada lagi program yang diizinkan.

## Those that are refused without a question

companions-refused = Ditolak
    .lead = Program ini ditolak tanpa bertanya kepada Anda.
companions-refused-since = Sejak { $date }
companions-ask-again = Tanya saya lagi
companions-forgotten = Anda akan ditanya saat program itu meminta lagi.
