## The bar

nav-home = Головна
nav-profile = Профіль
nav-protected = Захищена сторінка
nav-protected-client = Захищена сторінка клієнта
nav-account = Обліковий запис
nav-companions = Програми
nav-activity = Активність
nav-settings = Налаштування
bar-pages = Сторінки
bar-mailbox = { $unread ->
    [0] Пошта
    [one] Пошта, { $unread } нове повідомлення
    [few] Пошта, { $unread } нові повідомлення
    [many] Пошта, { $unread } нових повідомлень
   *[other] Пошта, { $unread } нового повідомлення
}
bar-nobody = Вхід не виконано
bar-signed-in-as = Ви увійшли як { $username }

## Offline

offline-title = Немає зв’язку.
offline-text = Пул користувачів недоступний. Показано те, що знає цей комп’ютер; Vestibule спробує ще раз сам.

## Forms

form-continue = Продовжити
form-finish = Готово
form-cancel = Скасувати
form-password = Пароль
form-new-password = Новий пароль
form-confirm-password = Повторіть пароль
form-attribute-empty = Поле «{ $attribute }» ще порожнє.
failure-try-again = Спробувати ще раз

## A new password and its rules

rules-title = Правила для пароля
rules-same = Обидва збігаються
rules-met = : виконано
rules-not-met = : ще не виконано
show-password = Показати пароль
hide-password = Сховати пароль
password-is-shown = Пароль показано.
password-is-hidden = Пароль сховано.

## A code that was sent, or that an authenticator app shows

code-label = Код
code-empty = Введіть код із повідомлення.
code-empty-app = Введіть код, який показує програма.
code-in-mailbox = Локальний режим: код у пошті.
code-open-mailbox = Відкрити
code-sent-by-text = SMS із кодом надіслано на { $destination } для { $username }.
code-sent = Повідомлення з кодом надіслано на { $destination } для { $username }.
code-sent-somewhere = Повідомлення з кодом надіслано на адресу облікового запису { $username }.
code-send-again = Надіслати новий код
code-sent-wait = Надіслано; знову через { $seconds } с

## An authenticator app is set up

enrolment-qr-code = QR-код для програми автентифікації
enrolment-scan = Відскануйте його програмою автентифікації.
enrolment-type-key = Немає камери? Введіть ключ

## Sign out

sign-out-title = Вихід
sign-out-here = Вийти
sign-out-everywhere = Вийти всюди
sign-out-in-browser = Вийти й у браузері
sign-out-hint = Вихід завершує сеанс на цьому комп’ютері; «всюди» завершує його на всіх ваших пристроях.

## The receipt of a sign-out: what became of the session, where

receipt-here = Цей комп’ютер
receipt-here-text = Вихід виконано; нічого не збережено
receipt-user-pool = Пул користувачів
receipt-other-devices = Інші пристрої
receipt-browser = Браузер

## The page as a whole

page-skip = Перейти до сторінки
page-new-window = Нове вікно
footer-embedded = Локальний режим: вбудований пул користувачів
footer-in-memory = Локальний режим: вбудований пул користувачів, забувається після закриття
footer-cognito = Пул користувачів Amazon Cognito
openid-provider = Постачальник OpenID
embedded-pool = вбудований пул користувачів

## Copying

copy = Копіювати
copied = Скопійовано
    .announcement = Скопійовано.

## The Account page, around its parts

account-signed-in-as = Ви увійшли як { $username }
account-elsewhere = Зберігається деінде
account-elsewhere-about = Ваш обліковий запис зберігає { $issuer }. Ім’я, пароль і другі чинники змінюються на його сторінці.
account-sign-out = Вийти
