## The page's top

home-heading = サインインは一度だけ。このコンピューターに保管。
home-lead = Vestibule は、一度のサインインでセッションをシステムのキーリングに保管し、あなたが誰であるかをほかのプログラムに伝えます。
home-signed-in = { $username } としてサインイン中
home-signed-out = 未認証

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = ページ
home-room-here = 表示中
home-room-open = 利用可能
home-room-locked = 要サインイン
home-about-home = 現在のページです。誰でも利用できます。
home-about-profile = サインイン、アカウントの作成、サインアウト。
home-about-protected = コアが内容を計算し、表示します。
home-about-protected-client = ウィンドウが表示します。コアが許可するまでは空白です。

## The command by which another program asks who is signed in

check-user-heading = ほかのプログラムからの問い合わせ
check-user-selected = コマンドを選択しました。Control と C キーでコピーしてください。
