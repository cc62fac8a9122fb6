## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Закрити вікно
action-quit = Завершити роботу Vestibule
action-open-configuration = Відкрити конфігурацію…
action-mailbox = Відкрити пошту
action-palette = Команди
action-help = Довідка
action-report = Діагностичний звіт
action-larger = Більше
action-smaller = Менше
action-normal-size = Звичайний розмір
action-appearance = Режим: { $appearance }
action-language = Мова: { $language }
action-language-system = Мова: як у системі

appearance-system = Системний
appearance-light = Світлий
appearance-dark = Темний

## The palette

palette-what = Що ви хочете зробити?
palette-nothing = Такої команди немає.

## The help

help-close = Закрити довідку
help-version = Vestibule
help-system = Система
help-webview = Компонент WebView
help-keys = Клавіші
help-links = Докладніше
help-links-about = Відкривається в браузері.
help-link-cognito = Amazon Cognito: пули користувачів
help-link-amplify = Amplify: файл конфігурації
help-link-openid = OpenID Connect: як це працює
help-report-about = Те, що допомагає знайти несправність: версії, що працює та останні події. Імена, адреси, коди й токени пропущено. Прочитайте його, перш ніж комусь передати.
report-show = Показати звіт
report-selected = Звіт виділено; скопіюйте його клавішами Ctrl і C.
report-save = Зберегти…
report-saved = Збережено як { $name }.

## Settings: the choices for the application itself

application-heading = Ця програма
application-appearance = Режим
application-language = Мова
application-language-system = Як у системі
application-tray = Залишатися в лотку
application-tray-about = Після закриття останнього вікна Vestibule працює далі, якщо стільниця має лоток.
application-login = Запускати після входу в комп’ютер
application-login-about = Без вікна, щоб ваші програми могли питати від першої миті.
application-notifications = Сповіщення
application-notifications-about = Коли програма просить доступу й коли сеанс завершується, а ви дивитеся деінде.
