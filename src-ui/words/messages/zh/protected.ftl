## Profile, once somebody is signed in

profile-welcome = 欢迎，{ $username }
profile-embedded = 您已登录到这台计算机上的用户池。
profile-elsewhere = 您已登录。

## The protected pages

protected-greeting = { $username }，来自 SSR 路由的问候！
protected-about = 核心检查了会话，并在受信任的进程中生成了此页面的数据。如果未登录，则不会有数据，只会重定向。
protected-client-greeting = { $username }，来自客户端路由的问候！
protected-client-about = 在核心答复之前，窗口一直为空白。在此处或其他窗口中退出登录，此页面会立即消失。
