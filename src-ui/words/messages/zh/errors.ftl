## Around them

sentence-and-next-step = { $sentence }{ $next_step }
sentence-with-detail = { $sentence }（{ $detail }）
detail-core-not-there = 核心不存在
detail-another-shape = 核心的响应格式不符

## Signing in and creating an account

error-not-authorized = 用户名或密码不正确。
    .next-step = 请检查后重试，或重置密码。
error-too-many-failed-attempts = 此账号输错密码的次数过多。
    .next-step = 请稍等片刻再试，或重置密码。
error-password-reset-required = 此账号需要设置新密码后才能登录。
    .next-step = 请重置密码，我们会向您发送验证码。
error-user-disabled = 此账号已被停用。
    .next-step = 请联系用户池的管理员启用。
error-unsupported-challenge = 此账号需要一个 Vestibule 尚无法显示的步骤。
    .next-step = 请使用其他账号登录，或查看是否有新版本。
error-username-exists = 此用户名已被占用。
    .next-step = 请另选一个；如果这是您的用户名，请登录。
error-alias-exists = 此电子邮箱已被其他账号使用。
    .next-step = 请使用其他邮箱，或登录该账号。
error-invalid-password = 用户池不接受此密码。
    .next-step = 请设置符合所有规则的密码。
error-password-used-before = 此密码曾经使用过。
    .next-step = 请设置此账号从未用过的密码。
error-code-mismatch = 验证码不正确。
    .next-step = 请与最新的消息核对，或发送新验证码。
error-expired-code = 此验证码已失效。
    .next-step = 请发送新验证码并使用它。
error-code-delivery-failure = 无法发送验证码。
    .next-step = 请检查电子邮箱地址，一分钟后重试。
error-missing-field = 有内容尚未填写。
    .next-step = 请填写所有字段后重试。
error-already-confirmed = 此账号已经确认过。
    .next-step = 请返回登录。
error-wrong-answer = 答案不正确。
    .next-step = 请重新登录，以便再次回答。
error-mfa-method-unavailable = 此账号尚不能使用这种验证方式。
    .next-step = 请先验证地址，或设置应用。
error-software-token-mismatch = 应用显示的是另一个验证码。
    .next-step = 请等待下一个验证码；两台设备的时间都必须准确。
error-passkey-refused = 通行密钥未被接受。
    .next-step = 请重试，或选择其他方式。
error-passkeys-not-enabled = 此用户池已关闭通行密钥。
    .next-step = 管理员可以将其开启。
error-device-not-found = 用户池中已没有这台设备。
    .next-step = 无需进行其他操作。

## The user pool

error-limit-exceeded = 请求过于频繁。
    .next-step = 请稍等片刻再试。
error-too-many-requests = 用户池繁忙。
    .next-step = 请稍后重试。
error-invalid-parameter = 用户池不接受输入的内容。
    .next-step = 请修改后重试。
error-refused-by-user-pool = 此用户池的规则拒绝了请求。
    .next-step = 请向用户池的管理员了解要求。
error-user-pool-misconfigured = 用户池未针对此操作进行设置。
    .next-step = 需要管理员更改其配置。
error-unreachable = 无法连接用户池。
    .next-step = 请检查网络后重试；未作任何更改。
error-untrusted-tokens = 收到的响应并非由此用户池签名，已被丢弃。
    .next-step = 重试之前，请检查您所连接的网络。
error-unexpected-answer = Vestibule 无法理解用户池的响应。
    .next-step = 请重试；如果问题仍然存在，请查看是否有新版本。
error-not-supported = 您登录所用的提供商不支持此操作。
    .next-step = 请在其页面上更改。
error-no-identity-pool = 未配置身份池，因此没有 AWS 凭证。
    .next-step = 请打开包含身份池的配置。
error-embedded-pool-unavailable = 内置用户池未能启动，因此无法登录。
    .next-step = 请退出 Vestibule 后重新启动。

## The session and what is being done

error-busy = 另一项操作仍在进行。
    .next-step = 请等待完成后重试。
error-cancelled = 由于开始了其他操作，此操作已中止。
    .next-step = 如果仍然需要，请重新开始。
error-wrong-step = 表单已进入后续步骤，现已更新。
    .next-step = 请从当前显示的步骤继续。
error-already-signed-in = 已有账号登录。
    .next-step = 请先退出登录。
error-not-signed-in = 尚未登录。
    .next-step = 请登录后重试。
error-session-ended = 会话已结束。
    .next-step = 请重新登录。
error-unknown-route = 页面不存在。
    .next-step = 请从首页继续。

## The configuration

error-configuration-unreadable = 此文件不是 Vestibule 可读取的配置。
    .next-step = 请选择 amplify_outputs.json、aws-exports.js 或 amplifyconfiguration.json。
error-configuration-incomplete = 此配置未指定可供登录的用户池。
    .next-step = 请在 Amplify 项目中添加身份验证，并重新导出其文件。
error-no-way-back = 此配置中没有可供浏览器返回 Vestibule 的地址。
    .next-step = 请将“设置”中的任一回调 URL 添加到应用程序客户端。
error-invalid-theme = 此文件不是主题。
    .next-step = 请修正下方列出的问题，然后重新打开。

error-invalid-issuer = 这些信息并未指向有效的 OpenID 提供商。
    .next-step = 请检查颁发者地址、客户端 ID 和范围。

## The browser and the provider

error-browser-not-opened = 无法打开浏览器。
    .next-step = 请在系统设置中指定默认浏览器，然后重试。
error-provider-refused = 登录在浏览器中被拒绝。
    .next-step = 请重试，或使用其他方式登录。
error-provider-misconfigured = 提供商不接受此应用程序的请求。
    .next-step = 请在提供商处检查客户端 ID、回调 URL 和范围。
error-provider-unavailable = 提供商自身出现问题。
    .next-step = 请过几分钟再试。
error-provider-mismatch = 响应来自另一个提供商，而非您所访问的提供商，已被丢弃。
    .next-step = 请重新开始；如果问题仍然存在，请检查配置中的颁发者。
error-unsupported-provider = 提供商缺少安全登录所需的功能。
    .next-step = 请联系其管理员启用该功能。
error-authorization-code-refused = 提供商不再接受浏览器带回的信息。
    .next-step = 请重新开始。
error-no-refresh-token = 提供商未提供刷新令牌，因此无法保持登录状态。
    .next-step = 请允许此客户端使用刷新令牌，或添加范围 offline_access。
error-not-a-callback = 这不是登录结束时的地址。
    .next-step = 请从浏览器的地址栏复制完整地址。
error-callback-of-another-sign-in = 此地址属于另一次登录，或已被使用过。
    .next-step = 请重新打开浏览器，并复制最新的地址。

## Other programs, and Vestibule itself

error-local-api-unavailable = 本地 API 未能启动，其他程序无法获得响应。
    .next-step = 请退出 Vestibule 后重新启动；原因记录在日志中。
error-grants-not-kept = 由于无法保存，此设置仅在退出 Vestibule 之前有效。
    .next-step = 请腾出磁盘空间，然后重新设置。
error-internal = Vestibule 自身出现问题。
    .next-step = 请重试；如果问题仍然存在，请重新启动应用程序。
