## The bar

nav-home = Início
nav-profile = Perfil
nav-protected = Rota protegida
nav-protected-client = Rota protegida do cliente
nav-account = Conta
nav-companions = Programas
nav-activity = Atividade
nav-settings = Configurações
bar-pages = Páginas
bar-mailbox = { $unread ->
    [0] Caixa de correio
    [one] Caixa de correio, { $unread } mensagem nova
   *[other] Caixa de correio, { $unread } mensagens novas
}
bar-nobody = Sem sessão iniciada
bar-signed-in-as = Sessão iniciada como { $username }

## Offline

offline-title = Offline.
offline-text = Não é possível contactar o grupo de usuários. Você vê o que este computador sabe; o Vestibule tenta de novo sozinho.

## Forms

form-continue = Continuar
form-finish = Concluir
form-cancel = Cancelar
form-password = Senha
form-new-password = Nova senha
form-confirm-password = Confirmar a senha
form-attribute-empty = { $attribute } ainda está vazio.
failure-try-again = Tentar de novo

## A new password and its rules

rules-title = Regras da senha
rules-same = As duas iguais
rules-met = : cumprida
rules-not-met = : ainda não cumprida
show-password = Mostrar a senha
hide-password = Ocultar a senha
password-is-shown = A senha está visível.
password-is-hidden = A senha está oculta.

## A code that was sent, or that an authenticator app shows

code-label = Código
code-empty = Digite o código da mensagem.
code-empty-app = Digite o código que o aplicativo mostra.
code-in-mailbox = Modo local: o código está na caixa de correio.
code-open-mailbox = Abrir
code-sent-by-text = Um SMS com um código foi enviado para { $destination }, para { $username }.
code-sent = Uma mensagem com um código foi enviada para { $destination }, para { $username }.
code-sent-somewhere = Uma mensagem com um código foi enviada para o endereço de { $username }.
code-send-again = Enviar um novo código
code-sent-wait = Enviado; de novo em { $seconds } s

## An authenticator app is set up

enrolment-qr-code = Código QR para um aplicativo autenticador
enrolment-scan = Leia-o com um aplicativo autenticador.
enrolment-type-key = Sem câmera? Digite uma chave

## Sign out

sign-out-title = Sair
sign-out-here = Sair
sign-out-everywhere = Sair em todos os dispositivos
sign-out-in-browser = Sair também no navegador
sign-out-hint = Sair encerra a sessão neste computador; em todos os dispositivos, encerra-a em cada um dos seus.

## The receipt of a sign-out: what became of the session, where

receipt-here = Este computador
receipt-here-text = Sessão encerrada; nada fica guardado
receipt-user-pool = Grupo de usuários
receipt-other-devices = Outros dispositivos
receipt-browser = Navegador

## The page as a whole

page-skip = Ir para a página
page-new-window = Nova janela
footer-embedded = Modo local: grupo de usuários incorporado
footer-in-memory = Modo local: grupo de usuários incorporado, esquecido ao encerrar
footer-cognito = Grupo de usuários do Amazon Cognito
openid-provider = Provedor OpenID
embedded-pool = grupo de usuários incorporado

## Copying

copy = Copiar
copied = Copiado
    .announcement = Copiado.

## The Account page, around its parts

account-signed-in-as = Sessão iniciada como { $username }
account-elsewhere = Guardada em outro lugar
account-elsewhere-about = Sua conta está com { $issuer }. Nome, senha e segundos fatores são alterados na página de lá.
account-sign-out = Sair
