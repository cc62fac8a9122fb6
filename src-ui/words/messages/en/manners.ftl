### What other desktop applications have, too: the palette of commands, the help, and the choices for the application itself.
### "Vestibule" is the application's name and stays as it is in every language; so do the names of keys (Ctrl, Alt, F1).

## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Close the window
action-quit = Quit Vestibule
action-open-configuration = Open a configuration…
action-mailbox = Open the mailbox
action-palette = Commands
action-help = Help
action-report = Diagnostic report
# Draws everything in the window larger, smaller, or as at first.
action-larger = Larger
action-smaller = Smaller
action-normal-size = Normal size
# { $appearance } is one of the three below.
action-appearance = Appearance: { $appearance }
# { $language } is what the language calls itself.
action-language = Language: { $language }
action-language-system = Language: as the system

# Light or dark, as the system, or whatever the system says. They stand on the parts of one button, and behind "Appearance: ".
appearance-system = System
appearance-light = Light
appearance-dark = Dark

## The palette

# In the empty field, and what a screen reader calls it.
palette-what = What would you like to do?
palette-nothing = There is no such command.

## The help

help-close = Close the help
help-version = Vestibule
# The operating system.
help-system = System
# The part of the operating system that draws the window.
help-webview = Webview
help-keys = Keys
help-links = Read more
help-links-about = Opens in your browser.
help-link-cognito = Amazon Cognito: user pools
help-link-amplify = Amplify: the configuration file
help-link-openid = OpenID Connect: how it works
help-report-about = What helps to find a fault: versions, what runs, and the latest events. Names, addresses, codes and tokens are left out. Read it before you give it to anybody.
report-show = Show the report
report-selected = The report is selected; copy it with Control and C.
report-save = Save…
# { $name } is the name of a file.
report-saved = Saved as { $name }.

## Settings: the choices for the application itself

application-heading = This application
application-appearance = Appearance
application-language = Language
application-language-system = As the system
application-tray = Stay in the tray
application-tray-about = Closing the last window leaves Vestibule running, where your desktop has a tray.
application-login = Start when you sign in to this computer
application-login-about = Without a window, so that your programs can ask from the first moment on.
application-notifications = Notifications
application-notifications-about = When a program asks to be let in, and when your session ends, while you look elsewhere.
