## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Look
theme-own = Vestibule's own look is in use.
theme-of-the-person = A theme of your own is in use.
# A button; opens the system's dialog for a file.
theme-open = Open a theme…
# A button; takes the person's theme away.
theme-forget = Use Vestibule's own
# --amplify-primary-color is a name in the file, and stays as it is.
theme-hint = A theme is a CSS file with colours for names such as --amplify-primary-color, for light and for dark. Text that could not be read is refused.
# Said by a screen reader.
theme-changed = The look has changed.
