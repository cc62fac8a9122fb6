## Every step

step-signing-in-as = Entrando como { $username }
step-back = Voltar ao início de sessão
step-forgot-password = Esqueceu a senha?
step-type-password = Digite sua senha.
step-whose-account = Indique de quem é a conta.

## Sign in

sign-in-title = Entrar
sign-in-submit = Entrar
sign-in-no-account = Não tem conta?
sign-in-create-one = Criar uma
sign-in-or = ou
sign-in-with-browser = Entrar com o navegador
sign-in-kept-by = Sua conta está com { $provider }. Você entra por lá, no navegador.
sign-in-last-used = Último
sign-in-other-account = Usar outra conta
sign-in-other-account-of = Usar outra conta { $provider }

## The browser is awaited

browser-title = Continue no navegador
browser-returns = Entre em { $provider }. O Vestibule volta sozinho assim que você terminar.
browser-returns-unnamed = Entre por lá. O Vestibule volta sozinho assim que você terminar.
browser-paste = Entre em { $provider } e depois traga o endereço em que você terminar.
browser-paste-unnamed = Entre por lá e depois traga o endereço em que você terminar.
browser-waiting = Aguardando o navegador
browser-confirming = O navegador voltou; a entrada está sendo confirmada.
browser-time-left = Tempo restante
browser-left = faltam { $time }
browser-open-again = Abrir o navegador de novo
browser-opened-again = O navegador foi aberto de novo.
browser-paste-instead = Ele não volta?
browser-address = Endereço do navegador
browser-address-hint = Copie toda a barra de endereço depois de entrar, mesmo que a página diga que não pode ser aberta.
browser-address-empty = Cole primeiro o endereço.

## Create account

sign-up-title = Criar conta
sign-up-submit = Criar conta
sign-up-have-account = Já tem conta?
sign-up-sign-in = Entrar
sign-up-without-password = Continuar sem senha
sign-up-with-password = Escolher uma senha
sign-up-empty = Isto ainda está vazio.

## Confirm a new account by a code

confirm-title = Confirme sua conta
confirm-submit = Confirmar

## Forgot password

forgot-title = Esqueceu a senha?
forgot-lead = Um código para definir uma nova será enviado ao endereço da conta.
forgot-submit = Enviar um código
forgot-set-title = Defina uma nova senha
forgot-set-submit = Definir a senha

## Enter password

enter-password-title = Digite sua senha

## A password made by an administrator is replaced

new-password-title = Escolha sua senha
new-password-lead = A senha com que você entrou foi feita para você. A partir de agora, só você a conhece, { $username }.
new-password-submit = Definir a senha

## Enter a code

enter-code-title-app = Código do autenticador
enter-code-title-text = Veja suas mensagens
enter-code-title-email = Veja seu e-mail
enter-code-empty = Digite o código.
enter-code-lead-device = Digite o código que o aplicativo autenticador em { $device } mostra para { $username }.
enter-code-lead = Digite o código que seu aplicativo autenticador mostra para { $username }.

## A passkey

use-passkey-title = Use sua chave de acesso
use-passkey-submit = Continuar com chave de acesso

## A question of the user pool's own

question-title = Mais uma pergunta
question-answer = Resposta
question-empty = Digite sua resposta.

## Something to choose: large buttons with a title and a line below it

select-first-factor = Como você quer entrar?
select-mfa-method = Confirme que é você
select-mfa-setup = Configure um segundo fator
choice-password = Senha
    .sent = É enviada ao grupo de usuários
    .proved = É comprovada e nunca sai deste computador
choice-email-code = Código por e-mail
    .hint = Para uma única entrada
choice-text-code = Código por SMS
    .hint = Para uma única entrada
choice-passkey = Chave de acesso
    .hint = Impressão digital, rosto ou PIN
choice-app = Aplicativo autenticador
    .hint = Um código que muda a cada 30 segundos
choice-text = SMS
    .hint = Um código para o seu telefone
choice-email = E-mail
    .hint = Um código para o seu endereço

## A second factor is set up

set-up-email-title = Códigos por e-mail
set-up-email-lead = A cada entrada será pedido um código enviado a este endereço.
set-up-email-empty = Digite seu endereço de e-mail.
set-up-email-submit = Enviar um código
set-up-app-title = Configure um aplicativo autenticador
set-up-app-lead = Para { $username }, a cada entrada a partir de agora.
