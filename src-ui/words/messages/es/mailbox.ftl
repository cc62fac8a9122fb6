mailbox-title = Buzón
mailbox-close = Cerrar el buzón
mailbox-about = Modo local: nada se envía de verdad. Aquí se muestra lo que el grupo de usuarios integrado habría enviado.
mailbox-empty = Aún no hay mensajes.
mailbox-clear = Vaciar el buzón
mailbox-to = Para { $address }
mailbox-use-code = Usar código
mailbox-code-selected = El código está seleccionado; cópialo con Ctrl+C.
