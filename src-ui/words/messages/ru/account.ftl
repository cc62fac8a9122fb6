## The top of the page

account-tabs = Ваша учётная запись

## About you: the attributes of the account

about-title = О вас
about-not-given = Не указано
about-verified = Подтверждено
about-not-verified = Не подтверждено
about-verify = Подтвердить
about-change = Изменить
about-add = Добавить
about-remove = Удалить
about-save = Сохранить
about-verify-submit = Подтвердить
about-empty = Введите что-нибудь или отмените.
about-said-removed = Удалено.
about-said-changed = Изменено.
about-said-verified = Подтверждено.
about-said-sent = Код отправлен.

## Password

password-title = Пароль
password-ways = Способы входа: { $ways }.
password-change = Сменить пароль
password-present = Текущий пароль
password-present-empty = Введите текущий пароль.
password-said-changed = Пароль изменён.

## Second factor

second-factor-title = Второй фактор
second-factor-required = Этот пул пользователей требует второй фактор от всех.
second-factor-optional = С ним одного пароля недостаточно, чтобы выдать себя за вас.
second-factor-app = Приложение-аутентификатор
    .hint = Код, который меняется каждые 30 секунд
second-factor-text = SMS
    .hint = Код на ваш номер телефона
    .verify-first = Сначала подтвердите номер телефона
second-factor-email = Эл. почта
    .hint = Код на ваш адрес эл. почты
    .verify-first = Сначала подтвердите адрес эл. почты
second-factor-asked-first = Первым
second-factor-on = Вкл.
second-factor-ask-first = Спрашивать первым
second-factor-set-up = Настроить
second-factor-turn-on = Включить
second-factor-turn-off = Выключить
second-factor-device-name = Название устройства (необязательно)
second-factor-said-set-up = Приложение-аутентификатор настроено.

## Passkeys

passkeys-title = Ключи доступа
passkeys-lead = Входите по отпечатку, лицу или PIN-коду, без пароля.
passkeys-none = У вас пока нет ключа доступа.
passkeys-since = С { $date }
passkeys-remove = Удалить
passkeys-add = Добавить ключ доступа

## Devices

devices-title = Устройства
devices-lead = Запомненное устройство заменяет второй фактор.
devices-none = Пул пользователей не помнит ни одного вашего устройства.
devices-unnamed = Устройство без названия
devices-seen = Последний вход { $date }
devices-this-one = Этот компьютер
devices-remember = Запомнить
devices-stop-remembering = Не помнить
devices-forget = Забыть

## Delete account

deletion-title = Удаление учётной записи
deletion-lead = Учётная запись и всё, что пул пользователей знает о вас, исчезнут навсегда.
deletion-begin = Удалить учётную запись…
deletion-type-name = Введите { $username }, чтобы удалить эту учётную запись
deletion-other-name = Это не имя этой учётной записи.
deletion-submit = Удалить навсегда
