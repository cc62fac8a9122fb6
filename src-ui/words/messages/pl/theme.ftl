## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Wygląd
theme-own = Używany jest własny wygląd Vestibule.
theme-of-the-person = Używany jest twój motyw.
theme-open = Otwórz motyw…
theme-forget = Przywróć wygląd Vestibule
theme-hint = Motyw to plik CSS z kolorami dla nazw takich jak --amplify-primary-color, w wersji jasnej i ciemnej. Nieczytelny tekst jest odrzucany.
theme-changed = Wygląd został zmieniony.
