## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = 关闭窗口
action-quit = 退出 Vestibule
action-open-configuration = 打开配置…
action-mailbox = 打开信箱
action-palette = 命令
action-help = 帮助
action-report = 诊断报告
action-larger = 放大
action-smaller = 缩小
action-normal-size = 正常大小
action-appearance = 外观模式：{ $appearance }
action-language = 语言：{ $language }
action-language-system = 语言：跟随系统

appearance-system = 系统
appearance-light = 浅色
appearance-dark = 深色

## The palette

palette-what = 您想做什么？
palette-nothing = 没有这样的命令。

## The help

help-close = 关闭帮助
help-version = Vestibule
help-system = 系统
help-webview = WebView
help-keys = 按键
help-links = 了解更多
help-links-about = 在浏览器中打开。
help-link-cognito = Amazon Cognito：用户池
help-link-amplify = Amplify：配置文件
help-link-openid = OpenID Connect：工作原理
help-report-about = 有助于查找故障的信息：版本、运行状况和最近的事件。不包含姓名、地址、验证码和令牌。提供给他人之前，请先阅读内容。
report-show = 显示报告
report-selected = 报告已选中，请按 Control 和 C 键复制。
report-save = 保存…
report-saved = 已保存为 { $name }。

## Settings: the choices for the application itself

application-heading = 此应用程序
application-appearance = 外观模式
application-language = 语言
application-language-system = 跟随系统
application-tray = 保留在托盘中
application-tray-about = 如果桌面有托盘，关闭最后一个窗口后，Vestibule 会继续运行。
application-login = 登录这台计算机时启动
application-login-about = 启动时不显示窗口，让您的程序从一开始就能询问。
application-notifications = 通知
application-notifications-about = 当您在处理其他事情时，如果有程序请求许可或会话结束，会通知您。
