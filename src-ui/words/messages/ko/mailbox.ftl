mailbox-title = 메일함
mailbox-close = 메일함 닫기
mailbox-about = 로컬 모드: 실제로 전송되는 것은 없습니다. 내장 사용자 풀에서 보냈을 내용이 여기에 표시됩니다.
mailbox-empty = 아직 메시지가 없습니다.
mailbox-clear = 메일함 비우기
mailbox-to = 받는 사람: { $address }
mailbox-use-code = 코드 사용
mailbox-code-selected = 코드를 선택했습니다. Control과 C를 눌러 복사하세요.
