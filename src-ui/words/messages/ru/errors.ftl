## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = ядра нет на месте
detail-another-shape = ответ ядра имеет другой вид

## Signing in and creating an account

error-not-authorized = Имя пользователя или пароль неверны.
    .next-step = Проверьте оба и повторите или сбросьте пароль.
error-too-many-failed-attempts = Для этой учётной записи введено слишком много неверных паролей.
    .next-step = Подождите перед следующей попыткой или сбросьте пароль.
error-password-reset-required = Этой учётной записи нужен новый пароль, прежде чем можно будет войти.
    .next-step = Сбросьте пароль; вам отправят код.
error-user-disabled = Эта учётная запись отключена.
    .next-step = Попросите администратора пула пользователей включить её.
error-unsupported-challenge = Эта учётная запись требует шага, который Vestibule пока не умеет показать.
    .next-step = Войдите с другой учётной записью или поищите более новую версию.
error-username-exists = Это имя пользователя занято.
    .next-step = Выберите другое или войдите, если оно ваше.
error-alias-exists = Этот адрес эл. почты использует другая учётная запись.
    .next-step = Укажите другой адрес или войдите в ту учётную запись.
error-invalid-password = Пул пользователей не принимает этот пароль.
    .next-step = Выберите пароль, отвечающий всем правилам.
error-password-used-before = Этот пароль уже использовался.
    .next-step = Выберите новый для этой учётной записи.
error-code-mismatch = Код неверен.
    .next-step = Сверьте его с последним сообщением или отправьте новый код.
error-expired-code = Этот код больше не действует.
    .next-step = Отправьте новый код и введите его.
error-code-delivery-failure = Не удалось отправить код.
    .next-step = Проверьте адрес эл. почты и повторите через минуту.
error-missing-field = Что-то не заполнено.
    .next-step = Заполните все поля и повторите.
error-already-confirmed = Эта учётная запись уже подтверждена.
    .next-step = Вернитесь ко входу.
error-wrong-answer = Ответ неверен.
    .next-step = Войдите ещё раз, чтобы вопрос задали снова.
error-mfa-method-unavailable = Эта учётная запись пока не может использовать такой второй фактор.
    .next-step = Подтвердите адрес или сначала настройте приложение.
error-software-token-mismatch = Приложение показывает другой код.
    .next-step = Дождитесь следующего; часы обоих устройств должны идти верно.
error-passkey-refused = Ключ доступа не принят.
    .next-step = Повторите или выберите другой способ.
error-passkeys-not-enabled = В этом пуле пользователей ключи доступа выключены.
    .next-step = Их может включить администратор пула.
error-device-not-found = Пул пользователей больше не знает этого устройства.
    .next-step = Больше ничего делать не нужно.

## The user pool

error-limit-exceeded = Это запрашивали слишком часто.
    .next-step = Подождите, прежде чем повторить.
error-too-many-requests = Пул пользователей занят.
    .next-step = Повторите чуть позже.
error-invalid-parameter = Пул пользователей не принимает введённое.
    .next-step = Измените и повторите.
error-refused-by-user-pool = Одно из правил этого пула пользователей отказало.
    .next-step = Спросите администратора пула, что ему нужно.
error-user-pool-misconfigured = Пул пользователей не настроен для этого.
    .next-step = Его администратор должен изменить конфигурацию.
error-unreachable = Пул пользователей недоступен.
    .next-step = Проверьте сеть и повторите; ничего не изменилось.
error-untrusted-tokens = Ответ не был подписан этим пулом пользователей и отброшен.
    .next-step = Проверьте сеть, в которой находитесь, прежде чем повторить.
error-unexpected-answer = Пул пользователей ответил так, что Vestibule не понимает.
    .next-step = Повторите; если не поможет, поищите более новую версию.
error-not-supported = Сервис, через который вы вошли, этого не предлагает.
    .next-step = Измените это на его собственной странице.
error-no-identity-pool = Пул удостоверений не настроен, поэтому учётных данных AWS нет.
    .next-step = Откройте конфигурацию, в которой он указан.
error-embedded-pool-unavailable = Встроенный пул пользователей не запустился, поэтому войти нельзя.
    .next-step = Закройте Vestibule и запустите снова.

## The session and what is being done

error-busy = Другое действие ещё выполняется.
    .next-step = Дождитесь конца и повторите.
error-cancelled = Это прервано, потому что начато другое.
    .next-step = Начните заново, если ещё нужно.
error-wrong-step = Форма уже перешла дальше и обновлена.
    .next-step = Продолжите с того, что показано сейчас.
error-already-signed-in = Вход уже выполнен.
    .next-step = Сначала выйдите.
error-not-signed-in = Вход не выполнен.
    .next-step = Войдите и повторите.
error-session-ended = Сеанс завершён.
    .next-step = Войдите снова.
error-unknown-route = Такой страницы нет.
    .next-step = Продолжите с главной.

## The configuration

error-configuration-unreadable = Этот файл — не конфигурация, которую Vestibule умеет читать.
    .next-step = Выберите amplify_outputs.json, aws-exports.js или amplifyconfiguration.json.
error-configuration-incomplete = В этой конфигурации не указан пул пользователей для входа.
    .next-step = Добавьте аутентификацию в проект Amplify и экспортируйте файл снова.
error-no-way-back = В этой конфигурации нет адреса, по которому браузер мог бы вернуться в Vestibule.
    .next-step = Добавьте один из адресов обратного вызова из настроек в клиент приложения.
error-invalid-theme = Этот файл — не тема.
    .next-step = Исправьте указанное ниже и откройте его снова.
error-invalid-issuer = Это не описывает поставщика OpenID.
    .next-step = Проверьте адрес издателя, идентификатор клиента и области доступа.

## The browser and the provider

error-browser-not-opened = Не удалось открыть браузер.
    .next-step = Задайте браузер по умолчанию в настройках системы и повторите.
error-provider-refused = Вход был отклонён в браузере.
    .next-step = Повторите или войдите другим способом.
error-provider-misconfigured = Поставщик не принимает запрос этого приложения.
    .next-step = Проверьте у поставщика идентификатор клиента, адреса обратного вызова и области доступа.
error-provider-unavailable = У поставщика неполадки.
    .next-step = Повторите через несколько минут.
error-provider-mismatch = Ответ пришёл не от того поставщика, к которому вы обращались, и отброшен.
    .next-step = Начните заново; если не поможет, проверьте издателя в конфигурации.
error-unsupported-provider = У поставщика нет того, что нужно для безопасного входа.
    .next-step = Попросите его администратора включить это.
error-authorization-code-refused = Поставщик больше не принимает то, что принёс браузер.
    .next-step = Начните заново.
error-no-refresh-token = Поставщик не дал токена обновления, поэтому остаться в системе нельзя.
    .next-step = Разрешите токены обновления для этого клиента или добавьте область offline_access.
error-not-a-callback = Это не адрес, на котором завершается вход.
    .next-step = Скопируйте адрес целиком из адресной строки браузера.
error-callback-of-another-sign-in = Этот адрес относится к другому входу или уже использован.
    .next-step = Откройте браузер снова и скопируйте самый новый адрес.

## Other programs, and Vestibule itself

error-local-api-unavailable = Другие программы не получают ответа: локальный API не запустился.
    .next-step = Закройте Vestibule и запустите снова; причина указана в журнале.
error-grants-not-kept = Это действует лишь до закрытия Vestibule: записать не удалось.
    .next-step = Освободите место на диске и сделайте это снова.
error-internal = Что-то пошло не так в самом Vestibule.
    .next-step = Повторите; если не поможет, перезапустите приложение.
