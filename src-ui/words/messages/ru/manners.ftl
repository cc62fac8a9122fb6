## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Закрыть окно
action-quit = Завершить Vestibule
action-open-configuration = Открыть конфигурацию…
action-mailbox = Открыть почту
action-palette = Команды
action-help = Справка
action-report = Отчёт диагностики
action-larger = Крупнее
action-smaller = Мельче
action-normal-size = Обычный размер
action-appearance = Оформление: { $appearance }
action-language = Язык: { $language }
action-language-system = Язык: как в системе
appearance-system = Система
appearance-light = Светлое
appearance-dark = Тёмное

## The palette

palette-what = Что вы хотите сделать?
palette-nothing = Такой команды нет.

## The help

help-close = Закрыть справку
help-version = Vestibule
help-system = Система
help-webview = Веб-компонент
help-keys = Клавиши
help-links = Подробнее
help-links-about = Откроется в вашем браузере.
help-link-cognito = Amazon Cognito: пулы пользователей
help-link-amplify = Amplify: файл конфигурации
help-link-openid = OpenID Connect: как это работает
help-report-about = То, что помогает найти неполадку: версии, что запущено и последние события. Имена, адреса, коды и токены опущены. Прочтите его, прежде чем кому-либо передавать.
report-show = Показать отчёт
report-selected = Отчёт выделен; скопируйте его клавишами Ctrl и C.
report-save = Сохранить…
report-saved = Сохранено как { $name }.

## Settings: the choices for the application itself

application-heading = Это приложение
application-appearance = Оформление
application-language = Язык
application-language-system = Как в системе
application-tray = Оставаться в области уведомлений
application-tray-about = После закрытия последнего окна Vestibule продолжает работать, если на рабочем столе есть область уведомлений.
application-login = Запускать при входе в систему
application-login-about = Без окна, чтобы ваши программы могли спрашивать с первой минуты.
application-notifications = Уведомления
application-notifications-about = Когда программа просит доступ и когда ваш сеанс завершается, пока вы смотрите в другое место.
