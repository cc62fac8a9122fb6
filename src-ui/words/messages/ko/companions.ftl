companions-lead = 세션에 관해 물어볼 수 있는 이 컴퓨터의 프로그램.

## Those that are let in

companions-let-in = 허용됨
companions-none = 허용된 프로그램이 없습니다
    .hint = 프로그램이 요청하면 Vestibule에서 어떤 프로그램이 무엇을 원하는지 보여 주며, 허용 여부는 직접 결정합니다.
companions-scopes = 요청할 수 있는 항목
companions-since = { $date }부터.
companions-not-used = 아직 사용하지 않음.
companions-used = { $uses ->
   *[other] { $uses }회 사용, 마지막 사용 { $date }.
}
companions-ends = { $date }까지.
companions-unnamed = 시스템에서 어떤 프로그램인지 알려 주지 않습니다.
companions-revoke = 허용 취소
companions-revoked = { $name } 프로그램은 더 이상 허용되지 않습니다.
companions-revoke-all = 모두 허용 취소…
companions-revoke-all-question = { $count ->
   *[other] 프로그램 { $count }개의 허용을 취소하시겠습니까? 각 프로그램이 다시 요청해야 합니다.
}
companions-revoke-all-yes = 모두 허용 취소
companions-revoke-all-no = 유지
companions-all-revoked = 이제 허용된 프로그램이 없습니다.

## Those that are refused without a question

companions-refused = 거부됨
    .lead = 이 프로그램은 묻지 않고 거부됩니다.
companions-refused-since = { $date }부터
companions-ask-again = 다시 묻기
companions-forgotten = 프로그램이 다시 요청하면 물어봅니다.
