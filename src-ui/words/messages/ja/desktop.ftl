## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = プログラムにサインインの使用を許可しますか?
pairing-heading = 「{ $name }」がサインインの使用を求めています
pairing-refuse = 拒否
pairing-refuse-in = 拒否 ({ $seconds })
pairing-refuse-always = 拒否し、今後も確認しない
    .key = N
pairing-approve = 許可
    .key = L

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = プログラム
pairing-program-unknown = システムから情報を取得できません
pairing-process = プロセス
pairing-account = アカウント
pairing-scopes = 許可される操作
pairing-scope-user-read = ユーザー名の読み取り
pairing-scope-session-read = サインイン中のユーザー (メールアドレスと氏名を含む) とその変化の読み取り
pairing-scope-token-id = ID トークンの読み取り: あなた本人であることを第三者に証明できます
pairing-scope-token-access = アクセストークンの読み取り: あなたに代わってユーザープールを操作できます
pairing-scope-aws-credentials = 一時的な AWS 認証情報の取得: あなたに代わって AWS を操作できます
pairing-scope-session-end = このコンピューターの Vestibule からのサインアウト
pairing-reason = 理由
pairing-reason-quoted = 「{ $reason }」
pairing-time = 有効期間
pairing-time-days = { $days ->
   *[other] 最長 { $days } 日間 (取り消すまで)
}
pairing-code = コード
pairing-code-compare = プログラムに同じコードが表示されている場合にのみ許可してください。

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = 起動中…
tray-nobody = サインインしていません
tray-signed-in = { $username } としてサインイン中
tray-signed-in-offline = { $username } としてサインイン中 (オフライン)
tray-open = Vestibule を開く
tray-sign-in = サインイン…
tray-sign-out = サインアウト
tray-quit = 終了

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = 許可するかどうかを Vestibule で選択してください。
notification-session-ended = セッションが終了しました
    .body = もう一度サインインするまで、サインインを使うプログラムは応答を受けられません。
    .answer = サインイン

## Dialogs for files

file-open-configuration = 構成を開く
file-kind-configuration = Amplify の構成
file-open-theme = テーマを開く
file-kind-theme = テーマ
file-export-activity = アクティビティログのエクスポート
file-kind-json-lines = JSON Lines
file-save-diagnostics = 診断レポートの保存
file-kind-text = テキスト

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Vestibule に戻ってください
    .text = サインインはアプリケーションで続行されます。このページは閉じてかまいません。
