## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = 로그아웃했습니다.
    .next-step = 언제든지 다시 로그인할 수 있습니다.
notice-session-ended = 세션이 종료되었습니다.
    .next-step = 계속하려면 다시 로그인하세요.
notice-password-changed = 비밀번호를 변경했습니다.
    .next-step = 새 비밀번호로 로그인하세요.
notice-account-confirmed = 계정이 확인되었습니다.
    .next-step = 계속하려면 로그인하세요.
notice-code-sent = 새 코드를 보냈습니다.
    .next-step = 가장 최근 코드만 유효합니다.
notice-password-reset-required = 이 계정으로 로그인하려면 새 비밀번호가 필요합니다.
    .next-step = 비밀번호를 설정할 코드를 보내세요.
notice-stored-session-damaged = 저장된 세션을 읽을 수 없어 따로 보관했습니다.
    .next-step = 다시 로그인하세요.
notice-keyring-locked = 시스템 키 모음이 잠겨 있어 자동으로 로그인할 수 없습니다.
    .next-step = 잠금을 해제하고 다시 시작하거나 그냥 로그인하세요.
notice-keyring-missing = 이 시스템에는 키 모음이 없어 세션이 종료할 때까지만 유지됩니다.
    .next-step = 평소처럼 로그인하세요.
notice-sign-in-expired = 로그인이 너무 오래 걸렸거나 너무 많이 시도했습니다.
    .next-step = 다시 시작하세요.
notice-account-deleted = 계정이 삭제되었습니다.
    .next-step = 언제든지 새 계정을 만들 수 있습니다.
notice-link-without-sign-in = 브라우저에서 돌아왔지만 대기 중인 로그인이 없습니다.
    .next-step = 여기에서 다시 시작하세요.

## A session that is not kept

storage-memory-keyring-missing = 이 시스템에는 키 모음이 없어 Vestibule을 닫으면 세션이 종료됩니다.
    .next-step = 로그인 상태를 유지하려면 GNOME Keyring이나 KWallet 등을 설치하고 다시 로그인하세요.
storage-memory-keyring-locked = 시스템 키 모음이 잠겨 있어 Vestibule을 닫으면 세션이 종료됩니다.
    .next-step = 로그인 상태를 유지하려면 잠금을 해제하고 다시 로그인하세요.
storage-memory-keyring-failed = 시스템 키 모음이 세션 저장을 거부하여 Vestibule을 닫으면 세션이 종료됩니다.
    .next-step = 로그인 상태를 유지하려면 키 모음 애플리케이션을 확인하고 다시 로그인하세요.

## The user pool on this computer

accounts-in-memory = 이 사용자 풀의 계정은 Vestibule을 종료하면 삭제됩니다.
    .next-step = 계정을 보호할 수 있는 키 모음이 없습니다.
pool-began-anew = 이 컴퓨터의 계정을 열 수 없어 사용자 풀을 새로 시작했습니다.
    .next-step = 계정을 다시 만드세요. 이전 계정은 변경되지 않은 채 다음 파일에 보관되어 있습니다.

## Passkeys

no-passkeys = 이 시스템의 창 구성 요소에서는 패스키를 사용할 수 없습니다.
    .next-step = 돌아가서 다른 로그인 방법을 선택하세요.

## The activity log

broken-chain = Vestibule이 아닌 다른 것이 이 로그를 변경했습니다.
    .next-step = 기록이 누락되었거나 사실과 다를 수 있습니다. 로그가 더 늘어나기 전에 남은 기록을 내보내세요.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = 브라우저 로그인 후 Vestibule로 돌아올 방법이 앱 클라이언트에 없습니다.
    .next-step = 콜백 URL을 추가하세요.
finding-no-sign-out-callback = 브라우저 로그아웃 후 Vestibule로 돌아올 방법이 앱 클라이언트에 없습니다.
    .next-step = 로그아웃 URL을 추가하세요.
finding-implicit-flow = 브라우저로 로그인하면 토큰이 주소에 포함됩니다.
    .next-step = 인증 코드 부여 방식으로 전환하세요.
finding-no-open-id-scope = openid 범위가 없으면 브라우저 로그인 후 사용자를 식별할 수 없습니다.
    .next-step = 해당 범위를 허용하세요.
finding-no-account-scope = 브라우저로 로그인한 사용자는 여기에서 계정을 변경할 수 없습니다.
    .next-step = aws.cognito.signin.user.admin 범위를 허용하세요.
finding-client-secret = 앱 클라이언트에 보안 암호가 있지만, 설치형 애플리케이션은 이를 비밀로 유지할 수 없습니다.
    .next-step = 보안 암호가 없는 앱 클라이언트를 만드세요. 그때까지는 현재 클라이언트를 사용합니다.
finding-password-is-sent = 로그인할 때 비밀번호가 사용자 풀로 전송됩니다.
    .next-step = 증명만 하는 USER_SRP_AUTH로 전환하세요.
finding-providers-left-out = 사용자 풀에 있는 공급자가 파일에서 빠져 있을 수 있습니다.
    .next-step = 빠진 공급자가 있으면 직접 지정하세요.
finding-identity-pool-alone = 자격 증명 풀은 있지만 로그인할 사용자 풀이 없습니다.
    .next-step = Amplify 프로젝트에 인증을 추가하세요.
finding-no-sign-in-name = 계정을 무엇으로 식별하는지 파일에 나와 있지 않습니다.
    .next-step = 사용자 이름으로 간주합니다.
finding-email-mfa-outside-amplify = 이메일 코드는 여기에서는 작동하지만 Amplify의 자체 라이브러리에서는 작동하지 않습니다.
    .next-step = 해당 라이브러리를 사용한다면 다른 인증 수단도 제공하세요.
finding-verification-by-link = 새 계정은 코드가 아닌 링크로 확인합니다.
    .next-step = 메시지의 링크를 연 다음 로그인하세요.
finding-insecure-redirect = 콜백이 암호화 없이 다른 컴퓨터로 연결됩니다.
    .next-step = HTTPS를 사용하거나 해당 콜백을 제거하세요.
finding-domain-with-scheme = 도메인 앞에 https://가 붙어 있습니다.
    .next-step = 그 부분을 제거하세요.
finding-callback-to-register = 공급자가 Vestibule로 돌아올 방법을 알고 있는지 여기에서는 확인할 수 없습니다.
    .next-step = 공급자에 콜백 URL을 등록하세요.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = 취소할 항목 없음
revocation-requested = 알리는 중…
revocation-revoked = 세션을 취소함
revocation-postponed = 연결할 수 없음, 나중에 알림
revocation-failed = 연결할 수 없음, 세션은 자동으로 만료됨
devices-kept = 로그인 유지
devices-requested = 로그아웃하는 중…
devices-signed-out = 로그아웃됨
devices-failed = 로그아웃할 수 없음
browser-session-not-asked = 로그인 유지
browser-session-opened = 로그아웃 페이지로 이동함
browser-session-failed = 연결할 수 없음, 로그인 유지
browser-session-not-supported = 로그인 유지: 로그아웃 페이지 없음
receipt-programs = 프로그램
receipt-without-access = { $names }: 다시 로그인할 때까지 액세스 불가
receipt-asked-for-by = 요청한 프로그램

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = 비밀번호를 설정하세요.
password-breaks-a-rule = 비밀번호가 아직 모든 규칙에 맞지 않습니다.
repeat-the-password = 비밀번호를 한 번 더 입력하세요.
passwords-differ = 두 비밀번호가 일치하지 않습니다.
