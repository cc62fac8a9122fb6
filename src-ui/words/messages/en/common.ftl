### The window as a whole: bar, pages, footer.
### "Vestibule" is the application's name and stays as it is in every language.

## The bar

nav-home = Home
nav-profile = Profile
nav-protected = Protected route
nav-protected-client = Protected client route
nav-account = Account
nav-companions = Companions
nav-activity = Activity
nav-settings = Settings
# What a screen reader calls the list of pages.
bar-pages = Pages
bar-mailbox = { $unread ->
    [0] Mailbox
    [one] Mailbox, { $unread } new message
   *[other] Mailbox, { $unread } new messages
}
bar-nobody = Not signed in
bar-signed-in-as = Signed in as { $username }
