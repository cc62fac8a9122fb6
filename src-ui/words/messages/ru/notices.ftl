## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Вы вышли.
    .next-step = Войдите, когда захотите.
notice-session-ended = Ваш сеанс завершён.
    .next-step = Войдите снова, чтобы продолжить.
notice-password-changed = Пароль изменён.
    .next-step = Войдите с новым.
notice-account-confirmed = Учётная запись подтверждена.
    .next-step = Войдите, чтобы продолжить.
notice-code-sent = Новый код уже в пути.
    .next-step = Действует только самый новый.
notice-password-reset-required = Этой учётной записи нужен новый пароль, прежде чем можно будет войти.
    .next-step = Отправьте себе код, чтобы задать его.
notice-stored-session-damaged = Сохранённый сеанс не удалось прочитать, и он отложен.
    .next-step = Войдите снова.
notice-keyring-locked = Связка ключей системы заблокирована, поэтому вход не восстановлен.
    .next-step = Разблокируйте её и перезапустите или просто войдите.
notice-keyring-missing = В этой системе нет связки ключей, поэтому сеанс длится лишь до закрытия.
    .next-step = Войдите как обычно.
notice-sign-in-expired = Этот вход длился слишком долго или повторялся слишком часто.
    .next-step = Начните заново.
notice-account-deleted = Ваша учётная запись удалена.
    .next-step = Новую можно создать в любое время.
notice-link-without-sign-in = Браузер вернулся, но его не ждал ни один вход.
    .next-step = Начните заново отсюда.

## A session that is not kept

storage-memory-keyring-missing = В этой системе нет связки ключей: сеанс завершится, когда вы закроете Vestibule.
    .next-step = Установите её, например GNOME Keyring или KWallet, и войдите снова, чтобы вас запомнили.
storage-memory-keyring-locked = Связка ключей системы заблокирована: сеанс завершится, когда вы закроете Vestibule.
    .next-step = Разблокируйте её и войдите снова, чтобы вас запомнили.
storage-memory-keyring-failed = Связка ключей системы отказалась хранить сеанс: он завершится, когда вы закроете Vestibule.
    .next-step = Проверьте приложение связки ключей и войдите снова, чтобы вас запомнили.

## The user pool on this computer

accounts-in-memory = Учётные записи этого пула забываются, когда вы закрываете Vestibule.
    .next-step = Нет пригодной связки ключей, чтобы их запечатать.
pool-began-anew = Учётные записи на этом компьютере не удалось открыть, и пул пользователей начат заново.
    .next-step = Создайте учётную запись снова. Прежние сохранены без изменений в этом файле:

## Passkeys

no-passkeys = Компонент окон этой системы не поддерживает ключи доступа.
    .next-step = Вернитесь и выберите другой способ входа.

## The activity log

broken-chain = Этот журнал изменил кто-то кроме Vestibule.
    .next-step = Записи могут отсутствовать или быть ложными; экспортируйте оставшееся, пока журнал не вырос.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Клиент приложения не знает пути назад в Vestibule после входа в браузере.
    .next-step = Добавьте адрес обратного вызова.
finding-no-sign-out-callback = Клиент приложения не знает пути назад в Vestibule после выхода в браузере.
    .next-step = Добавьте адрес выхода.
finding-implicit-flow = При входе в браузере токены попали бы в адрес.
    .next-step = Перейдите на предоставление по коду авторизации.
finding-no-open-id-scope = Без области openid никого нельзя узнать после входа в браузере.
    .next-step = Разрешите эту область.
finding-no-account-scope = Кто входит через браузер, не может изменить здесь свою учётную запись.
    .next-step = Разрешите область aws.cognito.signin.user.admin.
finding-client-secret = У клиента приложения есть секрет, который установленное приложение хранить не может.
    .next-step = Создайте клиент приложения без секрета; до тех пор используется этот.
finding-password-is-sent = При входе пароль отправляется пулу пользователей.
    .next-step = Перейдите на USER_SRP_AUTH, где он лишь доказывается.
finding-providers-left-out = В файле могут быть не все поставщики, которые есть в пуле пользователей.
    .next-step = Укажите недостающих вручную.
finding-identity-pool-alone = Есть пул удостоверений, но нет пула пользователей для входа.
    .next-step = Добавьте аутентификацию в проект Amplify.
finding-no-sign-in-name = Файл не сообщает, чем именуется учётная запись.
    .next-step = Предполагаются имена пользователей.
finding-email-mfa-outside-amplify = Коды по эл. почте работают здесь, но не в собственных библиотеках Amplify.
    .next-step = Предложите и другой второй фактор, если ими пользуетесь.
finding-verification-by-link = Новые учётные записи подтверждаются ссылкой, а не кодом.
    .next-step = Перейдите по ссылке из сообщения, затем войдите.
finding-insecure-redirect = Обратный вызов идёт на другой компьютер без шифрования.
    .next-step = Используйте HTTPS или удалите его.
finding-domain-with-scheme = Домен записан с https:// впереди.
    .next-step = Удалите эту часть.
finding-callback-to-register = Отсюда не видно, знает ли поставщик путь назад в Vestibule.
    .next-step = Зарегистрируйте у него адрес обратного вызова.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Отзывать нечего
revocation-requested = Сообщается…
revocation-revoked = Сеанс отозван
revocation-postponed = Недоступен; сообщим позже
revocation-failed = Недоступен; сеанс там завершится сам
devices-kept = Остаются в системе
devices-requested = Выполняется выход…
devices-signed-out = Выход выполнен
devices-failed = Выход не удался
browser-session-not-asked = Остаётся в системе
browser-session-opened = Отправлен на страницу выхода
browser-session-failed = Недоступен; остаётся в системе
browser-session-not-supported = Остаётся в системе: страницы выхода нет
receipt-programs = Программы
receipt-without-access = { $names }: без доступа, пока вы не войдёте снова
receipt-asked-for-by = По запросу

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Выберите пароль.
password-breaks-a-rule = Этот пароль пока отвечает не всем правилам.
repeat-the-password = Введите пароль ещё раз.
passwords-differ = Пароли не совпадают.
