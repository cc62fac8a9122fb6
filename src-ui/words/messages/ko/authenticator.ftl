## Every step

step-signing-in-as = { $username } 계정으로 로그인
step-back = 로그인으로 돌아가기
step-forgot-password = 비밀번호를 잊으셨나요?
step-type-password = 비밀번호를 입력하세요.
step-whose-account = 계정 이름을 입력하세요.

## Sign in

sign-in-title = 로그인
sign-in-submit = 로그인
sign-in-no-account = 계정이 없으신가요?
sign-in-create-one = 계정 만들기
sign-in-or = 또는
sign-in-with-browser = 브라우저로 로그인
sign-in-kept-by = 계정은 { $provider }에서 관리합니다. 브라우저를 통해 그곳에서 로그인합니다.
sign-in-last-used = 최근 사용
sign-in-other-account = 다른 계정 사용
sign-in-other-account-of = 다른 { $provider } 계정 사용

## The browser is awaited

browser-title = 브라우저에서 계속하세요
browser-returns = { $provider }에서 로그인하세요. 완료되면 Vestibule로 자동으로 돌아옵니다.
browser-returns-unnamed = 브라우저에서 로그인하세요. 완료되면 Vestibule로 자동으로 돌아옵니다.
browser-paste = { $provider }에서 로그인한 다음, 마지막에 표시된 주소를 여기에 붙여넣으세요.
browser-paste-unnamed = 브라우저에서 로그인한 다음, 마지막에 표시된 주소를 여기에 붙여넣으세요.
browser-waiting = 브라우저를 기다리는 중
browser-confirming = 브라우저에서 돌아왔습니다. 로그인을 확인하고 있습니다.
browser-time-left = 남은 시간
browser-left = { $time } 남음
browser-open-again = 브라우저 다시 열기
browser-opened-again = 브라우저를 다시 열었습니다.
browser-paste-instead = 자동으로 돌아오지 않나요?
browser-address = 브라우저 주소
browser-address-hint = 로그인한 후, 페이지를 열 수 없다고 표시되더라도 브라우저 주소 표시줄의 내용을 모두 복사하세요.
browser-address-empty = 먼저 주소를 붙여넣으세요.

## Create account

sign-up-title = 계정 만들기
sign-up-submit = 계정 만들기
sign-up-have-account = 계정이 있으신가요?
sign-up-sign-in = 로그인
sign-up-without-password = 비밀번호 없이 계속
sign-up-with-password = 비밀번호 설정
sign-up-empty = 아직 비어 있습니다.

## Confirm a new account by a code

confirm-title = 계정 확인
confirm-submit = 확인

## Forgot password

forgot-title = 비밀번호를 잊으셨나요?
forgot-lead = 새 비밀번호를 설정할 수 있는 코드를 계정의 주소로 보내 드립니다.
forgot-submit = 코드 보내기
forgot-set-title = 새 비밀번호 설정
forgot-set-submit = 비밀번호 설정

## Enter password

enter-password-title = 비밀번호 입력

## A password made by an administrator is replaced

new-password-title = 비밀번호 설정
new-password-lead = 로그인할 때 사용한 비밀번호는 임시로 발급된 것입니다. { $username } 님만 아는 비밀번호를 설정하세요.
new-password-submit = 비밀번호 설정

## Enter a code

enter-code-title-app = 인증 앱 코드
enter-code-title-text = 문자 메시지를 확인하세요
enter-code-title-email = 이메일을 확인하세요
enter-code-empty = 코드를 입력하세요.
enter-code-lead-device = { $device }의 인증 앱에 표시된 { $username } 계정의 코드를 입력하세요.
enter-code-lead = 인증 앱에 표시된 { $username } 계정의 코드를 입력하세요.

## A passkey

use-passkey-title = 패스키 사용
use-passkey-submit = 패스키로 계속

## A question of the user pool's own

question-title = 질문이 하나 더 있습니다
question-answer = 답변
question-empty = 답변을 입력하세요.

## Something to choose: large buttons with a title and a line below it

select-first-factor = 로그인 방법 선택
select-mfa-method = 본인 확인
select-mfa-setup = 2단계 인증 설정
choice-password = 비밀번호
    .sent = 사용자 풀로 전송됩니다
    .proved = 증명만 하며, 이 컴퓨터 밖으로 나가지 않습니다
choice-email-code = 이메일로 코드 받기
    .hint = 한 번의 로그인에 사용
choice-text-code = 문자 메시지로 코드 받기
    .hint = 한 번의 로그인에 사용
choice-passkey = 패스키
    .hint = 지문, 얼굴 또는 PIN
choice-app = 인증 앱
    .hint = 30초마다 바뀌는 코드
choice-text = 문자 메시지
    .hint = 전화로 받는 코드
choice-email = 이메일
    .hint = 이메일 주소로 받는 코드

## A second factor is set up

set-up-email-title = 이메일 코드
set-up-email-lead = 로그인할 때마다 이 주소로 전송되는 코드를 입력해야 합니다.
set-up-email-empty = 이메일 주소를 입력하세요.
set-up-email-submit = 코드 보내기
set-up-app-title = 인증 앱 설정
set-up-app-lead = 앞으로 { $username } 계정으로 로그인할 때마다 사용합니다.
