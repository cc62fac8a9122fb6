settings-lead = Пул користувачів або постачальник OpenID, який вас знає.

## Where people sign in

settings-pool = Куди ви входите
settings-open-configuration = Відкрити конфігурацію…
settings-use-issuer = Вказати адресу видавця…
settings-use-embedded = Використати вбудований пул
settings-configuration-hint = Конфігурація — це amplify_outputs.json, aws-exports.js або amplifyconfiguration.json; файл можна також перетягнути в це вікно.
settings-pool-changed = Використовується інший пул користувачів.

## The facts about it: short names, each with its value beside it

settings-kind = Вид
settings-kind-embedded = Вбудований, на цьому комп’ютері
settings-kind-in-memory = Вбудований, лише в пам’яті
settings-issuer = Видавець
settings-client = Клієнт
settings-user-pool = Пул користувачів
settings-app-client = Клієнт застосунку
settings-browser = У браузері
settings-configuration = Конфігурація
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, вказано в командному рядку для цього запуску)
    [environment] { $file } ({ $format }, вказано в середовищі для цього запуску)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify для мобільних

## What a configuration lacks for a desktop application

settings-findings = Перевірка для комп’ютера
    .lead = Чого цій конфігурації бракує для настільної програми.
settings-finding-blocks = Заважає
settings-finding-limits = Обмежує
settings-finding-note = Примітка

## An OpenID provider by its address

issuer-address = Адреса видавця
    .empty = Введіть адресу постачальника.
issuer-client-id = Ідентифікатор клієнта
    .empty = Введіть ідентифікатор, який постачальник надав цій програмі.
issuer-scopes = Області доступу (необов’язково)
issuer-scopes-hint = Якщо не вказати, запитуються openid, profile та email.
issuer-use = Використати цього постачальника
issuer-cancel = Скасувати
issuer-in-use = Використовується цей постачальник.
