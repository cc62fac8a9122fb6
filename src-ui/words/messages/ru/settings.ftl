settings-lead = Пул пользователей или поставщик OpenID, который вас знает.

## Where people sign in

settings-pool = Куда вы входите
settings-open-configuration = Открыть конфигурацию…
settings-use-issuer = Указать адрес издателя…
settings-use-embedded = Использовать встроенный пул
settings-configuration-hint = Конфигурация — это amplify_outputs.json, aws-exports.js или amplifyconfiguration.json; файл можно и перетащить в это окно.
settings-pool-changed = Используется другой пул пользователей.

## The facts about it: short names, each with its value beside it

settings-kind = Вид
settings-kind-embedded = Встроенный, на этом компьютере
settings-kind-in-memory = Встроенный, только в памяти
settings-issuer = Издатель
settings-client = Клиент
settings-user-pool = Пул пользователей
settings-app-client = Клиент приложения
settings-browser = В браузере
settings-configuration = Конфигурация
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, указан в командной строке для этого запуска)
    [environment] { $file } ({ $format }, указан в окружении для этого запуска)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify для мобильных

## What a configuration lacks for a desktop application

settings-findings = Проверка для рабочего стола
    .lead = Чего этой конфигурации не хватает для настольного приложения.
settings-finding-blocks = Мешает
settings-finding-limits = Ограничивает
settings-finding-note = Примечание

## An OpenID provider by its address

issuer-address = Адрес издателя
    .empty = Введите адрес поставщика.
issuer-client-id = Идентификатор клиента
    .empty = Введите идентификатор, который поставщик дал этому приложению.
issuer-scopes = Области доступа (необязательно)
issuer-scopes-hint = Если не указать, запрашиваются openid, profile и email.
issuer-use = Использовать этого поставщика
issuer-cancel = Отмена
issuer-in-use = Используется этот поставщик.
