mailbox-title = Почта
mailbox-close = Закрыть почту
mailbox-about = Локальный режим: на самом деле ничего не отправляется. Здесь показано то, что отправил бы встроенный пул пользователей.
mailbox-empty = Сообщений пока нет.
mailbox-clear = Очистить почту
mailbox-to = Кому: { $address }
mailbox-use-code = Вставить код
mailbox-code-selected = Код выделен; скопируйте его клавишами Ctrl и C.
