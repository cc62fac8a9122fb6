### Activity: every use of the local API by another program, newest first.

activity-lead = What other programs asked, newest first.
# What a screen reader calls the list.
activity-list = Activity
activity-search = Search the activity
    .placeholder = Program, account or address
# A button; a question for the file follows.
activity-export = Export…
activity-exported = Written to { $file }.
activity-more = Show more

## What is said of the log as a whole

# Each entry carries a seal over the one before it, so that nothing can be changed unseen.
activity-whole = Every entry is sealed to the one before it, and the chain is whole.
activity-empty = Nothing has asked yet
    .hint = Each use of the local API will stand here: which program, when, and what it was told.
activity-not-found = Nothing found
    .hint = Try a part of a program's name, of an account, or of an address such as check-user.

## One entry

activity-stranger = A program that is not let in
# Small, below the address that was asked. { $account } is a user name.
activity-about = about { $account }
# So often in a row; { $times } is 2 or more.
activity-times = { $times ->
    [one] { $times } time
   *[other] { $times } times
}
activity-about-times = { $times ->
    [one] about { $account }, { $times } time
   *[other] about { $account }, { $times } times
}
# The number of an answer of HTTP, such as 403.
activity-status = Status { $status }
