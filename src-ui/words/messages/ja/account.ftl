## The top of the page

account-tabs = アカウント

## About you: the attributes of the account

about-title = プロフィール
about-not-given = 未設定
about-verified = 確認済み
about-not-verified = 未確認
about-verify = 確認
about-change = 変更
about-add = 追加
about-remove = 削除
about-save = 保存
about-verify-submit = 確認
about-empty = 入力するか、キャンセルしてください。
about-said-removed = 削除しました。
about-said-changed = 変更しました。
about-said-verified = 確認しました。
about-said-sent = コードを送信しました。

## Password

password-title = パスワード
password-ways = { $ways }でサインインできます。
password-change = パスワードを変更
password-present = 現在のパスワード
password-present-empty = 現在のパスワードを入力してください。
password-said-changed = パスワードを変更しました。

## Second factor

second-factor-title = 2 要素認証
second-factor-required = このユーザープールでは、全員に 2 要素認証が必要です。
second-factor-optional = 設定すると、パスワードだけでは本人と認められなくなります。
second-factor-app = 認証アプリ
    .hint = 30 秒ごとに変わるコード
second-factor-text = SMS
    .hint = 電話番号に届くコード
    .verify-first = 先に電話番号を確認してください
second-factor-email = メール
    .hint = メールアドレスに届くコード
    .verify-first = 先にメールアドレスを確認してください
second-factor-asked-first = 優先
second-factor-on = オン
second-factor-ask-first = 優先する
second-factor-set-up = 設定
second-factor-turn-on = オンにする
second-factor-turn-off = オフにする
second-factor-device-name = デバイス名 (省略可)
second-factor-said-set-up = 認証アプリを設定しました。

## Passkeys

passkeys-title = パスキー
passkeys-lead = パスワードの代わりに、指紋、顔、PIN でサインインできます。
passkeys-none = パスキーはまだありません。
passkeys-since = { $date } に作成
passkeys-remove = 削除
passkeys-add = パスキーを追加

## Devices

devices-title = デバイス
devices-lead = 記憶済みのデバイスでは、2 要素認証は求められません。
devices-none = ユーザープールが記憶しているデバイスはありません。
devices-unnamed = 名前のないデバイス
devices-seen = 最終サインイン: { $date }
devices-this-one = このコンピューター
devices-remember = 記憶する
devices-stop-remembering = 記憶を解除
devices-forget = 削除

## Delete account

deletion-title = アカウントの削除
deletion-lead = アカウントと、ユーザープールにあるあなたの情報がすべて完全に削除されます。
deletion-begin = アカウントを削除…
deletion-type-name = このアカウントを削除するには { $username } と入力
deletion-other-name = このアカウントの名前と一致しません。
deletion-submit = 完全に削除
