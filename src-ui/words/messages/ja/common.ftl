## The bar

nav-home = ホーム
nav-profile = プロフィール
nav-protected = 保護されたルート
nav-protected-client = 保護されたクライアントルート
nav-account = アカウント
nav-companions = 連携プログラム
nav-activity = アクティビティ
nav-settings = 設定
bar-pages = ページ
bar-mailbox = { $unread ->
    [0] メールボックス
   *[other] メールボックス、新着メッセージ { $unread } 件
}
bar-nobody = 未サインイン
bar-signed-in-as = { $username } としてサインイン中

## Offline

offline-title = オフラインです。
offline-text = ユーザープールに接続できません。このコンピューターにある情報を表示しています。Vestibule が自動的に再試行します。

## Forms

form-continue = 続行
form-finish = 完了
form-cancel = キャンセル
form-password = パスワード
form-new-password = 新しいパスワード
form-confirm-password = パスワードの確認
form-attribute-empty = 「{ $attribute }」が入力されていません。
failure-try-again = 再試行

## A new password and its rules

rules-title = パスワードの条件
rules-same = 2 つが一致
rules-met = : 達成
rules-not-met = : 未達成
show-password = パスワードを表示
hide-password = パスワードを隠す
password-is-shown = パスワードを表示しています。
password-is-hidden = パスワードを隠しています。

## A code that was sent, or that an authenticator app shows

code-label = コード
code-empty = メッセージのコードを入力してください。
code-empty-app = アプリに表示されるコードを入力してください。
code-in-mailbox = ローカルモード: コードはメールボックスにあります。
code-open-mailbox = 開く
code-sent-by-text = { $username } のコードを { $destination } に SMS で送信しました。
code-sent = { $username } のコードを { $destination } に送信しました。
code-sent-somewhere = { $username } の連絡先にコードを送信しました。
code-send-again = 新しいコードを送信
code-sent-wait = 送信済み。再送信まで { $seconds } 秒

## An authenticator app is set up

enrolment-qr-code = 認証アプリ用の QR コード
enrolment-scan = 認証アプリでスキャンしてください。
enrolment-type-key = カメラがない場合はキーを入力

## Sign out

sign-out-title = サインアウト
sign-out-here = サインアウト
sign-out-everywhere = すべてのデバイスからサインアウト
sign-out-in-browser = ブラウザーからもサインアウト
sign-out-hint = サインアウトすると、このコンピューターのセッションが終了します。すべてのデバイスでセッションを終了することもできます。

## The receipt of a sign-out: what became of the session, where

receipt-here = このコンピューター
receipt-here-text = サインアウト済み、保存データなし
receipt-user-pool = ユーザープール
receipt-other-devices = ほかのデバイス
receipt-browser = ブラウザー

## The page as a whole

page-skip = 本文へ移動
page-new-window = 新しいウィンドウ
footer-embedded = ローカルモード: 組み込みユーザープール
footer-in-memory = ローカルモード: 組み込みユーザープール (終了時に消去)
footer-cognito = Amazon Cognito ユーザープール
openid-provider = OpenID プロバイダー
embedded-pool = 組み込みユーザープール

## Copying

copy = コピー
copied = コピー済み
    .announcement = コピーしました。

## The Account page, around its parts

account-signed-in-as = { $username } としてサインイン中
account-elsewhere = 外部で管理
account-elsewhere-about = アカウントは { $issuer } が管理しています。名前、パスワード、2 要素認証は、管理元のページで変更してください。
account-sign-out = サインアウト
