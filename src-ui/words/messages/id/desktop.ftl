## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Izinkan program memakai sesi masuk Anda?
pairing-heading = “{ $name }” ingin memakai sesi masuk Anda
pairing-refuse = Tolak
pairing-refuse-in = Tolak ({ $seconds })
pairing-refuse-always = Tolak, dan jangan tanya lagi
    .key = j
pairing-approve = Izinkan akses
    .key = i

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Program
pairing-program-unknown = tidak disebutkan sistem
pairing-process = Proses
pairing-account = Akun
pairing-scopes = Program dapat
pairing-scope-user-read = membaca nama pengguna Anda
pairing-scope-session-read = membaca siapa yang masuk, termasuk alamat email dan nama, dan kapan itu berubah
pairing-scope-token-id = membaca token ID Anda: dapat membuktikan kepada pihak lain bahwa Anda adalah Anda
pairing-scope-token-access = membaca token akses Anda: dapat bertindak atas nama Anda di kumpulan pengguna
pairing-scope-aws-credentials = memperoleh kredensial AWS sementara: dapat bertindak atas nama Anda di AWS
pairing-scope-session-end = mengeluarkan Anda dari Vestibule di komputer ini
pairing-reason = Alasannya
pairing-reason-quoted = “{ $reason }”
pairing-time = Selama
pairing-time-days = { $days ->
   *[other] paling lama { $days } hari, dan sampai Anda mencabutnya
}
pairing-code = Kodenya
pairing-code-compare = Izinkan hanya jika program menampilkan kode yang sama.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Memulai…
tray-nobody = Tidak ada yang masuk
tray-signed-in = Masuk sebagai { $username }
tray-signed-in-offline = Masuk sebagai { $username } (luring)
tray-open = Buka Vestibule
tray-sign-in = Masuk…
tray-sign-out = Keluar dari akun
tray-quit = Tutup aplikasi

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule bertanya apakah Anda mengizinkannya.
notification-session-ended = Sesi Anda telah berakhir
    .body = Program yang memakai sesi masuk Anda tidak mendapat jawaban sampai Anda masuk lagi.
    .answer = Masuk

## Dialogs for files

file-open-configuration = Buka konfigurasi
file-kind-configuration = Konfigurasi Amplify
file-open-theme = Buka tema
file-kind-theme = Tema
file-export-activity = Ekspor log aktivitas
file-kind-json-lines = Baris JSON
file-save-diagnostics = Simpan laporan diagnostik
file-kind-text = Teks

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Kembali ke Vestibule
    .text = Proses masuk berlanjut di aplikasi. Anda dapat menutup halaman ini.
