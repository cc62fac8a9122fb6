settings-lead = 로그인에 사용하는 사용자 풀 또는 OpenID 공급자.

## Where people sign in

settings-pool = 로그인 위치
settings-open-configuration = 구성 열기…
settings-use-issuer = 발급자 주소 사용…
settings-use-embedded = 내장 풀 사용
settings-configuration-hint = 구성 파일은 amplify_outputs.json, aws-exports.js 또는 amplifyconfiguration.json입니다. 파일을 이 창에 끌어다 놓을 수도 있습니다.
settings-pool-changed = 다른 사용자 풀을 사용합니다.

## The facts about it: short names, each with its value beside it

settings-kind = 종류
settings-kind-embedded = 내장(이 컴퓨터)
settings-kind-in-memory = 내장(메모리 전용)
settings-issuer = 발급자
settings-client = 클라이언트
settings-user-pool = 사용자 풀
settings-app-client = 앱 클라이언트
settings-browser = 브라우저 이용
settings-configuration = 구성
settings-source = { $origin ->
    [command-line] { $file }({ $format }, 이번 실행에 한해 명령줄에서 지정)
    [environment] { $file }({ $format }, 이번 실행에 한해 환경 변수로 지정)
   *[chosen] { $file }({ $format })
}
settings-format-mobile = 모바일용 Amplify

## What a configuration lacks for a desktop application

settings-findings = 데스크톱 점검
    .lead = 데스크톱 애플리케이션에 필요하지만 이 구성에 없는 것.
settings-finding-blocks = 사용 불가
settings-finding-limits = 제한됨
settings-finding-note = 참고

## An OpenID provider by its address

issuer-address = 발급자 주소
    .empty = 공급자의 주소를 입력하세요.
issuer-client-id = 클라이언트 ID
    .empty = 공급자가 이 애플리케이션에 부여한 ID를 입력하세요.
issuer-scopes = 범위(선택 사항)
issuer-scopes-hint = 범위를 비워 두면 openid, profile, email을 요청합니다.
issuer-use = 이 공급자 사용
issuer-cancel = 취소
issuer-in-use = 이 공급자를 사용합니다.
