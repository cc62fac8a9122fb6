mailbox-title = Brevlåda
mailbox-close = Stäng brevlådan
mailbox-about = Lokalt läge: ingenting skickas på riktigt. Det som den inbyggda användarpoolen skulle ha skickat visas här.
mailbox-empty = Inga meddelanden än.
mailbox-clear = Töm brevlådan
mailbox-to = Till { $address }
mailbox-use-code = Använd koden
mailbox-code-selected = Koden är markerad; kopiera den med Ctrl och C.
