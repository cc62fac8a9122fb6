## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Адреса
attribute-birthdate = Дата народження
attribute-email = Адреса ел. пошти
attribute-family-name = Прізвище
attribute-gender = Стать
attribute-given-name = Ім’я
attribute-locale = Мова
attribute-middle-name = По батькові
attribute-name = Повне ім’я
attribute-nickname = Псевдонім
attribute-phone-number = Номер телефону
attribute-picture = Зображення
attribute-preferred-username = Бажане ім’я користувача
attribute-profile = Сторінка профілю
attribute-updated-at = Оновлено
attribute-website = Вебсайт
attribute-zoneinfo = Часовий пояс

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Ім’я користувача
sign-in-name-email = Адреса ел. пошти
sign-in-name-phone-number = Номер телефону
sign-in-name-email-or-phone-number = Ел. пошта або номер телефону
sign-in-name-username-or-email = Ім’я користувача або ел. пошта
sign-in-name-username-or-phone-number = Ім’я користувача або номер телефону
sign-in-name-any = Ім’я користувача, ел. пошта або телефон

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] Щонайменше { $length } символ
    [few] Щонайменше { $length } символи
    [many] Щонайменше { $length } символів
   *[other] Щонайменше { $length } символу
}
rule-lowercase = Мала літера
rule-uppercase = Велика літера
rule-number = Цифра
rule-symbol = Символ, наприклад ! або ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = пароль
factor-email-code = код ел. поштою
factor-sms-code = код у SMS
factor-passkey = ключ доступу

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Продовжити з { $provider }
login-with = Увійти через { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Ваше ім’я користувача
scope-session-read = Ваш сеанс
scope-token-id = Токен ID
scope-token-access = Токен доступу
scope-aws-credentials = Облікові дані AWS
scope-session-end = Завершення сеансу

## What another program was answered
## Badges in the activity log; short.

answer-ok = Відповідь надано
answer-unauthorized = Без доступу
answer-forbidden = Відмовлено
answer-not-found = Не знайдено
answer-conflict = Ніхто не увійшов
answer-gone = Запізно
answer-too-many-requests = Зачасто
answer-unavailable = Недоступно
answer-other = Не зрозуміло
