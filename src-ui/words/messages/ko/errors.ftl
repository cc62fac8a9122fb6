## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = 코어를 찾을 수 없음
detail-another-shape = 코어 응답의 형식이 다름

## Signing in and creating an account

error-not-authorized = 사용자 이름 또는 비밀번호가 올바르지 않습니다.
    .next-step = 둘 다 확인한 후 다시 시도하거나 비밀번호를 재설정하세요.
error-too-many-failed-attempts = 이 계정의 비밀번호를 너무 많이 잘못 입력했습니다.
    .next-step = 잠시 기다렸다가 다시 시도하거나 비밀번호를 재설정하세요.
error-password-reset-required = 이 계정으로 로그인하려면 새 비밀번호가 필요합니다.
    .next-step = 비밀번호를 재설정하세요. 코드를 보내 드립니다.
error-user-disabled = 이 계정은 비활성화되어 있습니다.
    .next-step = 사용자 풀 관리자에게 활성화를 요청하세요.
error-unsupported-challenge = 이 계정에는 Vestibule에서 아직 표시할 수 없는 단계가 필요합니다.
    .next-step = 다른 계정으로 로그인하거나 새 버전이 있는지 확인하세요.
error-username-exists = 이미 사용 중인 사용자 이름입니다.
    .next-step = 다른 이름을 선택하거나, 본인의 이름이면 로그인하세요.
error-alias-exists = 다른 계정에서 사용 중인 이메일 주소입니다.
    .next-step = 다른 주소를 사용하거나 해당 계정으로 로그인하세요.
error-invalid-password = 사용자 풀에서 허용하지 않는 비밀번호입니다.
    .next-step = 모든 규칙에 맞는 비밀번호를 선택하세요.
error-password-used-before = 이전에 사용한 비밀번호입니다.
    .next-step = 이 계정에서 사용한 적이 없는 비밀번호를 선택하세요.
error-code-mismatch = 코드가 올바르지 않습니다.
    .next-step = 최신 메시지와 비교하거나 새 코드를 보내세요.
error-expired-code = 이 코드는 더 이상 유효하지 않습니다.
    .next-step = 새 코드를 보낸 후 그 코드를 사용하세요.
error-code-delivery-failure = 코드를 보낼 수 없습니다.
    .next-step = 이메일 주소를 확인하고 1분 후에 다시 시도하세요.
error-missing-field = 비어 있는 항목이 있습니다.
    .next-step = 모든 항목을 입력한 후 다시 시도하세요.
error-already-confirmed = 이미 확인된 계정입니다.
    .next-step = 로그인으로 돌아가세요.
error-wrong-answer = 답변이 올바르지 않습니다.
    .next-step = 다시 로그인하면 질문이 다시 표시됩니다.
error-mfa-method-unavailable = 이 계정에서는 아직 이 인증 수단을 사용할 수 없습니다.
    .next-step = 먼저 주소를 확인하거나 앱을 설정하세요.
error-software-token-mismatch = 앱에 표시된 코드와 다릅니다.
    .next-step = 다음 코드를 기다리세요. 두 기기의 시간이 모두 정확해야 합니다.
error-passkey-refused = 패스키가 승인되지 않았습니다.
    .next-step = 다시 시도하거나 다른 방법을 선택하세요.
error-passkeys-not-enabled = 이 사용자 풀에서는 패스키가 꺼져 있습니다.
    .next-step = 관리자가 켤 수 있습니다.
error-device-not-found = 사용자 풀에 더 이상 등록되어 있지 않은 기기입니다.
    .next-step = 더 이상 할 일은 없습니다.

## The user pool

error-limit-exceeded = 요청이 너무 많습니다.
    .next-step = 잠시 기다렸다가 다시 시도하세요.
error-too-many-requests = 사용자 풀이 사용 중입니다.
    .next-step = 잠시 후 다시 시도하세요.
error-invalid-parameter = 사용자 풀에서 입력한 내용을 허용하지 않습니다.
    .next-step = 내용을 바꾼 후 다시 시도하세요.
error-refused-by-user-pool = 이 사용자 풀의 규칙에 따라 거부되었습니다.
    .next-step = 무엇이 필요한지 사용자 풀 관리자에게 문의하세요.
error-user-pool-misconfigured = 사용자 풀이 이 작업을 하도록 설정되어 있지 않습니다.
    .next-step = 관리자가 구성을 변경해야 합니다.
error-unreachable = 사용자 풀에 연결할 수 없습니다.
    .next-step = 네트워크를 확인하고 다시 시도하세요. 변경된 내용은 없습니다.
error-untrusted-tokens = 받은 응답이 이 사용자 풀에서 서명한 것이 아니어서 폐기했습니다.
    .next-step = 다시 시도하기 전에 연결된 네트워크를 확인하세요.
error-unexpected-answer = 사용자 풀이 Vestibule에서 이해할 수 없는 응답을 보냈습니다.
    .next-step = 다시 시도하세요. 문제가 계속되면 새 버전이 있는지 확인하세요.
error-not-supported = 로그인한 공급자에서 이 기능을 제공하지 않습니다.
    .next-step = 공급자의 페이지에서 변경하세요.
error-no-identity-pool = 구성된 자격 증명 풀이 없어 AWS 자격 증명이 없습니다.
    .next-step = 자격 증명 풀이 포함된 구성을 여세요.
error-embedded-pool-unavailable = 내장 사용자 풀이 시작되지 않아 로그인할 수 없습니다.
    .next-step = Vestibule을 종료한 후 다시 시작하세요.

## The session and what is being done

error-busy = 다른 작업이 아직 진행 중입니다.
    .next-step = 완료될 때까지 기다렸다가 다시 시도하세요.
error-cancelled = 다른 작업이 시작되어 이 작업을 중단했습니다.
    .next-step = 필요하면 다시 시작하세요.
error-wrong-step = 양식이 이미 다음 단계로 넘어가 최신 상태로 업데이트했습니다.
    .next-step = 지금 표시된 단계에서 계속하세요.
error-already-signed-in = 이미 로그인되어 있습니다.
    .next-step = 먼저 로그아웃하세요.
error-not-signed-in = 로그인되어 있지 않습니다.
    .next-step = 로그인한 후 다시 시도하세요.
error-session-ended = 세션이 종료되었습니다.
    .next-step = 다시 로그인하세요.
error-unknown-route = 페이지를 찾을 수 없습니다.
    .next-step = 홈에서 계속하세요.

## The configuration

error-configuration-unreadable = Vestibule에서 읽을 수 있는 구성 파일이 아닙니다.
    .next-step = amplify_outputs.json, aws-exports.js 또는 amplifyconfiguration.json을 선택하세요.
error-configuration-incomplete = 이 구성에는 로그인할 사용자 풀이 없습니다.
    .next-step = Amplify 프로젝트에 인증을 추가하고 파일을 다시 내보내세요.
error-no-way-back = 이 구성에는 브라우저에서 Vestibule로 돌아올 주소가 없습니다.
    .next-step = 설정에 있는 콜백 URL 중 하나를 앱 클라이언트에 추가하세요.
error-invalid-theme = 이 파일은 테마가 아닙니다.
    .next-step = 아래에 표시된 문제를 고친 후 다시 여세요.

error-invalid-issuer = OpenID 공급자 정보가 올바르지 않습니다.
    .next-step = 발급자 주소, 클라이언트 ID, 범위를 확인하세요.

## The browser and the provider

error-browser-not-opened = 브라우저를 열 수 없습니다.
    .next-step = 시스템 설정에서 기본 브라우저를 지정한 후 다시 시도하세요.
error-provider-refused = 브라우저에서 로그인이 거부되었습니다.
    .next-step = 다시 시도하거나 다른 방법으로 로그인하세요.
error-provider-misconfigured = 공급자가 이 애플리케이션의 요청을 허용하지 않습니다.
    .next-step = 공급자에 등록된 클라이언트 ID, 콜백 URL, 범위를 확인하세요.
error-provider-unavailable = 공급자 측에 문제가 있습니다.
    .next-step = 몇 분 후 다시 시도하세요.
error-provider-mismatch = 요청한 곳과 다른 공급자에서 응답이 와서 폐기했습니다.
    .next-step = 다시 시작하세요. 문제가 계속되면 구성의 발급자를 확인하세요.
error-unsupported-provider = 안전한 로그인에 필요한 기능이 공급자에 없습니다.
    .next-step = 공급자 관리자에게 해당 기능을 켜도록 요청하세요.
error-authorization-code-refused = 공급자가 브라우저에서 가져온 정보를 더 이상 허용하지 않습니다.
    .next-step = 다시 시작하세요.
error-no-refresh-token = 공급자가 새로 고침 토큰을 제공하지 않아 로그인 상태를 유지할 수 없습니다.
    .next-step = 이 클라이언트에 새로 고침 토큰을 허용하거나 offline_access 범위를 추가하세요.
error-not-a-callback = 로그인이 끝날 때 표시되는 주소가 아닙니다.
    .next-step = 브라우저 주소 표시줄에서 전체 주소를 복사하세요.
error-callback-of-another-sign-in = 다른 로그인의 주소이거나 이미 사용된 주소입니다.
    .next-step = 브라우저를 다시 열고 최신 주소를 복사하세요.

## Other programs, and Vestibule itself

error-local-api-unavailable = 로컬 API가 시작되지 않아 다른 프로그램에 응답할 수 없습니다.
    .next-step = Vestibule을 종료한 후 다시 시작하세요. 원인은 로그에 있습니다.
error-grants-not-kept = 저장할 수 없어 Vestibule을 종료할 때까지만 적용됩니다.
    .next-step = 디스크 공간을 확보한 후 다시 설정하세요.
error-internal = Vestibule 내부에 문제가 발생했습니다.
    .next-step = 다시 시도하세요. 문제가 계속되면 애플리케이션을 다시 시작하세요.
