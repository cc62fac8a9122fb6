## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = ウィンドウを閉じる
action-quit = Vestibule を終了
action-open-configuration = 構成を開く…
action-mailbox = メールボックスを開く
action-palette = コマンド
action-help = ヘルプ
action-report = 診断レポート
action-larger = 拡大
action-smaller = 縮小
action-normal-size = 標準サイズ
action-appearance = 外観モード: { $appearance }
action-language = 言語: { $language }
action-language-system = 言語: システムに合わせる

appearance-system = システム
appearance-light = ライト
appearance-dark = ダーク

## The palette

palette-what = 何をしますか?
palette-nothing = 該当するコマンドはありません。

## The help

help-close = ヘルプを閉じる
help-version = Vestibule
help-system = システム
help-webview = WebView
help-keys = キー操作
help-links = 詳細情報
help-links-about = ブラウザーで開きます。
help-link-cognito = Amazon Cognito: ユーザープール
help-link-amplify = Amplify: 構成ファイル
help-link-openid = OpenID Connect: 仕組み
help-report-about = 問題の特定に役立つ情報 (バージョン、動作状況、最近のイベント) です。名前、アドレス、コード、トークンは含まれません。人に渡す前に内容を確認してください。
report-show = レポートを表示
report-selected = レポートを選択しました。Control と C キーでコピーしてください。
report-save = 保存…
report-saved = { $name } として保存しました。

## Settings: the choices for the application itself

application-heading = このアプリケーション
application-appearance = 外観モード
application-language = 言語
application-language-system = システムに合わせる
application-tray = トレイに常駐
application-tray-about = デスクトップにトレイがある場合、最後のウィンドウを閉じても Vestibule は動作し続けます。
application-login = コンピューターへのサインイン時に起動
application-login-about = ウィンドウを開かずに起動し、プログラムからの要求に最初から応答できます。
application-notifications = 通知
application-notifications-about = ほかの作業中に、プログラムが許可を求めたときや、セッションが終了したときに通知します。
