## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = 창 닫기
action-quit = Vestibule 종료
action-open-configuration = 구성 열기…
action-mailbox = 메일함 열기
action-palette = 명령
action-help = 도움말
action-report = 진단 보고서
action-larger = 크게
action-smaller = 작게
action-normal-size = 기본 크기
action-appearance = 화면 모드: { $appearance }
action-language = 언어: { $language }
action-language-system = 언어: 시스템 설정에 따름

appearance-system = 시스템
appearance-light = 라이트
appearance-dark = 다크

## The palette

palette-what = 무엇을 하시겠습니까?
palette-nothing = 해당하는 명령이 없습니다.

## The help

help-close = 도움말 닫기
help-version = Vestibule
help-system = 시스템
help-webview = WebView
help-keys = 키
help-links = 더 알아보기
help-links-about = 브라우저에서 열립니다.
help-link-cognito = Amazon Cognito: 사용자 풀
help-link-amplify = Amplify: 구성 파일
help-link-openid = OpenID Connect: 작동 방식
help-report-about = 문제를 찾는 데 도움이 되는 정보(버전, 실행 상태, 최근 이벤트)입니다. 이름, 주소, 코드, 토큰은 포함되지 않습니다. 다른 사람에게 전달하기 전에 내용을 확인하세요.
report-show = 보고서 보기
report-selected = 보고서를 선택했습니다. Control과 C를 눌러 복사하세요.
report-save = 저장…
report-saved = { $name } 파일로 저장했습니다.

## Settings: the choices for the application itself

application-heading = 이 애플리케이션
application-appearance = 화면 모드
application-language = 언어
application-language-system = 시스템 설정에 따름
application-tray = 트레이에 유지
application-tray-about = 데스크톱에 트레이가 있으면 마지막 창을 닫아도 Vestibule이 계속 실행됩니다.
application-login = 컴퓨터에 로그인할 때 시작
application-login-about = 창 없이 시작하여 프로그램이 처음부터 요청할 수 있습니다.
application-notifications = 알림
application-notifications-about = 다른 작업을 하는 동안 프로그램이 허용을 요청하거나 세션이 종료되면 알립니다.
