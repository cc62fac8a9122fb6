## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = 地址
attribute-birthdate = 出生日期
attribute-email = 电子邮箱
attribute-family-name = 姓
attribute-gender = 性别
attribute-given-name = 名
attribute-locale = 语言
attribute-middle-name = 中间名
attribute-name = 姓名
attribute-nickname = 昵称
attribute-phone-number = 手机号码
attribute-picture = 图片
attribute-preferred-username = 首选用户名
attribute-profile = 个人资料页面
attribute-updated-at = 更新时间
attribute-website = 网站
attribute-zoneinfo = 时区

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = 用户名
sign-in-name-email = 电子邮箱
sign-in-name-phone-number = 手机号码
sign-in-name-email-or-phone-number = 电子邮箱或手机号码
sign-in-name-username-or-email = 用户名或电子邮箱
sign-in-name-username-or-phone-number = 用户名或手机号码
sign-in-name-any = 用户名、电子邮箱或手机号码

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
   *[other] 至少 { $length } 个字符
}
rule-lowercase = 一个小写字母
rule-uppercase = 一个大写字母
rule-number = 一个数字
rule-symbol = 一个符号，例如 ! 或 ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = 密码
factor-email-code = 电子邮件验证码
factor-sms-code = 短信验证码
factor-passkey = 通行密钥

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = 使用 { $provider } 账号继续
login-with = 使用 { $provider } 账号登录

## What another program may ask for
## Badges; short.

scope-user-read = 用户名
scope-session-read = 会话
scope-token-id = ID 令牌
scope-token-access = 访问令牌
scope-aws-credentials = AWS 凭证
scope-session-end = 为您退出登录

## What another program was answered
## Badges in the activity log; short.

answer-ok = 已答复
answer-unauthorized = 未获准
answer-forbidden = 已拒绝
answer-not-found = 未找到
answer-conflict = 无人登录
answer-gone = 已超时
answer-too-many-requests = 过于频繁
answer-unavailable = 不可用
answer-other = 无法理解
