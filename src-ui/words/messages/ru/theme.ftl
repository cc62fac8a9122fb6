## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Вид
theme-own = Используется собственный вид Vestibule.
theme-of-the-person = Используется ваша тема.
theme-open = Открыть тему…
theme-forget = Вернуть вид Vestibule
theme-hint = Тема — это файл CSS с цветами для имён вроде --amplify-primary-color, для светлого и тёмного вида. Текст, который нельзя прочесть, не принимается.
theme-changed = Вид изменён.
