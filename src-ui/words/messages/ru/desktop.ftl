## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Разрешить программе использовать ваш вход?
pairing-heading = «{ $name }» хочет использовать ваш вход
pairing-refuse = Отказать
pairing-refuse-in = Отказать ({ $seconds })
pairing-refuse-always = Отказать и больше не спрашивать
    .key = n
pairing-approve = Допустить
    .key = l

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Программа
pairing-program-unknown = система не сообщает
pairing-process = Процесс
pairing-account = Учётная запись
pairing-scopes = Она сможет
pairing-scope-user-read = читать ваше имя пользователя
pairing-scope-session-read = читать, кто вошёл, включая адрес эл. почты и имя, и когда это меняется
pairing-scope-token-id = читать ваш токен ID: им можно доказать другим, что вы — это вы
pairing-scope-token-access = читать ваш токен доступа: с ним можно действовать от вашего имени в пуле пользователей
pairing-scope-aws-credentials = получать временные учётные данные AWS: с ними можно действовать от вашего имени в AWS
pairing-scope-session-end = завершить ваш сеанс Vestibule на этом компьютере
pairing-reason = Причина
pairing-reason-quoted = «{ $reason }»
pairing-time = Срок
pairing-time-days = { $days ->
    [one] не дольше { $days } дня и пока вы не отзовёте
    [few] не дольше { $days } дней и пока вы не отзовёте
    [many] не дольше { $days } дней и пока вы не отзовёте
   *[other] не дольше { $days } дней и пока вы не отзовёте
}
pairing-code = Её код
pairing-code-compare = Допустите, только если программа показывает такой же.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Запуск…
tray-nobody = Вход не выполнен
tray-signed-in = Вход выполнен: { $username }
tray-signed-in-offline = Вход выполнен: { $username } (нет связи)
tray-open = Открыть Vestibule
tray-sign-in = Войти…
tray-sign-out = Выйти
tray-quit = Завершить

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule спрашивает, допустить ли её.
notification-session-ended = Ваш сеанс завершён
    .body = Программы, которые используют ваш вход, не получат ответа, пока вы не войдёте снова.
    .answer = Войти

## Dialogs for files

file-open-configuration = Открыть конфигурацию
file-kind-configuration = Конфигурация Amplify
file-open-theme = Открыть тему
file-kind-theme = Тема
file-export-activity = Экспорт журнала
file-kind-json-lines = Строки JSON
file-save-diagnostics = Сохранить отчёт диагностики
file-kind-text = Текст

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Вернитесь в Vestibule
    .text = Вход продолжается в приложении. Эту страницу можно закрыть.
