mailbox-title = Boîte de réception
mailbox-close = Fermer la boîte de réception
mailbox-about = Mode local : rien n’est vraiment envoyé. Ce que le groupe d’utilisateurs intégré aurait envoyé s’affiche ici.
mailbox-empty = Aucun message pour l’instant.
mailbox-clear = Vider la boîte de réception
mailbox-to = À { $address }
mailbox-use-code = Utiliser le code
mailbox-code-selected = Le code est sélectionné ; copiez-le avec Ctrl+C.
