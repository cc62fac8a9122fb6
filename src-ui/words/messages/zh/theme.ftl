## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = 外观
theme-own = 正在使用 Vestibule 的默认外观。
theme-of-the-person = 正在使用您自己的主题。
theme-open = 打开主题…
theme-forget = 使用默认外观
theme-hint = 主题是一个 CSS 文件，为 --amplify-primary-color 等名称分别指定浅色和深色模式下的颜色。会使文字无法辨认的主题将被拒绝。
theme-changed = 外观已更改。
