activity-lead = 다른 프로그램의 요청(최신순).
activity-list = 활동
activity-search = 활동 검색
    .placeholder = 프로그램, 계정 또는 주소
activity-export = 내보내기…
activity-exported = { $file } 파일에 저장했습니다.
activity-more = 더 보기

## What is said of the log as a whole

activity-whole = 모든 기록이 바로 앞 기록과 봉인되어 있으며, 연결에 이상이 없습니다.
activity-empty = 아직 요청이 없습니다
    .hint = 로컬 API를 사용할 때마다 어떤 프로그램이 언제 어떤 응답을 받았는지 여기에 표시됩니다.
activity-not-found = 찾을 수 없습니다
    .hint = 프로그램 이름, 계정 또는 check-user 같은 주소의 일부로 검색해 보세요.

## One entry

activity-stranger = 허용되지 않은 프로그램
activity-about = 대상: { $account }
activity-times = { $times ->
   *[other] { $times }회
}
activity-about-times = { $times ->
   *[other] 대상: { $account }, { $times }회
}
activity-status = 상태 { $status }
