## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = 모양
theme-own = Vestibule 기본 모양을 사용하고 있습니다.
theme-of-the-person = 사용자 테마를 사용하고 있습니다.
theme-open = 테마 열기…
theme-forget = 기본 모양 사용
theme-hint = 테마는 --amplify-primary-color 같은 이름의 색을 라이트 및 다크 모드별로 지정한 CSS 파일입니다. 글자를 읽을 수 없게 되는 테마는 거부됩니다.
theme-changed = 모양이 변경되었습니다.
