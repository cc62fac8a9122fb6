mailbox-title = Postfach
mailbox-close = Postfach schließen
mailbox-about = Lokaler Modus: Nichts wird wirklich gesendet. Hier steht, was der integrierte Benutzerpool gesendet hätte.
mailbox-empty = Noch keine Nachrichten.
mailbox-clear = Postfach leeren
mailbox-to = An { $address }
mailbox-use-code = Code verwenden
mailbox-code-selected = Der Code ist markiert; kopieren Sie ihn mit Strg+C.
