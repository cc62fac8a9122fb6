## The page's top

home-heading = 한 번의 로그인, 이 컴퓨터에 보관됩니다.
home-lead = Vestibule은 한 번 로그인하면 세션을 시스템 키 모음에 보관하고, 다른 프로그램에 사용자가 누구인지 알려 줍니다.
home-signed-in = { $username } 계정으로 로그인됨
home-signed-out = 인증되지 않음

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = 페이지
home-room-here = 현재
home-room-open = 열림
home-room-locked = 로그인 필요
home-about-home = 현재 페이지입니다. 누구나 볼 수 있습니다.
home-about-profile = 로그인, 계정 만들기, 로그아웃.
home-about-protected = 코어가 내용을 계산하고 표시합니다.
home-about-protected-client = 창이 표시합니다. 코어가 허용할 때까지 비어 있습니다.

## The command by which another program asks who is signed in

check-user-heading = 다른 프로그램에서 확인
check-user-selected = 명령을 선택했습니다. Control과 C를 눌러 복사하세요.
