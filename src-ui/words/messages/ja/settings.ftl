settings-lead = サインインに使うユーザープールまたは OpenID プロバイダー。

## Where people sign in

settings-pool = サインイン先
settings-open-configuration = 構成を開く…
settings-use-issuer = 発行者のアドレスを使用…
settings-use-embedded = 組み込みプールを使用
settings-configuration-hint = 構成ファイルは amplify_outputs.json、aws-exports.js、または amplifyconfiguration.json です。ファイルをこのウィンドウにドロップすることもできます。
settings-pool-changed = 別のユーザープールに切り替えました。

## The facts about it: short names, each with its value beside it

settings-kind = 種類
settings-kind-embedded = 組み込み (このコンピューター)
settings-kind-in-memory = 組み込み (メモリのみ)
settings-issuer = 発行者
settings-client = クライアント
settings-user-pool = ユーザープール
settings-app-client = アプリクライアント
settings-browser = ブラウザー経由
settings-configuration = 構成
settings-source = { $origin ->
    [command-line] { $file } ({ $format }、コマンドラインで今回のみ指定)
    [environment] { $file } ({ $format }、環境変数で今回のみ指定)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify (モバイル用)

## What a configuration lacks for a desktop application

settings-findings = デスクトップ向け確認
    .lead = この構成でデスクトップアプリケーションに不足しているもの。
settings-finding-blocks = 使用不可
settings-finding-limits = 制限あり
settings-finding-note = 参考

## An OpenID provider by its address

issuer-address = 発行者のアドレス
    .empty = プロバイダーのアドレスを入力してください。
issuer-client-id = クライアント ID
    .empty = プロバイダーがこのアプリケーションに発行した ID を入力してください。
issuer-scopes = スコープ (省略可)
issuer-scopes-hint = 省略すると、openid、profile、email を要求します。
issuer-use = このプロバイダーを使用
issuer-cancel = キャンセル
issuer-in-use = このプロバイダーを使用しています。
