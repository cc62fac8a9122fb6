## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Адрес
attribute-birthdate = Дата рождения
attribute-email = Адрес эл. почты
attribute-family-name = Фамилия
attribute-gender = Пол
attribute-given-name = Имя
attribute-locale = Язык
attribute-middle-name = Отчество
attribute-name = Полное имя
attribute-nickname = Псевдоним
attribute-phone-number = Номер телефона
attribute-picture = Изображение
attribute-preferred-username = Желаемое имя пользователя
attribute-profile = Страница профиля
attribute-updated-at = Обновлено
attribute-website = Сайт
attribute-zoneinfo = Часовой пояс

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Имя пользователя
sign-in-name-email = Адрес эл. почты
sign-in-name-phone-number = Номер телефона
sign-in-name-email-or-phone-number = Эл. почта или номер телефона
sign-in-name-username-or-email = Имя пользователя или эл. почта
sign-in-name-username-or-phone-number = Имя пользователя или телефон
sign-in-name-any = Имя пользователя, эл. почта или телефон

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Не меньше { $length } символа
    [few] Не меньше { $length } символов
    [many] Не меньше { $length } символов
   *[other] Не меньше { $length } символов
}
rule-lowercase = Строчная буква
rule-uppercase = Прописная буква
rule-number = Цифра
rule-symbol = Символ, например ! или ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = пароль
factor-email-code = код по эл. почте
factor-sms-code = код по SMS
factor-passkey = ключ доступа

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Продолжить с { $provider }
login-with = Войти через { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Ваше имя пользователя
scope-session-read = Ваш сеанс
scope-token-id = Токен ID
scope-token-access = Токен доступа
scope-aws-credentials = Учётные данные AWS
scope-session-end = Завершение сеанса

## What another program was answered
## Badges in the activity log; short.

answer-ok = Отвечено
answer-unauthorized = Не допущена
answer-forbidden = Отказано
answer-not-found = Не найдено
answer-conflict = Никто не вошёл
answer-gone = Слишком поздно
answer-too-many-requests = Слишком часто
answer-unavailable = Недоступно
answer-other = Не понято
