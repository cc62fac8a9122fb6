activity-lead = ほかのプログラムからの要求 (新しい順)。
activity-list = アクティビティ
activity-search = アクティビティを検索
    .placeholder = プログラム、アカウント、アドレス
activity-export = エクスポート…
activity-exported = { $file } に書き出しました。
activity-more = さらに表示

## What is said of the log as a whole

activity-whole = すべての記録は直前の記録と封印で結ばれており、連鎖に欠損はありません。
activity-empty = まだ要求はありません
    .hint = ローカル API の利用履歴がここに表示されます。どのプログラムが、いつ、どのような応答を受けたかを確認できます。
activity-not-found = 見つかりません
    .hint = プログラム名、アカウント名、または check-user などのアドレスの一部で検索してください。

## One entry

activity-stranger = 許可されていないプログラム
activity-about = 対象: { $account }
activity-times = { $times ->
   *[other] { $times } 回
}
activity-about-times = { $times ->
   *[other] 対象: { $account }、{ $times } 回
}
activity-status = ステータス { $status }
