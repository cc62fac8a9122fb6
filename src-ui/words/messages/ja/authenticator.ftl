## Every step

step-signing-in-as = { $username } としてサインイン中
step-back = サインインに戻る
step-forgot-password = パスワードをお忘れですか?
step-type-password = パスワードを入力してください。
step-whose-account = アカウントの名前を入力してください。

## Sign in

sign-in-title = サインイン
sign-in-submit = サインイン
sign-in-no-account = アカウントがない場合は
sign-in-create-one = アカウントを作成
sign-in-or = または
sign-in-with-browser = ブラウザーでサインイン
sign-in-kept-by = アカウントは { $provider } が管理しています。ブラウザーでサインインします。
sign-in-last-used = 前回使用
sign-in-other-account = 別のアカウントを使用
sign-in-other-account-of = 別の { $provider } アカウントを使用

## The browser is awaited

browser-title = ブラウザーで続行してください
browser-returns = { $provider } でサインインしてください。完了すると、自動的に Vestibule に戻ります。
browser-returns-unnamed = ブラウザーでサインインしてください。完了すると、自動的に Vestibule に戻ります。
browser-paste = { $provider } でサインインし、最後に表示されたアドレスを貼り付けてください。
browser-paste-unnamed = ブラウザーでサインインし、最後に表示されたアドレスを貼り付けてください。
browser-waiting = ブラウザーを待っています
browser-confirming = ブラウザーから戻りました。サインインを確認しています。
browser-time-left = 残り時間
browser-left = 残り { $time }
browser-open-again = ブラウザーをもう一度開く
browser-opened-again = ブラウザーをもう一度開きました。
browser-paste-instead = 自動的に戻らない場合
browser-address = ブラウザーのアドレス
browser-address-hint = サインインしたら、「ページを開けません」と表示されていても、アドレスバーの内容をすべてコピーしてください。
browser-address-empty = 先にアドレスを貼り付けてください。

## Create account

sign-up-title = アカウントの作成
sign-up-submit = アカウントを作成
sign-up-have-account = アカウントがある場合は
sign-up-sign-in = サインイン
sign-up-without-password = パスワードを使わない
sign-up-with-password = パスワードを設定する
sign-up-empty = まだ入力されていません。

## Confirm a new account by a code

confirm-title = アカウントの確認
confirm-submit = 確認

## Forgot password

forgot-title = パスワードをお忘れですか?
forgot-lead = 新しいパスワードを設定するためのコードを、アカウントの連絡先に送信します。
forgot-submit = コードを送信
forgot-set-title = 新しいパスワードの設定
forgot-set-submit = パスワードを設定

## Enter password

enter-password-title = パスワードの入力

## A password made by an administrator is replaced

new-password-title = パスワードの設定
new-password-lead = サインインに使ったパスワードは、仮に発行されたものです。{ $username } さんだけが知るパスワードを設定してください。
new-password-submit = パスワードを設定

## Enter a code

enter-code-title-app = 認証アプリのコード
enter-code-title-text = SMS を確認してください
enter-code-title-email = メールを確認してください
enter-code-empty = コードを入力してください。
enter-code-lead-device = { $device } の認証アプリに表示される { $username } のコードを入力してください。
enter-code-lead = 認証アプリに表示される { $username } のコードを入力してください。

## A passkey

use-passkey-title = パスキーの使用
use-passkey-submit = パスキーで続行

## A question of the user pool's own

question-title = もう 1 つ質問があります
question-answer = 回答
question-empty = 回答を入力してください。

## Something to choose: large buttons with a title and a line below it

select-first-factor = サインイン方法の選択
select-mfa-method = 本人確認
select-mfa-setup = 2 要素認証の設定
choice-password = パスワード
    .sent = ユーザープールに送信されます
    .proved = 証明のみを行い、このコンピューターの外には送信されません
choice-email-code = メールで届くコード
    .hint = 1 回のサインインに有効
choice-text-code = SMS で届くコード
    .hint = 1 回のサインインに有効
choice-passkey = パスキー
    .hint = 指紋、顔、または PIN
choice-app = 認証アプリ
    .hint = 30 秒ごとに変わるコード
choice-text = SMS
    .hint = 電話に届くコード
choice-email = メール
    .hint = メールアドレスに届くコード

## A second factor is set up

set-up-email-title = メールで届くコード
set-up-email-lead = サインインのたびに、このアドレスに送信されるコードの入力が必要になります。
set-up-email-empty = メールアドレスを入力してください。
set-up-email-submit = コードを送信
set-up-app-title = 認証アプリの設定
set-up-app-lead = 今後、{ $username } のサインインのたびに使用します。
