activity-lead = Apa yang ditanyakan program lain, terbaru di atas.
activity-list = Aktivitas
activity-search = Cari aktivitas
    .placeholder = Program, akun, atau alamat
activity-export = Ekspor…
activity-exported = Ditulis ke { $file }.
activity-more = Tampilkan lainnya

## What is said of the log as a whole

activity-whole = Setiap entri disegel ke entri sebelumnya, dan rantainya utuh.
activity-empty = Belum ada yang bertanya
    .hint = Setiap penggunaan API lokal akan tercatat di sini: program mana, kapan, dan apa jawabannya.
activity-not-found = Tidak ada yang ditemukan
    .hint = Coba sebagian nama program, akun, atau alamat seperti check-user.

## One entry

activity-stranger = Program tanpa izin
activity-about = tentang { $account }
activity-times = { $times ->
   *[other] { $times } kali
}
activity-about-times = { $times ->
   *[other] tentang { $account }, { $times } kali
}
activity-status = Status { $status }
