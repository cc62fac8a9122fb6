## The top of the page

account-tabs = Ihr Konto

## About you: the attributes of the account

about-title = Über Sie
about-not-given = Nicht angegeben
about-verified = Bestätigt
about-not-verified = Nicht bestätigt
about-verify = Bestätigen
about-change = Ändern
about-add = Hinzufügen
about-remove = Entfernen
about-save = Speichern
about-verify-submit = Bestätigen
about-empty = Geben Sie etwas ein oder brechen Sie ab.
about-said-removed = Entfernt.
about-said-changed = Geändert.
about-said-verified = Bestätigt.
about-said-sent = Ein Code wurde gesendet.

## Password

password-title = Passwort
password-ways = Sie können sich anmelden mit: { $ways }.
password-change = Passwort ändern
password-present = Aktuelles Passwort
password-present-empty = Geben Sie Ihr aktuelles Passwort ein.
password-said-changed = Ihr Passwort wurde geändert.

## Second factor

second-factor-title = Zweiter Faktor
second-factor-required = Dieser Benutzerpool verlangt von allen einen zweiten Faktor.
second-factor-optional = Damit reicht das Passwort allein nicht aus, um sich als Sie auszugeben.
second-factor-app = Authenticator-App
    .hint = Ein Code, der alle 30 Sekunden wechselt
second-factor-text = SMS
    .hint = Ein Code an Ihre Telefonnummer
    .verify-first = Bestätigen Sie zuerst Ihre Telefonnummer
second-factor-email = E-Mail
    .hint = Ein Code an Ihre E-Mail-Adresse
    .verify-first = Bestätigen Sie zuerst Ihre E-Mail-Adresse
second-factor-asked-first = Bevorzugt
second-factor-on = Aktiv
second-factor-ask-first = Bevorzugen
second-factor-set-up = Einrichten
second-factor-turn-on = Aktivieren
second-factor-turn-off = Deaktivieren
second-factor-device-name = Name des Geräts (optional)
second-factor-said-set-up = Die Authenticator-App ist eingerichtet.

## Passkeys

passkeys-title = Passkeys
passkeys-lead = Melden Sie sich mit Fingerabdruck, Gesicht oder PIN an, ganz ohne Passwort.
passkeys-none = Sie haben noch keinen Passkey.
passkeys-since = Seit { $date }
passkeys-remove = Entfernen
passkeys-add = Passkey hinzufügen

## Devices

devices-title = Geräte
devices-lead = Ein gemerktes Gerät ersetzt den zweiten Faktor.
devices-none = Der Benutzerpool hat sich kein Gerät von Ihnen gemerkt.
devices-unnamed = Gerät ohne Namen
devices-seen = Letzte Anmeldung: { $date }
devices-this-one = Dieser Computer
devices-remember = Merken
devices-stop-remembering = Nicht mehr merken
devices-forget = Entfernen

## Delete account

deletion-title = Konto löschen
deletion-lead = Das Konto und alles, was der Benutzerpool über Sie weiß, wird endgültig gelöscht.
deletion-begin = Konto löschen …
deletion-type-name = Geben Sie { $username } ein, um dieses Konto zu löschen
deletion-other-name = Das ist nicht der Name dieses Kontos.
deletion-submit = Endgültig löschen
