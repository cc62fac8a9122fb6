mailbox-title = 信箱
mailbox-close = 关闭信箱
mailbox-about = 本地模式：不会真正发送任何内容。内置用户池本应发送的内容显示在这里。
mailbox-empty = 还没有消息。
mailbox-clear = 清空信箱
mailbox-to = 收件人：{ $address }
mailbox-use-code = 使用验证码
mailbox-code-selected = 验证码已选中，请按 Control 和 C 键复制。
