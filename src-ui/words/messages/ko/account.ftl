## The top of the page

account-tabs = 내 계정

## About you: the attributes of the account

about-title = 내 정보
about-not-given = 입력 안 함
about-verified = 확인됨
about-not-verified = 확인 안 됨
about-verify = 확인
about-change = 변경
about-add = 추가
about-remove = 제거
about-save = 저장
about-verify-submit = 확인
about-empty = 내용을 입력하거나 취소하세요.
about-said-removed = 제거했습니다.
about-said-changed = 변경했습니다.
about-said-verified = 확인했습니다.
about-said-sent = 코드를 보냈습니다.

## Password

password-title = 비밀번호
password-ways = 사용할 수 있는 로그인 방법: { $ways }
password-change = 비밀번호 변경
password-present = 현재 비밀번호
password-present-empty = 현재 비밀번호를 입력하세요.
password-said-changed = 비밀번호를 변경했습니다.

## Second factor

second-factor-title = 2단계 인증
second-factor-required = 이 사용자 풀은 모든 사용자에게 2단계 인증을 요구합니다.
second-factor-optional = 설정하면 비밀번호만으로는 본인으로 인정되지 않습니다.
second-factor-app = 인증 앱
    .hint = 30초마다 바뀌는 코드
second-factor-text = 문자 메시지
    .hint = 전화번호로 받는 코드
    .verify-first = 전화번호를 먼저 확인하세요
second-factor-email = 이메일
    .hint = 이메일 주소로 받는 코드
    .verify-first = 이메일 주소를 먼저 확인하세요
second-factor-asked-first = 우선
second-factor-on = 켜짐
second-factor-ask-first = 우선 사용
second-factor-set-up = 설정
second-factor-turn-on = 켜기
second-factor-turn-off = 끄기
second-factor-device-name = 기기 이름(선택 사항)
second-factor-said-set-up = 인증 앱을 설정했습니다.

## Passkeys

passkeys-title = 패스키
passkeys-lead = 비밀번호 없이 지문, 얼굴 또는 PIN으로 로그인합니다.
passkeys-none = 아직 패스키가 없습니다.
passkeys-since = { $date }에 생성
passkeys-remove = 제거
passkeys-add = 패스키 추가

## Devices

devices-title = 기기
devices-lead = 기억된 기기에서는 2단계 인증을 요구하지 않습니다.
devices-none = 사용자 풀이 기억하는 기기가 없습니다.
devices-unnamed = 이름 없는 기기
devices-seen = 마지막 로그인: { $date }
devices-this-one = 이 컴퓨터
devices-remember = 기억하기
devices-stop-remembering = 기억하지 않기
devices-forget = 삭제

## Delete account

deletion-title = 계정 삭제
deletion-lead = 계정과 사용자 풀에 있는 내 정보가 모두 영구적으로 삭제됩니다.
deletion-begin = 계정 삭제…
deletion-type-name = 이 계정을 삭제하려면 { $username } 입력
deletion-other-name = 이 계정의 이름과 일치하지 않습니다.
deletion-submit = 영구 삭제
