## Settings: the look of the windows. A theme is a file with colours; "look" is how everything looks because of it.

theme-title = Aparência
theme-own = A aparência do próprio Vestibule está em uso.
theme-of-the-person = Um tema seu está em uso.
theme-open = Abrir um tema…
theme-forget = Usar a do Vestibule
theme-hint = Um tema é um arquivo CSS com cores para nomes como --amplify-primary-color, para o claro e para o escuro. Texto que não se pudesse ler é recusado.
theme-changed = A aparência mudou.
