mailbox-title = Poczta
mailbox-close = Zamknij pocztę
mailbox-about = Tryb lokalny: nic nie jest naprawdę wysyłane. Tu widać to, co wysłałaby wbudowana pula użytkowników.
mailbox-empty = Nie ma jeszcze wiadomości.
mailbox-clear = Opróżnij pocztę
mailbox-to = Do { $address }
mailbox-use-code = Użyj kodu
mailbox-code-selected = Kod jest zaznaczony; skopiuj go klawiszami Ctrl i C.
