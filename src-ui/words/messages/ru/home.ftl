## The page's top

home-heading = Один вход, на этом компьютере.
home-lead = Vestibule выполняет вход один раз, хранит сеанс в связке ключей системы и сообщает другим вашим программам, кто вы.
home-signed-in = Вход выполнен: { $username }
home-signed-out = Вход не выполнен

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Страницы
home-room-here = Здесь
home-room-open = Открыта
home-room-locked = Нужен вход
home-about-home = Вы здесь. Открыта для всех.
home-about-profile = Войдите, создайте учётную запись или выйдите.
home-about-protected = Её рисует ядро, которое вычисляет, что на ней сказано.
home-about-protected-client = Её рисует окно; она пуста, пока ядро не разрешит.

## The command by which another program asks who is signed in

check-user-heading = Спросить из другой программы
check-user-selected = Команда выделена; скопируйте её клавишами Ctrl и C.
