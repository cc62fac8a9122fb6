mailbox-title = Postafiók
mailbox-close = Postafiók bezárása
mailbox-about = Helyi mód: valójában semmit sem küldünk el. Itt látható, amit a beépített felhasználókészlet küldött volna.
mailbox-empty = Még nincsenek üzenetek.
mailbox-clear = Postafiók kiürítése
mailbox-to = Címzett: { $address }
mailbox-use-code = Kód használata
mailbox-code-selected = A kód ki van jelölve; másolja a Ctrl és a C billentyűvel.
