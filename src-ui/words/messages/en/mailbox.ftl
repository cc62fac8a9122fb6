### The mailbox drawer: what the embedded user pool would have sent. Nothing is really sent.

mailbox-title = Mailbox
mailbox-close = Close the mailbox
mailbox-about = Local mode: nothing is really sent. What the embedded user pool would have sent is shown here.
mailbox-empty = No messages yet.
mailbox-clear = Empty the mailbox
# { $address } is an e-mail address or a telephone number.
mailbox-to = To { $address }
# A small button: fills the code in where it is asked for.
mailbox-use-code = Use code
mailbox-code-selected = The code is selected; copy it with Control and C.
