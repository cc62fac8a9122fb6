settings-lead = Kumpulan pengguna atau penyedia OpenID yang mengenal Anda.

## Where people sign in

settings-pool = Tempat Anda masuk
settings-open-configuration = Buka konfigurasi…
settings-use-issuer = Gunakan alamat penerbit…
settings-use-embedded = Gunakan kumpulan bawaan
settings-configuration-hint = Konfigurasi adalah amplify_outputs.json, aws-exports.js, atau amplifyconfiguration.json; Anda juga dapat menjatuhkan berkasnya ke jendela ini.
settings-pool-changed = Kumpulan pengguna lain sedang dipakai.

## The facts about it: short names, each with its value beside it

settings-kind = Jenis
settings-kind-embedded = Bawaan, di komputer ini
settings-kind-in-memory = Bawaan, hanya di memori
settings-issuer = Penerbit
settings-client = Klien
settings-user-pool = Kumpulan pengguna
settings-app-client = Klien aplikasi
settings-browser = Di browser
settings-configuration = Konfigurasi
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, disebutkan di baris perintah untuk kali ini)
    [environment] { $file } ({ $format }, disebutkan oleh lingkungan untuk kali ini)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify untuk seluler

## What a configuration lacks for a desktop application

settings-findings = Pemeriksaan desktop
    .lead = Kekurangan konfigurasi ini untuk aplikasi desktop.
settings-finding-blocks = Menghalangi
settings-finding-limits = Membatasi
settings-finding-note = Catatan

## An OpenID provider by its address

issuer-address = Alamat penerbit
    .empty = Ketik alamat penyedia.
issuer-client-id = ID klien
    .empty = Ketik ID yang diberikan penyedia kepada aplikasi ini.
issuer-scopes = Cakupan (opsional)
issuer-scopes-hint = Tanpa cakupan, yang diminta adalah openid, profile, dan email.
issuer-use = Gunakan penyedia ini
issuer-cancel = Batal
issuer-in-use = Penyedia ini sedang dipakai.
