## What can be done from everywhere
## Lines of the palette, found by typing any of their words; and of the table of keys in the help.

action-close-window = Fechar a janela
action-quit = Encerrar o Vestibule
action-open-configuration = Abrir uma configuração…
action-mailbox = Abrir a caixa de correio
action-palette = Comandos
action-help = Ajuda
action-report = Relatório de diagnóstico
action-larger = Maior
action-smaller = Menor
action-normal-size = Tamanho normal
action-appearance = Aparência: { $appearance }
action-language = Idioma: { $language }
action-language-system = Idioma: como o sistema
appearance-system = Sistema
appearance-light = Claro
appearance-dark = Escuro

## The palette

palette-what = O que você quer fazer?
palette-nothing = Esse comando não existe.

## The help

help-close = Fechar a ajuda
help-version = Vestibule
help-system = Sistema
help-webview = Webview
help-keys = Teclas
help-links = Saiba mais
help-links-about = Abre no seu navegador.
help-link-cognito = Amazon Cognito: grupos de usuários
help-link-amplify = Amplify: o arquivo de configuração
help-link-openid = OpenID Connect: como funciona
help-report-about = O que ajuda a encontrar uma falha: versões, o que está em execução e os últimos eventos. Nomes, endereços, códigos e tokens ficam de fora. Leia-o antes de dá-lo a alguém.
report-show = Mostrar o relatório
report-selected = O relatório está selecionado; copie-o com Ctrl e C.
report-save = Salvar…
report-saved = Salvo como { $name }.

## Settings: the choices for the application itself

application-heading = Este aplicativo
application-appearance = Aparência
application-language = Idioma
application-language-system = Como o sistema
application-tray = Ficar na bandeja
application-tray-about = Ao fechar a última janela, o Vestibule continua em execução, se a área de trabalho tiver uma bandeja.
application-login = Iniciar quando você entra neste computador
application-login-about = Sem janela, para que seus programas possam perguntar desde o primeiro momento.
application-notifications = Notificações
application-notifications-about = Quando um programa pede permissão e quando sua sessão termina enquanto você olha para outro lado.
