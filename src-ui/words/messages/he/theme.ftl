## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = מראה
theme-own = המראה של Vestibule עצמו נמצא בשימוש.
theme-of-the-person = ערכת נושא משלך נמצאת בשימוש.
theme-open = פתיחת ערכת נושא…
theme-forget = המראה של Vestibule
theme-hint = ערכת נושא היא קובץ CSS עם צבעים לשמות כגון --amplify-primary-color, למצב בהיר ולמצב כהה. טקסט שלא יהיה אפשר לקרוא יידחה.
theme-changed = המראה השתנה.
