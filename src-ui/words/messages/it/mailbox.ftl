mailbox-title = Posta in arrivo
mailbox-close = Chiudi la posta in arrivo
mailbox-about = Modalità locale: nulla viene davvero inviato. Qui compare ciò che il pool di utenti integrato avrebbe inviato.
mailbox-empty = Ancora nessun messaggio.
mailbox-clear = Svuota la posta in arrivo
mailbox-to = A { $address }
mailbox-use-code = Usa codice
mailbox-code-selected = Il codice è selezionato; copialo con Ctrl+C.
