## Profile, once somebody is signed in

profile-welcome = { $username } 님, 환영합니다
profile-embedded = 이 컴퓨터의 사용자 풀에 로그인되어 있습니다.
profile-elsewhere = 로그인되어 있습니다.

## The protected pages

protected-greeting = { $username } 님, SSR 경로에서 인사드립니다!
protected-about = 코어가 세션을 확인하고 신뢰할 수 있는 프로세스에서 이 페이지의 데이터를 만들었습니다. 로그아웃 상태라면 데이터 없이 리디렉션만 됩니다.
protected-client-greeting = { $username } 님, 클라이언트 경로에서 인사드립니다!
protected-client-about = 코어가 응답할 때까지 창은 비어 있었습니다. 여기나 다른 창에서 로그아웃하면 이 페이지는 즉시 사라집니다.
