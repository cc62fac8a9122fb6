companions-lead = 这台计算机上可以询问您会话的程序。

## Those that are let in

companions-let-in = 已获准
companions-none = 没有获准的程序
    .hint = 当有程序提出请求时，Vestibule 会显示是哪个程序、想要什么，由您决定。
companions-scopes = 可以请求
companions-since = 自 { $date } 起。
companions-not-used = 尚未使用。
companions-used = { $uses ->
   *[other] 已使用 { $uses } 次，上次使用于 { $date }。
}
companions-ends = 有效期至 { $date }。
companions-unnamed = 系统未说明这是哪个程序。
companions-revoke = 撤销
companions-revoked = { $name } 不再获准。
companions-revoke-all = 全部撤销…
companions-revoke-all-question = { $count ->
   *[other] 要撤销 { $count } 个程序的许可吗？每个程序都必须重新向您请求。
}
companions-revoke-all-yes = 全部撤销
companions-revoke-all-no = 保留
companions-all-revoked = 已没有获准的程序。

## Those that are refused without a question

companions-refused = 已拒绝
    .lead = 这些程序会被直接拒绝，不再询问您。
companions-refused-since = 自 { $date } 起
companions-ask-again = 重新询问我
companions-forgotten = 该程序再次请求时会询问您。
