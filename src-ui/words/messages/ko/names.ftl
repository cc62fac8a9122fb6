## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = 주소
attribute-birthdate = 생년월일
attribute-email = 이메일 주소
attribute-family-name = 성
attribute-gender = 성별
attribute-given-name = 이름
attribute-locale = 언어
attribute-middle-name = 중간 이름
attribute-name = 전체 이름
attribute-nickname = 별명
attribute-phone-number = 전화번호
attribute-picture = 사진
attribute-preferred-username = 기본 설정 사용자 이름
attribute-profile = 프로필 페이지
attribute-updated-at = 업데이트
attribute-website = 웹사이트
attribute-zoneinfo = 시간대

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = 사용자 이름
sign-in-name-email = 이메일 주소
sign-in-name-phone-number = 전화번호
sign-in-name-email-or-phone-number = 이메일 주소 또는 전화번호
sign-in-name-username-or-email = 사용자 이름 또는 이메일 주소
sign-in-name-username-or-phone-number = 사용자 이름 또는 전화번호
sign-in-name-any = 사용자 이름, 이메일 주소 또는 전화번호

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
   *[other] { $length }자 이상
}
rule-lowercase = 영문 소문자
rule-uppercase = 영문 대문자
rule-number = 숫자
rule-symbol = 기호(예: ! 또는 ?)

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = 비밀번호
factor-email-code = 이메일 코드
factor-sms-code = 문자 메시지 코드
factor-passkey = 패스키

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = { $provider } 계정으로 계속하기
login-with = { $provider } 계정으로 로그인

## What another program may ask for
## Badges; short.

scope-user-read = 사용자 이름
scope-session-read = 세션
scope-token-id = ID 토큰
scope-token-access = 액세스 토큰
scope-aws-credentials = AWS 자격 증명
scope-session-end = 로그아웃 실행

## What another program was answered
## Badges in the activity log; short.

answer-ok = 응답함
answer-unauthorized = 허용 안 됨
answer-forbidden = 거부됨
answer-not-found = 찾을 수 없음
answer-conflict = 로그인 안 됨
answer-gone = 시간 초과
answer-too-many-requests = 요청 과다
answer-unavailable = 사용 불가
answer-other = 이해 못함
