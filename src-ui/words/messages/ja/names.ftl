## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = 住所
attribute-birthdate = 生年月日
attribute-email = メールアドレス
attribute-family-name = 姓
attribute-gender = 性別
attribute-given-name = 名
attribute-locale = 言語
attribute-middle-name = ミドルネーム
attribute-name = 氏名
attribute-nickname = ニックネーム
attribute-phone-number = 電話番号
attribute-picture = 画像
attribute-preferred-username = 希望するユーザー名
attribute-profile = プロフィールページ
attribute-updated-at = 更新日時
attribute-website = ウェブサイト
attribute-zoneinfo = タイムゾーン

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = ユーザー名
sign-in-name-email = メールアドレス
sign-in-name-phone-number = 電話番号
sign-in-name-email-or-phone-number = メールアドレスまたは電話番号
sign-in-name-username-or-email = ユーザー名またはメールアドレス
sign-in-name-username-or-phone-number = ユーザー名または電話番号
sign-in-name-any = ユーザー名、メールアドレス、または電話番号

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
   *[other] { $length } 文字以上
}
rule-lowercase = 英小文字
rule-uppercase = 英大文字
rule-number = 数字
rule-symbol = 記号 (! や ? など)

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = パスワード
factor-email-code = メールのコード
factor-sms-code = SMS のコード
factor-passkey = パスキー

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = { $provider } で続行
login-with = { $provider }アカウントでログイン

## What another program may ask for
## Badges; short.

scope-user-read = ユーザー名
scope-session-read = セッション
scope-token-id = ID トークン
scope-token-access = アクセストークン
scope-aws-credentials = AWS 認証情報
scope-session-end = サインアウトの実行

## What another program was answered
## Badges in the activity log; short.

answer-ok = 応答済み
answer-unauthorized = 未許可
answer-forbidden = 拒否
answer-not-found = 該当なし
answer-conflict = 未サインイン
answer-gone = 時間切れ
answer-too-many-requests = 回数超過
answer-unavailable = 利用不可
answer-other = 解釈不能
