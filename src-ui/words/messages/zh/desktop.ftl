## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = 允许程序使用您的登录吗？
pairing-heading = “{ $name }”想要使用您的登录
pairing-refuse = 拒绝
pairing-refuse-in = 拒绝 ({ $seconds })
pairing-refuse-always = 拒绝，且不再询问
    .key = N
pairing-approve = 允许
    .key = L

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }：{ $value }
pairing-program = 程序
pairing-program-unknown = 系统未说明
pairing-process = 进程
pairing-account = 账号
pairing-scopes = 可以执行
pairing-scope-user-read = 读取您的用户名
pairing-scope-session-read = 读取当前登录者的信息（包括电子邮箱和姓名）以及变化时间
pairing-scope-token-id = 读取您的 ID 令牌：它可以向他人证明您的身份
pairing-scope-token-access = 读取您的访问令牌：它可以代表您在用户池中操作
pairing-scope-aws-credentials = 获取临时 AWS 凭证：它可以代表您在 AWS 中操作
pairing-scope-session-end = 在这台计算机的 Vestibule 中为您退出登录
pairing-reason = 理由
pairing-reason-quoted = “{ $reason }”
pairing-time = 期限
pairing-time-days = { $days ->
   *[other] 最多 { $days } 天，或直到您撤销
}
pairing-code = 配对码
pairing-code-compare = 仅当程序显示相同的配对码时才允许。

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = 正在启动…
tray-nobody = 未登录
tray-signed-in = 已登录为 { $username }
tray-signed-in-offline = 已登录为 { $username }（离线）
tray-open = 打开 Vestibule
tray-sign-in = 登录…
tray-sign-out = 退出登录
tray-quit = 退出

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule 询问您是否允许。
notification-session-ended = 您的会话已结束
    .body = 在您重新登录之前，使用您登录的程序无法获得答复。
    .answer = 登录

## Dialogs for files

file-open-configuration = 打开配置
file-kind-configuration = Amplify 配置
file-open-theme = 打开主题
file-kind-theme = 主题
file-export-activity = 导出活动日志
file-kind-json-lines = JSON Lines
file-save-diagnostics = 保存诊断报告
file-kind-text = 文本

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = 请返回 Vestibule
    .text = 登录将在应用程序中继续。您可以关闭此页面。
