## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Вигляд
theme-own = Використовується власний вигляд Vestibule.
theme-of-the-person = Використовується ваша тема.
theme-open = Відкрити тему…
theme-forget = Повернути вигляд Vestibule
theme-hint = Тема — це файл CSS із кольорами для імен на кшталт --amplify-primary-color, для світлого й темного вигляду. Текст, який не можна прочитати, не приймається.
theme-changed = Вигляд змінено.
