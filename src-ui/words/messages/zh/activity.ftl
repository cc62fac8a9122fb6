activity-lead = 其他程序的请求，最新的在前。
activity-list = 活动
activity-search = 搜索活动
    .placeholder = 程序、账号或地址
activity-export = 导出…
activity-exported = 已写入 { $file }。
activity-more = 显示更多

## What is said of the log as a whole

activity-whole = 每条记录都与前一条记录封印相连，链条完整。
activity-empty = 还没有请求
    .hint = 本地 API 的每次使用都会显示在这里：哪个程序、何时、得到了什么答复。
activity-not-found = 未找到任何内容
    .hint = 请尝试程序名称、账号或地址（如 check-user）的一部分。

## One entry

activity-stranger = 未获准的程序
activity-about = 关于 { $account }
activity-times = { $times ->
   *[other] { $times } 次
}
activity-about-times = { $times ->
   *[other] 关于 { $account }，{ $times } 次
}
activity-status = 状态 { $status }
