## The top of the page

account-tabs = 您的账号

## About you: the attributes of the account

about-title = 个人信息
about-not-given = 未填写
about-verified = 已验证
about-not-verified = 未验证
about-verify = 验证
about-change = 更改
about-add = 添加
about-remove = 移除
about-save = 保存
about-verify-submit = 验证
about-empty = 请输入内容，或取消。
about-said-removed = 已移除。
about-said-changed = 已更改。
about-said-verified = 已验证。
about-said-sent = 验证码已发送。

## Password

password-title = 密码
password-ways = 您可以使用{ $ways }登录。
password-change = 更改密码
password-present = 当前密码
password-present-empty = 请输入当前密码。
password-said-changed = 您的密码已更改。

## Second factor

second-factor-title = 双重验证
second-factor-required = 此用户池要求所有人启用双重验证。
second-factor-optional = 启用后，仅凭密码无法冒用您的身份。
second-factor-app = 身份验证器应用
    .hint = 每 30 秒变化一次的验证码
second-factor-text = 短信
    .hint = 发送到您手机号码的验证码
    .verify-first = 请先验证您的手机号码
second-factor-email = 电子邮件
    .hint = 发送到您电子邮箱的验证码
    .verify-first = 请先验证您的电子邮箱
second-factor-asked-first = 首选
second-factor-on = 已启用
second-factor-ask-first = 设为首选
second-factor-set-up = 设置
second-factor-turn-on = 启用
second-factor-turn-off = 停用
second-factor-device-name = 设备名称（可选）
second-factor-said-set-up = 身份验证器应用已设置。

## Passkeys

passkeys-title = 通行密钥
passkeys-lead = 使用指纹、面容或 PIN 登录，无需密码。
passkeys-none = 您还没有通行密钥。
passkeys-since = 创建于 { $date }
passkeys-remove = 移除
passkeys-add = 添加通行密钥

## Devices

devices-title = 设备
devices-lead = 在记住的设备上，无需双重验证。
devices-none = 用户池没有记住您的任何设备。
devices-unnamed = 未命名的设备
devices-seen = 上次登录：{ $date }
devices-this-one = 这台计算机
devices-remember = 记住
devices-stop-remembering = 不再记住
devices-forget = 移除

## Delete account

deletion-title = 删除账号
deletion-lead = 您的账号以及用户池中有关您的所有信息将被永久删除。
deletion-begin = 删除账号…
deletion-type-name = 输入 { $username } 以删除此账号
deletion-other-name = 这不是此账号的名称。
deletion-submit = 永久删除
