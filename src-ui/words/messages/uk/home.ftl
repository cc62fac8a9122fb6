## The page's top

home-heading = Один вхід, на цьому комп’ютері.
home-lead = Vestibule виконує вхід один раз, зберігає сеанс у системному сховищі ключів і каже вашим іншим програмам, хто ви.
home-signed-in = Ви увійшли як { $username }
home-signed-out = Не автентифіковано

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Сторінки
home-room-here = Тут
home-room-open = Відкрита
home-room-locked = Потрібен вхід
home-about-home = Ви тут. Відкрита для всіх.
home-about-profile = Увійдіть, створіть обліковий запис або вийдіть.
home-about-protected = Її малює ядро, яке обчислює, що на ній сказано.
home-about-protected-client = Її малює вікно; вона порожня, доки ядро не дозволить.

## The command by which another program asks who is signed in

check-user-heading = Спитати з іншої програми
check-user-selected = Команду виділено; скопіюйте її клавішами Ctrl і C.
