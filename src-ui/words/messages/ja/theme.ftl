## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = 外観
theme-own = Vestibule の標準の外観を使用しています。
theme-of-the-person = 独自のテーマを使用しています。
theme-open = テーマを開く…
theme-forget = 標準の外観に戻す
theme-hint = テーマは、--amplify-primary-color などの名前の色を、ライトとダークのそれぞれに指定した CSS ファイルです。文字が読めなくなるテーマは使用できません。
theme-changed = 外観を変更しました。
