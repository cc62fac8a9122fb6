## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = 您已退出登录。
    .next-step = 可随时重新登录。
notice-session-ended = 您的会话已结束。
    .next-step = 请重新登录以继续。
notice-password-changed = 您的密码已更改。
    .next-step = 请使用新密码登录。
notice-account-confirmed = 您的账号已确认。
    .next-step = 请登录以继续。
notice-code-sent = 新验证码已发出。
    .next-step = 只有最新的验证码有效。
notice-password-reset-required = 此账号需要设置新密码后才能登录。
    .next-step = 请发送验证码以设置密码。
notice-stored-session-damaged = 保存的会话无法读取，已另行存放。
    .next-step = 请重新登录。
notice-keyring-locked = 系统密钥环已锁定，因此无法自动登录。
    .next-step = 请解锁后重新启动，或直接登录。
notice-keyring-missing = 此系统没有密钥环，因此会话仅保留到退出为止。
    .next-step = 请照常登录。
notice-sign-in-expired = 此次登录耗时过长，或尝试次数过多。
    .next-step = 请重新开始。
notice-account-deleted = 您的账号已删除。
    .next-step = 您可以随时创建新账号。
notice-link-without-sign-in = 已从浏览器返回，但没有正在等待的登录。
    .next-step = 请从这里重新开始。

## A session that is not kept

storage-memory-keyring-missing = 此系统没有密钥环：关闭 Vestibule 后，您的会话将结束。
    .next-step = 要保持登录状态，请安装 GNOME Keyring 或 KWallet 等密钥环，然后重新登录。
storage-memory-keyring-locked = 系统密钥环已锁定：关闭 Vestibule 后，您的会话将结束。
    .next-step = 要保持登录状态，请将其解锁，然后重新登录。
storage-memory-keyring-failed = 系统密钥环拒绝保存您的会话：关闭 Vestibule 后，会话将结束。
    .next-step = 要保持登录状态，请检查密钥环的应用程序，然后重新登录。

## The user pool on this computer

accounts-in-memory = 退出 Vestibule 后，此用户池的账号将被清除。
    .next-step = 没有可用的密钥环来保护这些账号。
pool-began-anew = 无法打开这台计算机上的账号，因此用户池已重新开始。
    .next-step = 请重新创建账号。之前的账号原样保存在以下文件中：

## Passkeys

no-passkeys = 此系统的窗口组件不支持通行密钥。
    .next-step = 请返回并选择其他登录方式。

## The activity log

broken-chain = 此日志曾被 Vestibule 以外的程序更改。
    .next-step = 记录可能缺失或不实；请在日志继续增长之前导出现有内容。

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = 应用程序客户端没有在浏览器登录后返回 Vestibule 的途径。
    .next-step = 请添加其回调 URL。
finding-no-sign-out-callback = 应用程序客户端没有在浏览器退出登录后返回 Vestibule 的途径。
    .next-step = 请添加其注销 URL。
finding-implicit-flow = 在浏览器中登录会将令牌放入地址中。
    .next-step = 请改用授权码授予。
finding-no-open-id-scope = 如果没有范围 openid，在浏览器登录后无法识别用户。
    .next-step = 请允许该范围。
finding-no-account-scope = 通过浏览器登录的用户无法在此更改账号。
    .next-step = 请允许范围 aws.cognito.signin.user.admin。
finding-client-secret = 应用程序客户端有密钥，但安装型应用程序无法为其保密。
    .next-step = 请创建不带密钥的应用程序客户端；在此之前使用当前的客户端。
finding-password-is-sent = 登录时会将密码发送到用户池。
    .next-step = 请改用只作证明的 USER_SRP_AUTH。
finding-providers-left-out = 文件可能遗漏了用户池拥有的提供商。
    .next-step = 如有缺失，请手动指定。
finding-identity-pool-alone = 有身份池，但没有可供登录的用户池。
    .next-step = 请在 Amplify 项目中添加身份验证。
finding-no-sign-in-name = 文件未说明账号以什么标识。
    .next-step = 将按用户名处理。
finding-email-mfa-outside-amplify = 电子邮件验证码在这里可用，但在 Amplify 自身的库中不可用。
    .next-step = 如果您使用这些库，请同时提供其他验证方式。
finding-verification-by-link = 新账号通过链接而非验证码确认。
    .next-step = 请打开消息中的链接，然后登录。
finding-insecure-redirect = 有回调在未加密的情况下指向另一台计算机。
    .next-step = 请使用 HTTPS，或将其移除。
finding-domain-with-scheme = 域名前带有 https://。
    .next-step = 请移除这一部分。
finding-callback-to-register = 无法从这里得知提供商是否知道返回 Vestibule 的途径。
    .next-step = 请在提供商处登记回调 URL。

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = 无需撤销
revocation-requested = 正在通知…
revocation-revoked = 已撤销会话
revocation-postponed = 无法连接，稍后通知
revocation-failed = 无法连接，该处会话将自行结束
devices-kept = 保持登录
devices-requested = 正在退出登录…
devices-signed-out = 已退出登录
devices-failed = 无法退出登录
browser-session-not-asked = 保持登录
browser-session-opened = 已转到退出登录页面
browser-session-failed = 无法连接，保持登录
browser-session-not-supported = 保持登录：没有退出登录页面
receipt-programs = 程序
receipt-without-access = { $names }：在您重新登录之前无法访问
receipt-asked-for-by = 请求来自

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = 请设置密码。
password-breaks-a-rule = 此密码尚未满足所有规则。
repeat-the-password = 请再次输入密码。
passwords-differ = 两次输入的密码不一致。
