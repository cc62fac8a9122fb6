settings-lead = 验证您身份的用户池或 OpenID 提供商。

## Where people sign in

settings-pool = 登录位置
settings-open-configuration = 打开配置…
settings-use-issuer = 使用颁发者地址…
settings-use-embedded = 使用内置用户池
settings-configuration-hint = 配置文件是 amplify_outputs.json、aws-exports.js 或 amplifyconfiguration.json；也可以将文件拖放到此窗口。
settings-pool-changed = 已改用其他用户池。

## The facts about it: short names, each with its value beside it

settings-kind = 类型
settings-kind-embedded = 内置，位于这台计算机
settings-kind-in-memory = 内置，仅在内存中
settings-issuer = 颁发者
settings-client = 客户端
settings-user-pool = 用户池
settings-app-client = 应用程序客户端
settings-browser = 通过浏览器
settings-configuration = 配置
settings-source = { $origin ->
    [command-line] { $file }（{ $format }，本次运行由命令行指定）
    [environment] { $file }（{ $format }，本次运行由环境变量指定）
   *[chosen] { $file }（{ $format }）
}
settings-format-mobile = Amplify 移动版

## What a configuration lacks for a desktop application

settings-findings = 桌面检查
    .lead = 对于桌面应用程序，此配置缺少的内容。
settings-finding-blocks = 无法使用
settings-finding-limits = 受限
settings-finding-note = 提示

## An OpenID provider by its address

issuer-address = 颁发者地址
    .empty = 请输入提供商的地址。
issuer-client-id = 客户端 ID
    .empty = 请输入提供商分配给此应用程序的 ID。
issuer-scopes = 范围（可选）
issuer-scopes-hint = 如果未填写范围，将请求 openid、profile 和 email。
issuer-use = 使用此提供商
issuer-cancel = 取消
issuer-in-use = 正在使用此提供商。
