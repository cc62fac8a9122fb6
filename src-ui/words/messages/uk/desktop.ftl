## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Дозволити програмі використовувати ваш вхід?
pairing-heading = «{ $name }» хоче використовувати ваш вхід
pairing-refuse = Відмовити
pairing-refuse-in = Відмовити ({ $seconds })
pairing-refuse-always = Відмовити й більше не питати
    .key = n
pairing-approve = Надати доступ
    .key = l

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Програма
pairing-program-unknown = система не повідомляє
pairing-process = Процес
pairing-account = Обліковий запис
pairing-scopes = Вона зможе
pairing-scope-user-read = читати ваше ім’я користувача
pairing-scope-session-read = читати, хто увійшов, разом з адресою ел. пошти та ім’ям, і коли це змінюється
pairing-scope-token-id = читати ваш токен ID: ним можна довести іншим, що ви — це ви
pairing-scope-token-access = читати ваш токен доступу: з ним можна діяти від вашого імені в пулі користувачів
pairing-scope-aws-credentials = отримувати тимчасові облікові дані AWS: з ними можна діяти від вашого імені в AWS
pairing-scope-session-end = завершити ваш сеанс Vestibule на цьому комп’ютері
pairing-reason = Причина
pairing-reason-quoted = «{ $reason }»
pairing-time = Строк
pairing-time-days = { $days ->
    [one] щонайбільше { $days } день і доки ви не відкличете
    [few] щонайбільше { $days } дні й доки ви не відкличете
    [many] щонайбільше { $days } днів і доки ви не відкличете
   *[other] щонайбільше { $days } дня і доки ви не відкличете
}
pairing-code = Її код
pairing-code-compare = Надайте доступ, лише якщо програма показує такий самий.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Запуск…
tray-nobody = Вхід не виконано
tray-signed-in = Ви увійшли як { $username }
tray-signed-in-offline = Ви увійшли як { $username } (немає зв’язку)
tray-open = Відкрити Vestibule
tray-sign-in = Увійти…
tray-sign-out = Вийти
tray-quit = Завершити роботу

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule питає, чи надати їй доступ.
notification-session-ended = Ваш сеанс завершено
    .body = Програми, що використовують ваш вхід, не отримають відповіді, доки ви не увійдете знову.
    .answer = Увійти

## Dialogs for files

file-open-configuration = Відкрити конфігурацію
file-kind-configuration = Конфігурація Amplify
file-open-theme = Відкрити тему
file-kind-theme = Тема
file-export-activity = Експорт журналу активності
file-kind-json-lines = Рядки JSON
file-save-diagnostics = Зберегти діагностичний звіт
file-kind-text = Текст

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Поверніться до Vestibule
    .text = Вхід триває в програмі. Цю сторінку можна закрити.
