mailbox-title = メールボックス
mailbox-close = メールボックスを閉じる
mailbox-about = ローカルモード: 実際には何も送信されません。組み込みユーザープールが送信するはずの内容を表示しています。
mailbox-empty = メッセージはまだありません。
mailbox-clear = メールボックスを空にする
mailbox-to = 宛先: { $address }
mailbox-use-code = コードを使用
mailbox-code-selected = コードを選択しました。Control と C キーでコピーしてください。
