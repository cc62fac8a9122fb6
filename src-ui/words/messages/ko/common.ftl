## The bar

nav-home = 홈
nav-profile = 프로필
nav-protected = 보호된 경로
nav-protected-client = 보호된 클라이언트 경로
nav-account = 계정
nav-companions = 연결 프로그램
nav-activity = 활동
nav-settings = 설정
bar-pages = 페이지
bar-mailbox = { $unread ->
    [0] 메일함
   *[other] 메일함, 새 메시지 { $unread }개
}
bar-nobody = 로그인하지 않음
bar-signed-in-as = { $username } 계정으로 로그인됨

## Offline

offline-title = 오프라인.
offline-text = 사용자 풀에 연결할 수 없습니다. 이 컴퓨터에 있는 정보를 표시하고 있으며, Vestibule에서 자동으로 다시 시도합니다.

## Forms

form-continue = 계속
form-finish = 완료
form-cancel = 취소
form-password = 비밀번호
form-new-password = 새 비밀번호
form-confirm-password = 비밀번호 확인
form-attribute-empty = ‘{ $attribute }’ 항목이 비어 있습니다.
failure-try-again = 다시 시도

## A new password and its rules

rules-title = 비밀번호 규칙
rules-same = 두 비밀번호가 일치
rules-met = : 충족
rules-not-met = : 아직 충족하지 않음
show-password = 비밀번호 표시
hide-password = 비밀번호 숨기기
password-is-shown = 비밀번호가 표시되었습니다.
password-is-hidden = 비밀번호를 숨겼습니다.

## A code that was sent, or that an authenticator app shows

code-label = 코드
code-empty = 메시지에 있는 코드를 입력하세요.
code-empty-app = 앱에 표시된 코드를 입력하세요.
code-in-mailbox = 로컬 모드: 코드는 메일함에 있습니다.
code-open-mailbox = 열기
code-sent-by-text = { $username } 계정의 코드를 { $destination } 번호에 문자 메시지로 보냈습니다.
code-sent = { $username } 계정의 코드를 { $destination } 주소로 보냈습니다.
code-sent-somewhere = { $username } 계정의 주소로 코드를 보냈습니다.
code-send-again = 새 코드 보내기
code-sent-wait = 보냄, { $seconds }초 후 다시 가능

## An authenticator app is set up

enrolment-qr-code = 인증 앱용 QR 코드
enrolment-scan = 인증 앱으로 스캔하세요.
enrolment-type-key = 카메라가 없나요? 키 입력

## Sign out

sign-out-title = 로그아웃
sign-out-here = 로그아웃
sign-out-everywhere = 모든 기기에서 로그아웃
sign-out-in-browser = 브라우저에서도 로그아웃
sign-out-hint = 로그아웃하면 이 컴퓨터의 세션이 종료됩니다. 모든 기기에서 로그아웃하면 모든 기기의 세션이 종료됩니다.

## The receipt of a sign-out: what became of the session, where

receipt-here = 이 컴퓨터
receipt-here-text = 로그아웃됨, 남은 데이터 없음
receipt-user-pool = 사용자 풀
receipt-other-devices = 다른 기기
receipt-browser = 브라우저

## The page as a whole

page-skip = 본문으로 건너뛰기
page-new-window = 새 창
footer-embedded = 로컬 모드: 내장 사용자 풀
footer-in-memory = 로컬 모드: 내장 사용자 풀(종료하면 삭제됨)
footer-cognito = Amazon Cognito 사용자 풀
openid-provider = OpenID 공급자
embedded-pool = 내장 사용자 풀

## Copying

copy = 복사
copied = 복사됨
    .announcement = 복사했습니다.

## The Account page, around its parts

account-signed-in-as = { $username } 계정으로 로그인됨
account-elsewhere = 외부에서 관리
account-elsewhere-about = 계정은 { $issuer }에서 관리합니다. 이름, 비밀번호, 2단계 인증은 해당 페이지에서 변경하세요.
account-sign-out = 로그아웃
