## The top of the page

account-tabs = Ваш обліковий запис

## About you: the attributes of the account

about-title = Про вас
about-not-given = Не вказано
about-verified = Підтверджено
about-not-verified = Не підтверджено
about-verify = Підтвердити
about-change = Змінити
about-add = Додати
about-remove = Вилучити
about-save = Зберегти
about-verify-submit = Підтвердити
about-empty = Введіть щось або скасуйте.
about-said-removed = Вилучено.
about-said-changed = Змінено.
about-said-verified = Підтверджено.
about-said-sent = Код надіслано.

## Password

password-title = Пароль
password-ways = Способи входу: { $ways }.
password-change = Змінити пароль
password-present = Поточний пароль
password-present-empty = Введіть поточний пароль.
password-said-changed = Пароль змінено.

## Second factor

second-factor-title = Другий чинник
second-factor-required = Цей пул користувачів вимагає другий чинник від усіх.
second-factor-optional = З ним самого пароля не досить, щоб видати себе за вас.
second-factor-app = Програма автентифікації
    .hint = Код, що змінюється кожні 30 секунд
second-factor-text = SMS
    .hint = Код на ваш номер телефону
    .verify-first = Спершу підтвердьте номер телефону
second-factor-email = Ел. пошта
    .hint = Код на вашу адресу ел. пошти
    .verify-first = Спершу підтвердьте адресу ел. пошти
second-factor-asked-first = Перший
second-factor-on = Увімкнено
second-factor-ask-first = Питати першим
second-factor-set-up = Налаштувати
second-factor-turn-on = Увімкнути
second-factor-turn-off = Вимкнути
second-factor-device-name = Назва пристрою (необов’язково)
second-factor-said-set-up = Програму автентифікації налаштовано.

## Passkeys

passkeys-title = Ключі доступу
passkeys-lead = Входьте за відбитком пальця, обличчям або PIN-кодом, без пароля.
passkeys-none = У вас ще немає ключа доступу.
passkeys-since = Від { $date }
passkeys-remove = Вилучити
passkeys-add = Додати ключ доступу

## Devices

devices-title = Пристрої
devices-lead = Запам’ятований пристрій замінює другий чинник.
devices-none = Пул користувачів не пам’ятає жодного вашого пристрою.
devices-unnamed = Пристрій без назви
devices-seen = Останній вхід { $date }
devices-this-one = Цей комп’ютер
devices-remember = Запам’ятати
devices-stop-remembering = Не пам’ятати
devices-forget = Забути

## Delete account

deletion-title = Видалення облікового запису
deletion-lead = Обліковий запис і все, що пул користувачів знає про вас, зникне назавжди.
deletion-begin = Видалити обліковий запис…
deletion-type-name = Введіть { $username }, щоб видалити цей обліковий запис
deletion-other-name = Це не назва цього облікового запису.
deletion-submit = Видалити назавжди
