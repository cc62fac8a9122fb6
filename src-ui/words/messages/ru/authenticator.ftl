## Every step

step-signing-in-as = Вход как { $username }
step-back = Назад ко входу
step-forgot-password = Забыли пароль?
step-type-password = Введите пароль.
step-whose-account = Укажите, чья это учётная запись.

## Sign in

sign-in-title = Вход
sign-in-submit = Войти
sign-in-no-account = Нет учётной записи?
sign-in-create-one = Создать
sign-in-or = или
sign-in-with-browser = Войти через браузер
sign-in-kept-by = Вашу учётную запись хранит { $provider }. Вход выполняется там, в браузере.
sign-in-last-used = Последний
sign-in-other-account = Другая учётная запись
sign-in-other-account-of = Другая учётная запись { $provider }

## The browser is awaited

browser-title = Продолжите в браузере
browser-returns = Войдите в { $provider }. Vestibule вернётся сам, когда вы закончите.
browser-returns-unnamed = Войдите там. Vestibule вернётся сам, когда вы закончите.
browser-paste = Войдите в { $provider }, затем перенесите сюда адрес, на котором окажетесь.
browser-paste-unnamed = Войдите там, затем перенесите сюда адрес, на котором окажетесь.
browser-waiting = Ожидание браузера
browser-confirming = Браузер вернулся; вход подтверждается.
browser-time-left = Осталось времени
browser-left = осталось { $time }
browser-open-again = Открыть браузер снова
browser-opened-again = Браузер открыт снова.
browser-paste-instead = Не возвращается?
browser-address = Адрес из браузера
browser-address-hint = После входа скопируйте адресную строку браузера целиком, даже если страница сообщает, что её нельзя открыть.
browser-address-empty = Сначала вставьте адрес.

## Create account

sign-up-title = Новая учётная запись
sign-up-submit = Создать
sign-up-have-account = Уже есть учётная запись?
sign-up-sign-in = Войти
sign-up-without-password = Продолжить без пароля
sign-up-with-password = Выбрать пароль
sign-up-empty = Поле не заполнено.

## Confirm a new account by a code

confirm-title = Подтвердите учётную запись
confirm-submit = Подтвердить

## Forgot password

forgot-title = Забыли пароль?
forgot-lead = На адрес учётной записи будет отправлен код, чтобы задать новый.
forgot-submit = Отправить код
forgot-set-title = Задайте новый пароль
forgot-set-submit = Задать пароль

## Enter password

enter-password-title = Введите пароль

## A password made by an administrator is replaced

new-password-title = Выберите пароль
new-password-lead = Пароль, с которым вы вошли, был создан для вас. Отныне его знаете только вы, { $username }.
new-password-submit = Задать пароль

## Enter a code

enter-code-title-app = Код аутентификатора
enter-code-title-text = Проверьте сообщения
enter-code-title-email = Проверьте почту
enter-code-empty = Введите код.
enter-code-lead-device = Введите код, который приложение-аутентификатор на устройстве { $device } показывает для { $username }.
enter-code-lead = Введите код, который ваше приложение-аутентификатор показывает для { $username }.

## A passkey

use-passkey-title = Используйте ключ доступа
use-passkey-submit = Продолжить с ключом доступа

## A question of the user pool's own

question-title = Ещё один вопрос
question-answer = Ответ
question-empty = Введите ответ.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Как вы хотите войти?
select-mfa-method = Подтвердите, что это вы
select-mfa-setup = Настройте второй фактор
choice-password = Пароль
    .sent = Отправляется пулу пользователей
    .proved = Доказывается и никогда не покидает этот компьютер
choice-email-code = Код по эл. почте
    .hint = Для одного входа
choice-text-code = Код по SMS
    .hint = Для одного входа
choice-passkey = Ключ доступа
    .hint = Отпечаток, лицо или PIN-код
choice-app = Приложение-аутентификатор
    .hint = Код, который меняется каждые 30 секунд
choice-text = SMS
    .hint = Код на ваш телефон
choice-email = Эл. почта
    .hint = Код на ваш адрес

## A second factor is set up

set-up-email-title = Коды по эл. почте
set-up-email-lead = При каждом входе будет запрашиваться код, отправленный на этот адрес.
set-up-email-empty = Введите адрес эл. почты.
set-up-email-submit = Отправить код
set-up-app-title = Настройте приложение-аутентификатор
set-up-app-lead = Для { $username }, отныне при каждом входе.
