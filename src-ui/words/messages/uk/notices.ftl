## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Ви вийшли.
    .next-step = Увійдіть, коли захочете.
notice-session-ended = Ваш сеанс завершено.
    .next-step = Увійдіть знову, щоб продовжити.
notice-password-changed = Пароль змінено.
    .next-step = Увійдіть із новим.
notice-account-confirmed = Обліковий запис підтверджено.
    .next-step = Увійдіть, щоб продовжити.
notice-code-sent = Новий код уже в дорозі.
    .next-step = Діє лише найновіший.
notice-password-reset-required = Цьому обліковому запису потрібен новий пароль, перш ніж можна буде увійти.
    .next-step = Надішліть собі код, щоб задати його.
notice-stored-session-damaged = Збережений сеанс не вдалося прочитати, і його відкладено.
    .next-step = Увійдіть знову.
notice-keyring-locked = Системне сховище ключів заблоковано, тож вхід не відновлено.
    .next-step = Розблокуйте його й перезапустіть програму або просто увійдіть.
notice-keyring-missing = У цій системі немає сховища ключів, тож сеанс триває лише до закриття програми.
    .next-step = Увійдіть як звичайно.
notice-sign-in-expired = Цей вхід тривав задовго або повторювався зачасто.
    .next-step = Почніть знову.
notice-account-deleted = Ваш обліковий запис видалено.
    .next-step = Новий можна створити будь-коли.
notice-link-without-sign-in = Браузер повернувся, але на нього не чекав жоден вхід.
    .next-step = Почніть знову звідси.

## A session that is not kept

storage-memory-keyring-missing = У цій системі немає сховища ключів: сеанс завершиться, коли ви закриєте Vestibule.
    .next-step = Установіть його, наприклад GNOME Keyring або KWallet, і увійдіть знову, щоб вас запам’ятали.
storage-memory-keyring-locked = Системне сховище ключів заблоковано: сеанс завершиться, коли ви закриєте Vestibule.
    .next-step = Розблокуйте його й увійдіть знову, щоб вас запам’ятали.
storage-memory-keyring-failed = Системне сховище ключів відмовилося зберігати сеанс: він завершиться, коли ви закриєте Vestibule.
    .next-step = Перевірте програму сховища ключів і увійдіть знову, щоб вас запам’ятали.

## The user pool on this computer

accounts-in-memory = Облікові записи цього пулу забуваються, коли ви закриваєте Vestibule.
    .next-step = Немає придатного сховища ключів, щоб їх запечатати.
pool-began-anew = Облікові записи на цьому комп’ютері не вдалося відкрити, тож пул користувачів почато наново.
    .next-step = Створіть обліковий запис знову. Попередні збережено без змін у цьому файлі:

## Passkeys

no-passkeys = Компонент вікон цієї системи не підтримує ключів доступу.
    .next-step = Поверніться й виберіть інший спосіб входу.

## The activity log

broken-chain = Цей журнал змінило щось інше, ніж Vestibule.
    .next-step = Записи можуть бути неповними або хибними; експортуйте те, що лишилося, доки журнал не виріс.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = Клієнт застосунку не знає шляху назад до Vestibule після входу в браузері.
    .next-step = Додайте його адресу зворотного виклику.
finding-no-sign-out-callback = Клієнт застосунку не знає шляху назад до Vestibule після виходу в браузері.
    .next-step = Додайте його адресу виходу.
finding-implicit-flow = Під час входу в браузері токени потрапили б в адресу.
    .next-step = Перейдіть на надання за кодом авторизації.
finding-no-open-id-scope = Без області openid нікого не можна впізнати після входу в браузері.
    .next-step = Дозвольте цю область.
finding-no-account-scope = Хто входить через браузер, не може змінити тут свій обліковий запис.
    .next-step = Дозвольте область aws.cognito.signin.user.admin.
finding-client-secret = Клієнт застосунку має секрет, якого жодна встановлена програма не вбереже.
    .next-step = Створіть клієнта без секрету; доти використовується цей.
finding-password-is-sent = Під час входу пароль надсилається пулу користувачів.
    .next-step = Перейдіть на USER_SRP_AUTH, який лише доводить його.
finding-providers-left-out = У файлі можуть бути не всі постачальники, яких має пул користувачів.
    .next-step = Вкажіть їх вручну, якщо когось бракує.
finding-identity-pool-alone = Є пул ідентичностей, але немає пулу користувачів для входу.
    .next-step = Додайте автентифікацію до проєкту Amplify.
finding-no-sign-in-name = Файл не повідомляє, чим називається обліковий запис.
    .next-step = Припускаються імена користувачів.
finding-email-mfa-outside-amplify = Коди ел. поштою працюють тут, але не у власних бібліотеках Amplify.
    .next-step = Запропонуйте й інший другий чинник, якщо ними користуєтеся.
finding-verification-by-link = Нові облікові записи підтверджуються посиланням, а не кодом.
    .next-step = Перейдіть за посиланням із повідомлення, а потім увійдіть.
finding-insecure-redirect = Зворотний виклик іде на інший комп’ютер без шифрування.
    .next-step = Використайте HTTPS або вилучіть його.
finding-domain-with-scheme = Домен записано з https:// попереду.
    .next-step = Вилучіть цю частину.
finding-callback-to-register = Звідси не видно, чи знає постачальник шлях назад до Vestibule.
    .next-step = Зареєструйте в нього адресу зворотного виклику.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Відкликати нічого
revocation-requested = Повідомляється…
revocation-revoked = Сеанс відкликано
revocation-postponed = Недоступний; повідомимо пізніше
revocation-failed = Недоступний; сеанс там завершиться сам
devices-kept = Залишаються в системі
devices-requested = Виконується вихід…
devices-signed-out = Вихід виконано
devices-failed = Вийти не вдалося
browser-session-not-asked = Залишається в системі
browser-session-opened = Скеровано на сторінку виходу
browser-session-failed = Недоступний; залишається в системі
browser-session-not-supported = Залишається в системі: сторінки виходу немає
receipt-programs = Програми
receipt-without-access = { $names }: без доступу, доки ви не увійдете знову
receipt-asked-for-by = На прохання

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Виберіть пароль.
password-breaks-a-rule = Цей пароль ще не відповідає всім правилам.
repeat-the-password = Введіть пароль ще раз.
passwords-differ = Паролі не збігаються.
