companions-lead = セッションについて問い合わせできる、このコンピューターのプログラム。

## Those that are let in

companions-let-in = 許可済み
companions-none = 許可済みのプログラムはありません
    .hint = プログラムから要求があると、Vestibule がプログラム名と要求内容を表示します。許可するかどうかはあなたが決めます。
companions-scopes = 要求できる内容
companions-since = { $date } から。
companions-not-used = 未使用。
companions-used = { $uses ->
   *[other] { $uses } 回使用、最終使用 { $date }。
}
companions-ends = { $date } まで。
companions-unnamed = システムからプログラムの情報を取得できません。
companions-revoke = 取り消す
companions-revoked = { $name } の許可を取り消しました。
companions-revoke-all = すべて取り消す…
companions-revoke-all-question = { $count ->
   *[other] { $count } 個のプログラムの許可を取り消しますか? 各プログラムは改めて許可を求める必要があります。
}
companions-revoke-all-yes = すべて取り消す
companions-revoke-all-no = 許可を残す
companions-all-revoked = 許可されているプログラムはなくなりました。

## Those that are refused without a question

companions-refused = 拒否済み
    .lead = これらのプログラムは、確認なしで拒否されます。
companions-refused-since = { $date } から
companions-ask-again = 次回は確認する
companions-forgotten = 次に要求があったときに確認します。
