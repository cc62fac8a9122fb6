## May a program use the sign-in?
## A window of the system, in which the person decides about another program. It has to be clear and exact: whoever lets a
## program in gives it access to the account. The three answers must not be confused with one another.

pairing-title = Permitir que um programa use sua sessão?
pairing-heading = “{ $name }” quer usar sua sessão
pairing-refuse = Recusar
pairing-refuse-in = Recusar ({ $seconds })
pairing-refuse-always = Recusar e não perguntar mais
    .key = n
pairing-approve = Permitir
    .key = P

## What is known of the program: a table
## On the left a label, on the right what is known.

pairing-line = { $label }: { $value }
pairing-program = Programa
pairing-program-unknown = o sistema não diz
pairing-process = Processo
pairing-account = Conta
pairing-scopes = Ele poderia
pairing-scope-user-read = ler seu nome de usuário
pairing-scope-session-read = ler quem entrou, com endereço de e-mail e nome, e quando isso muda
pairing-scope-token-id = ler seu token de ID: com ele pode provar a outros que você é você
pairing-scope-token-access = ler seu token de acesso: com ele pode agir por você no grupo de usuários
pairing-scope-aws-credentials = obter credenciais temporárias da AWS: pode agir por você na AWS
pairing-scope-session-end = encerrar sua sessão no Vestibule neste computador
pairing-reason = Motivo
pairing-reason-quoted = “{ $reason }”
pairing-time = Por
pairing-time-days = { $days ->
    [one] no máximo { $days } dia, e até você revogar
   *[other] no máximo { $days } dias, e até você revogar
}
pairing-code = Código dele
pairing-code-compare = Permita só se o programa mostrar o mesmo.

## The tray
## A menu; short. The pages Companions and Settings stand there, too, by their names in the bar.

tray-starting = Iniciando…
tray-nobody = Ninguém entrou
tray-signed-in = Sessão iniciada como { $username }
tray-signed-in-offline = Sessão iniciada como { $username } (offline)
tray-open = Abrir o Vestibule
tray-sign-in = Entrar…
tray-sign-out = Sair
tray-quit = Encerrar

## Notifications of the desktop
## The first line is pairing-heading above, or this message; .body is the text below it, .answer a button.

notification-pairing = O Vestibule pergunta se você permite.
notification-session-ended = Sua sessão terminou
    .body = Programas que usam sua sessão ficam sem resposta até você entrar de novo.
    .answer = Entrar

## Dialogs for files

file-open-configuration = Abrir uma configuração
file-kind-configuration = Configuração do Amplify
file-open-theme = Abrir um tema
file-kind-theme = Tema
file-export-activity = Exportar o registro de atividade
file-kind-json-lines = Linhas JSON
file-save-diagnostics = Salvar o relatório de diagnóstico
file-kind-text = Texto

## In the browser
## A page that the browser shows at the end of a sign-in, when it has led back to Vestibule.

browser-back = De volta ao Vestibule
    .text = A entrada continua no aplicativo. Você pode fechar esta página.
