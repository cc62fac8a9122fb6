## The page's top

home-heading = 一次登录，保存在这台计算机上。
home-lead = 您只需在 Vestibule 登录一次，它会将会话保存在系统密钥环中，并告诉您的其他程序您是谁。
home-signed-in = 已登录为 { $username }
home-signed-out = 未通过身份验证

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = 页面
home-room-here = 当前页面
home-room-open = 可打开
home-room-locked = 需要登录
home-about-home = 您在这里。对所有人开放。
home-about-profile = 登录、创建账号或退出登录。
home-about-protected = 由核心绘制，内容也由核心计算。
home-about-protected-client = 由窗口绘制，在核心同意之前为空白。

## The command by which another program asks who is signed in

check-user-heading = 从其他程序询问
check-user-selected = 命令已选中，请按 Control 和 C 键复制。
