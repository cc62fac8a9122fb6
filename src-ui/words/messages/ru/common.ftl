## The bar

nav-home = Главная
nav-profile = Профиль
nav-protected = Защищённая страница
nav-protected-client = Защищённая страница клиента
nav-account = Учётная запись
nav-companions = Программы
nav-activity = Журнал
nav-settings = Настройки
bar-pages = Страницы
bar-mailbox = { $unread ->
    [0] Почта
    [one] Почта, { $unread } новое сообщение
    [few] Почта, { $unread } новых сообщения
    [many] Почта, { $unread } новых сообщений
   *[other] Почта, { $unread } нового сообщения
}
bar-nobody = Вход не выполнен
bar-signed-in-as = Вход выполнен: { $username }

## Offline

offline-title = Нет связи.
offline-text = Пул пользователей недоступен. Показано то, что известно этому компьютеру; Vestibule попробует снова сам.

## Forms

form-continue = Продолжить
form-finish = Готово
form-cancel = Отмена
form-password = Пароль
form-new-password = Новый пароль
form-confirm-password = Повторите пароль
form-attribute-empty = Поле «{ $attribute }» не заполнено.
failure-try-again = Повторить

## A new password and its rules

rules-title = Правила для пароля
rules-same = Оба совпадают
rules-met = : выполнено
rules-not-met = : ещё не выполнено
show-password = Показать пароль
hide-password = Скрыть пароль
password-is-shown = Пароль показан.
password-is-hidden = Пароль скрыт.

## A code that was sent, or that an authenticator app shows

code-label = Код
code-empty = Введите код из сообщения.
code-empty-app = Введите код, который показывает приложение.
code-in-mailbox = Локальный режим: код лежит в почте.
code-open-mailbox = Открыть
code-sent-by-text = SMS с кодом отправлено на { $destination } для { $username }.
code-sent = Сообщение с кодом отправлено на { $destination } для { $username }.
code-sent-somewhere = Сообщение с кодом отправлено на адрес учётной записи { $username }.
code-send-again = Отправить новый код
code-sent-wait = Отправлено; снова через { $seconds } с

## An authenticator app is set up

enrolment-qr-code = QR-код для приложения-аутентификатора
enrolment-scan = Отсканируйте его приложением-аутентификатором.
enrolment-type-key = Нет камеры? Введите ключ

## Sign out

sign-out-title = Выход
sign-out-here = Выйти
sign-out-everywhere = Выйти везде
sign-out-in-browser = Выйти и в браузере
sign-out-hint = Выход завершает сеанс на этом компьютере; «везде» завершает его на всех ваших устройствах.

## The receipt of a sign-out: what became of the session, where

receipt-here = Этот компьютер
receipt-here-text = Выход выполнен; ничего не сохранено
receipt-user-pool = Пул пользователей
receipt-other-devices = Другие устройства
receipt-browser = Браузер

## The page as a whole

page-skip = Перейти к странице
page-new-window = Новое окно
footer-embedded = Локальный режим: встроенный пул пользователей
footer-in-memory = Локальный режим: встроенный пул пользователей, забывается при выходе
footer-cognito = Пул пользователей Amazon Cognito
openid-provider = Поставщик OpenID
embedded-pool = встроенный пул пользователей

## Copying

copy = Копировать
copied = Скопировано
    .announcement = Скопировано.

## The Account page, around its parts

account-signed-in-as = Вход выполнен: { $username }
account-elsewhere = Хранится в другом месте
account-elsewhere-about = Вашу учётную запись хранит { $issuer }. Имя, пароль и вторые факторы меняются на его странице.
account-sign-out = Выйти
