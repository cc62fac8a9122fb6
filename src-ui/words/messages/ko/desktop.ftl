## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = 프로그램의 로그인 사용을 허용하시겠습니까?
pairing-heading = “{ $name }” 프로그램이 내 로그인을 사용하려고 합니다
pairing-refuse = 거부
pairing-refuse-in = 거부({ $seconds })
pairing-refuse-always = 거부하고 다시 묻지 않기
    .key = N
pairing-approve = 허용
    .key = L

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = 프로그램
pairing-program-unknown = 시스템에서 알려 주지 않음
pairing-process = 프로세스
pairing-account = 계정
pairing-scopes = 허용되는 작업
pairing-scope-user-read = 사용자 이름 읽기
pairing-scope-session-read = 이메일 주소와 이름을 포함한 로그인 사용자 정보와 그 변경 시점 읽기
pairing-scope-token-id = ID 토큰 읽기: 다른 곳에 내 신원을 증명할 수 있음
pairing-scope-token-access = 액세스 토큰 읽기: 나를 대신해 사용자 풀에서 작업할 수 있음
pairing-scope-aws-credentials = 임시 AWS 자격 증명 받기: 나를 대신해 AWS에서 작업할 수 있음
pairing-scope-session-end = 이 컴퓨터의 Vestibule에서 나를 로그아웃시키기
pairing-reason = 이유
pairing-reason-quoted = “{ $reason }”
pairing-time = 기간
pairing-time-days = { $days ->
   *[other] 최대 { $days }일, 허용을 취소할 때까지
}
pairing-code = 코드
pairing-code-compare = 프로그램에 같은 코드가 표시될 때만 허용하세요.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = 시작하는 중…
tray-nobody = 로그인하지 않음
tray-signed-in = { $username } 계정으로 로그인됨
tray-signed-in-offline = { $username } 계정으로 로그인됨(오프라인)
tray-open = Vestibule 열기
tray-sign-in = 로그인…
tray-sign-out = 로그아웃
tray-quit = 종료

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = Vestibule에서 허용 여부를 선택하세요.
notification-session-ended = 세션이 종료되었습니다
    .body = 다시 로그인할 때까지 내 로그인을 사용하는 프로그램은 응답을 받지 못합니다.
    .answer = 로그인

## Dialogs for files

file-open-configuration = 구성 열기
file-kind-configuration = Amplify 구성
file-open-theme = 테마 열기
file-kind-theme = 테마
file-export-activity = 활동 로그 내보내기
file-kind-json-lines = JSON Lines
file-save-diagnostics = 진단 보고서 저장
file-kind-text = 텍스트

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = Vestibule로 돌아가세요
    .text = 로그인은 애플리케이션에서 계속됩니다. 이 페이지는 닫아도 됩니다.
