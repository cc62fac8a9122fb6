## Every step

step-signing-in-as = 正在以 { $username } 的身份登录
step-back = 返回登录
step-forgot-password = 忘记密码？
step-type-password = 请输入密码。
step-whose-account = 请输入账号名称。

## Sign in

sign-in-title = 登录
sign-in-submit = 登录
sign-in-no-account = 没有账号？
sign-in-create-one = 创建账号
sign-in-or = 或
sign-in-with-browser = 使用浏览器登录
sign-in-kept-by = 您的账号由 { $provider } 管理。请在浏览器中登录。
sign-in-last-used = 上次使用
sign-in-other-account = 使用其他账号
sign-in-other-account-of = 使用其他 { $provider } 账号

## The browser is awaited

browser-title = 请在浏览器中继续
browser-returns = 请在 { $provider } 登录。完成后会自动返回 Vestibule。
browser-returns-unnamed = 请在浏览器中登录。完成后会自动返回 Vestibule。
browser-paste = 请在 { $provider } 登录，然后将最后显示的地址粘贴到这里。
browser-paste-unnamed = 请在浏览器中登录，然后将最后显示的地址粘贴到这里。
browser-waiting = 正在等待浏览器
browser-confirming = 已从浏览器返回，正在确认登录。
browser-time-left = 剩余时间
browser-left = 剩余 { $time }
browser-open-again = 重新打开浏览器
browser-opened-again = 已重新打开浏览器。
browser-paste-instead = 没有自动返回？
browser-address = 浏览器中的地址
browser-address-hint = 登录后，即使页面显示无法打开，也请复制浏览器地址栏中的全部内容。
browser-address-empty = 请先粘贴地址。

## Create account

sign-up-title = 创建账号
sign-up-submit = 创建账号
sign-up-have-account = 已有账号？
sign-up-sign-in = 登录
sign-up-without-password = 不使用密码
sign-up-with-password = 设置密码
sign-up-empty = 此项尚未填写。

## Confirm a new account by a code

confirm-title = 确认账号
confirm-submit = 确认

## Forgot password

forgot-title = 忘记密码？
forgot-lead = 用于设置新密码的验证码将发送到该账号的联系地址。
forgot-submit = 发送验证码
forgot-set-title = 设置新密码
forgot-set-submit = 设置密码

## Enter password

enter-password-title = 输入密码

## A password made by an administrator is replaced

new-password-title = 设置您的密码
new-password-lead = { $username }，您登录时使用的密码是由他人创建的。从现在起，密码只有您自己知道。
new-password-submit = 设置密码

## Enter a code

enter-code-title-app = 身份验证器验证码
enter-code-title-text = 请查看短信
enter-code-title-email = 请查看电子邮件
enter-code-empty = 请输入验证码。
enter-code-lead-device = 请输入 { $device } 上的身份验证器应用为 { $username } 显示的验证码。
enter-code-lead = 请输入身份验证器应用为 { $username } 显示的验证码。

## A passkey

use-passkey-title = 使用通行密钥
use-passkey-submit = 使用通行密钥继续

## A question of the user pool's own

question-title = 还有一个问题
question-answer = 答案
question-empty = 请输入答案。

## Something to choose: large buttons with a title and a line below it

select-first-factor = 选择登录方式
select-mfa-method = 验证您的身份
select-mfa-setup = 设置双重验证
choice-password = 密码
    .sent = 密码会发送到用户池
    .proved = 仅作证明，密码不会离开这台计算机
choice-email-code = 电子邮件验证码
    .hint = 用于一次登录
choice-text-code = 短信验证码
    .hint = 用于一次登录
choice-passkey = 通行密钥
    .hint = 指纹、面容或 PIN
choice-app = 身份验证器应用
    .hint = 每 30 秒变化一次的验证码
choice-text = 短信
    .hint = 发送到您手机的验证码
choice-email = 电子邮件
    .hint = 发送到您邮箱的验证码

## A second factor is set up

set-up-email-title = 电子邮件验证码
set-up-email-lead = 每次登录时，都需要输入发送到此地址的验证码。
set-up-email-empty = 请输入电子邮箱地址。
set-up-email-submit = 发送验证码
set-up-app-title = 设置身份验证器应用
set-up-app-lead = 从现在起，{ $username } 每次登录时都会用到。
