mailbox-title = Postvak
mailbox-close = Postvak sluiten
mailbox-about = Lokale modus: er wordt niets echt verzonden. Hier staat wat de ingebouwde gebruikerspool zou hebben verzonden.
mailbox-empty = Nog geen berichten.
mailbox-clear = Postvak legen
mailbox-to = Aan { $address }
mailbox-use-code = Code gebruiken
mailbox-code-selected = De code is geselecteerd; kopieer die met Ctrl+C.
