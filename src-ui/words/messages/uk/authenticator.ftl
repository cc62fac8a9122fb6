## Every step

step-signing-in-as = Вхід як { $username }
step-back = Назад до входу
step-forgot-password = Забули пароль?
step-type-password = Введіть пароль.
step-whose-account = Вкажіть, чий це обліковий запис.

## Sign in

sign-in-title = Вхід
sign-in-submit = Увійти
sign-in-no-account = Немає облікового запису?
sign-in-create-one = Створити
sign-in-or = або
sign-in-with-browser = Увійти через браузер
sign-in-kept-by = Ваш обліковий запис зберігає { $provider }. Вхід відбувається там, у браузері.
sign-in-last-used = Останній
sign-in-other-account = Інший обліковий запис
sign-in-other-account-of = Інший обліковий запис { $provider }

## The browser is awaited

browser-title = Продовжте в браузері
browser-returns = Увійдіть у { $provider }. Після цього Vestibule повернеться сам.
browser-returns-unnamed = Увійдіть там. Після цього Vestibule повернеться сам.
browser-paste = Увійдіть у { $provider }, а потім перенесіть сюди адресу, на якій опинитеся.
browser-paste-unnamed = Увійдіть там, а потім перенесіть сюди адресу, на якій опинитеся.
browser-waiting = Очікування браузера
browser-confirming = Браузер повернувся; вхід підтверджується.
browser-time-left = Залишилося часу
browser-left = залишилося { $time }
browser-open-again = Відкрити браузер знову
browser-opened-again = Браузер відкрито знову.
browser-paste-instead = Не повертається?
browser-address = Адреса з браузера
browser-address-hint = Після входу скопіюйте весь рядок адреси браузера, навіть якщо сторінка повідомляє, що її не можна відкрити.
browser-address-empty = Спершу вставте адресу.

## Create account

sign-up-title = Новий обліковий запис
sign-up-submit = Створити
sign-up-have-account = Уже маєте обліковий запис?
sign-up-sign-in = Увійти
sign-up-without-password = Продовжити без пароля
sign-up-with-password = Вибрати пароль
sign-up-empty = Це поле ще порожнє.

## Confirm a new account by a code

confirm-title = Підтвердьте обліковий запис
confirm-submit = Підтвердити

## Forgot password

forgot-title = Забули пароль?
forgot-lead = На адресу облікового запису буде надіслано код, щоб задати новий.
forgot-submit = Надіслати код
forgot-set-title = Задайте новий пароль
forgot-set-submit = Задати пароль

## Enter password

enter-password-title = Введіть пароль

## A password made by an administrator is replaced

new-password-title = Виберіть пароль
new-password-lead = Пароль, з яким ви увійшли, створили для вас. Відтепер його знаєте лише ви, { $username }.
new-password-submit = Задати пароль

## Enter a code

enter-code-title-app = Код автентифікації
enter-code-title-text = Перевірте повідомлення
enter-code-title-email = Перевірте пошту
enter-code-empty = Введіть код.
enter-code-lead-device = Введіть код, який програма автентифікації на пристрої { $device } показує для { $username }.
enter-code-lead = Введіть код, який програма автентифікації показує для { $username }.

## A passkey

use-passkey-title = Скористайтеся ключем доступу
use-passkey-submit = Продовжити з ключем доступу

## A question of the user pool's own

question-title = Ще одне запитання
question-answer = Відповідь
question-empty = Введіть відповідь.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Як ви хочете увійти?
select-mfa-method = Підтвердьте, що це ви
select-mfa-setup = Налаштуйте другий чинник
choice-password = Пароль
    .sent = Надсилається пулу користувачів
    .proved = Доводиться й ніколи не залишає цього комп’ютера
choice-email-code = Код ел. поштою
    .hint = Для одного входу
choice-text-code = Код у SMS
    .hint = Для одного входу
choice-passkey = Ключ доступу
    .hint = Відбиток пальця, обличчя або PIN-код
choice-app = Програма автентифікації
    .hint = Код, що змінюється кожні 30 секунд
choice-text = SMS
    .hint = Код на ваш телефон
choice-email = Ел. пошта
    .hint = Код на вашу адресу

## A second factor is set up

set-up-email-title = Коди ел. поштою
set-up-email-lead = Під час кожного входу потрібен буде код, надісланий на цю адресу.
set-up-email-empty = Введіть адресу ел. пошти.
set-up-email-submit = Надіслати код
set-up-app-title = Налаштуйте програму автентифікації
set-up-app-lead = Для { $username }, відтепер під час кожного входу.
