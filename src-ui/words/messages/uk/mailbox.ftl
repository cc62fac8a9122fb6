mailbox-title = Пошта
mailbox-close = Закрити пошту
mailbox-about = Локальний режим: насправді нічого не надсилається. Тут показано те, що надіслав би вбудований пул користувачів.
mailbox-empty = Повідомлень ще немає.
mailbox-clear = Очистити пошту
mailbox-to = Кому: { $address }
mailbox-use-code = Вставити код
mailbox-code-selected = Код виділено; скопіюйте його клавішами Ctrl і C.
