## The bar

nav-home = 首页
nav-profile = 个人资料
nav-protected = 受保护的路由
nav-protected-client = 受保护的客户端路由
nav-account = 账号
nav-companions = 关联程序
nav-activity = 活动
nav-settings = 设置
bar-pages = 页面
bar-mailbox = { $unread ->
    [0] 信箱
   *[other] 信箱，{ $unread } 封新消息
}
bar-nobody = 未登录
bar-signed-in-as = 已登录为 { $username }

## Offline

offline-title = 离线。
offline-text = 无法连接用户池。当前显示的是这台计算机上已有的信息，Vestibule 会自动重试。

## Forms

form-continue = 继续
form-finish = 完成
form-cancel = 取消
form-password = 密码
form-new-password = 新密码
form-confirm-password = 确认密码
form-attribute-empty = “{ $attribute }”尚未填写。
failure-try-again = 重试

## A new password and its rules

rules-title = 密码规则
rules-same = 两次输入一致
rules-met = ：已满足
rules-not-met = ：尚未满足
show-password = 显示密码
hide-password = 隐藏密码
password-is-shown = 密码已显示。
password-is-hidden = 密码已隐藏。

## A code that was sent, or that an authenticator app shows

code-label = 验证码
code-empty = 请输入消息中的验证码。
code-empty-app = 请输入应用显示的验证码。
code-in-mailbox = 本地模式：验证码在信箱中。
code-open-mailbox = 打开
code-sent-by-text = 已将 { $username } 的验证码以短信发送到 { $destination }。
code-sent = 已将 { $username } 的验证码发送到 { $destination }。
code-sent-somewhere = 已将验证码发送到 { $username } 的联系地址。
code-send-again = 发送新验证码
code-sent-wait = 已发送，{ $seconds } 秒后可重发

## An authenticator app is set up

enrolment-qr-code = 用于身份验证器应用的二维码
enrolment-scan = 请使用身份验证器应用扫描。
enrolment-type-key = 没有摄像头？输入密钥

## Sign out

sign-out-title = 退出登录
sign-out-here = 退出登录
sign-out-everywhere = 在所有设备上退出登录
sign-out-in-browser = 同时在浏览器中退出登录
sign-out-hint = 退出登录会结束这台计算机上的会话；也可以结束您所有设备上的会话。

## The receipt of a sign-out: what became of the session, where

receipt-here = 这台计算机
receipt-here-text = 已退出登录，未保留任何信息
receipt-user-pool = 用户池
receipt-other-devices = 其他设备
receipt-browser = 浏览器

## The page as a whole

page-skip = 跳到页面内容
page-new-window = 新建窗口
footer-embedded = 本地模式：内置用户池
footer-in-memory = 本地模式：内置用户池，退出后清除
footer-cognito = Amazon Cognito 用户池
openid-provider = OpenID 提供商
embedded-pool = 内置用户池

## Copying

copy = 复制
copied = 已复制
    .announcement = 已复制。

## The Account page, around its parts

account-signed-in-as = 已登录为 { $username }
account-elsewhere = 由其他服务管理
account-elsewhere-about = 您的账号由 { $issuer } 管理。请在其页面上更改姓名、密码和双重验证。
account-sign-out = 退出登录
