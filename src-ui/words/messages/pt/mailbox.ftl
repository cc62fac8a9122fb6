mailbox-title = Caixa de correio
mailbox-close = Fechar a caixa de correio
mailbox-about = Modo local: nada é enviado de verdade. Aqui aparece o que o grupo de usuários incorporado teria enviado.
mailbox-empty = Ainda não há mensagens.
mailbox-clear = Esvaziar a caixa de correio
mailbox-to = Para { $address }
mailbox-use-code = Usar código
mailbox-code-selected = O código está selecionado; copie-o com Ctrl e C.
