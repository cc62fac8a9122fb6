## Why the form for a sign-in is shown
## Above the form, where the person did not ask for it.

notice-signed-out = Você saiu.
    .next-step = Entre quando quiser.
notice-session-ended = Sua sessão terminou.
    .next-step = Entre de novo para continuar.
notice-password-changed = Sua senha foi alterada.
    .next-step = Entre com a nova.
notice-account-confirmed = Sua conta está confirmada.
    .next-step = Entre para continuar.
notice-code-sent = Um novo código está a caminho.
    .next-step = Só o mais recente funciona.
notice-password-reset-required = Esta conta precisa de uma nova senha antes de poder entrar.
    .next-step = Envie um código a si mesmo para definir uma.
notice-stored-session-damaged = A sessão guardada não pôde ser lida e foi posta de lado.
    .next-step = Entre de novo.
notice-keyring-locked = O chaveiro do sistema está bloqueado, por isso ninguém entrou de novo.
    .next-step = Desbloqueie-o e reinicie, ou simplesmente entre.
notice-keyring-missing = Este sistema não tem chaveiro, por isso uma sessão dura só até você encerrar.
    .next-step = Entre como de costume.
notice-sign-in-expired = Esta entrada demorou demais, ou foi tentada vezes demais.
    .next-step = Comece de novo.
notice-account-deleted = Sua conta foi excluída.
    .next-step = Você pode criar uma nova quando quiser.
notice-link-without-sign-in = O navegador voltou, mas nenhuma entrada esperava por ele.
    .next-step = Comece de novo a partir daqui.

## A session that is not kept

storage-memory-keyring-missing = Este sistema não tem chaveiro: sua sessão termina quando você fecha o Vestibule.
    .next-step = Instale um, como o GNOME Keyring ou o KWallet, e entre de novo para ser lembrado.
storage-memory-keyring-locked = O chaveiro do sistema está bloqueado: sua sessão termina quando você fecha o Vestibule.
    .next-step = Desbloqueie-o e entre de novo para ser lembrado.
storage-memory-keyring-failed = O chaveiro do sistema se recusou a guardar sua sessão: ela termina quando você fecha o Vestibule.
    .next-step = Confira o aplicativo do chaveiro e entre de novo para ser lembrado.

## The user pool on this computer

accounts-in-memory = As contas deste grupo de usuários são esquecidas quando você encerra o Vestibule.
    .next-step = Ele não tem um chaveiro utilizável com que selá-las.
pool-began-anew = As contas deste computador não puderam ser abertas, por isso o grupo de usuários começou do zero.
    .next-step = Crie sua conta de novo. As anteriores continuam guardadas, inalteradas, neste arquivo:

## Passkeys

no-passkeys = O componente de janelas deste sistema não pode usar chaves de acesso.
    .next-step = Volte e escolha outro modo de entrar.

## The activity log

broken-chain = Algo que não é o Vestibule alterou este registro.
    .next-step = Podem faltar entradas, ou haver falsas; exporte o que resta antes que cresça.

## The desktop check
## What a configuration lacks, in Settings. Below it stands what to type or to copy.

finding-no-callback = O cliente de aplicativo não conhece um caminho de volta ao Vestibule depois de uma entrada no navegador.
    .next-step = Adicione o endereço de retorno.
finding-no-sign-out-callback = O cliente de aplicativo não conhece um caminho de volta ao Vestibule depois de uma saída no navegador.
    .next-step = Adicione o endereço de saída.
finding-implicit-flow = A entrada no navegador poria tokens em um endereço.
    .next-step = Mude para a concessão de código de autorização.
finding-no-open-id-scope = Sem o escopo openid, ninguém pode ser reconhecido depois de entrar no navegador.
    .next-step = Permita o escopo.
finding-no-account-scope = Quem entra pelo navegador não pode alterar a conta aqui.
    .next-step = Permita o escopo aws.cognito.signin.user.admin.
finding-client-secret = O cliente de aplicativo tem um segredo, que nenhum aplicativo instalado consegue guardar.
    .next-step = Crie um cliente de aplicativo sem segredo; até lá, este é usado.
finding-password-is-sent = A entrada envia a senha ao grupo de usuários.
    .next-step = Mude para USER_SRP_AUTH, que apenas a comprova.
finding-providers-left-out = O arquivo pode omitir provedores que o grupo de usuários tem.
    .next-step = Indique-os manualmente se faltar algum.
finding-identity-pool-alone = Há um grupo de identidades, mas nenhum grupo de usuários em que entrar.
    .next-step = Adicione a autenticação ao projeto Amplify.
finding-no-sign-in-name = O arquivo não diz por que nome se chama uma conta.
    .next-step = Supõem-se nomes de usuário.
finding-email-mfa-outside-amplify = Códigos por e-mail funcionam aqui, mas não nas bibliotecas do próprio Amplify.
    .next-step = Ofereça também outro segundo fator, se você as usa.
finding-verification-by-link = Contas novas são confirmadas por um link e não por um código.
    .next-step = Siga o link da mensagem e depois entre.
finding-insecure-redirect = Um retorno vai a outro computador sem criptografia.
    .next-step = Use HTTPS, ou remova-o.
finding-domain-with-scheme = O domínio está escrito com https:// na frente.
    .next-step = Remova essa parte.
finding-callback-to-register = Não se vê daqui se o provedor conhece o caminho de volta ao Vestibule.
    .next-step = Registre nele o endereço de retorno.

## The receipt of a sign-out
## A table: "User pool", "Other devices", "Browser" or "Programs" stands on the left, one of these on the right. No full stop; short.

revocation-not-needed = Nada a revogar
revocation-requested = Sendo avisado…
revocation-revoked = Revogou a sessão
revocation-postponed = Inacessível; será avisado depois
revocation-failed = Inacessível; a sessão lá termina sozinha
devices-kept = Continuam conectados
devices-requested = Saindo…
devices-signed-out = Desconectados
devices-failed = Não foi possível desconectar
browser-session-not-asked = Continua conectado
browser-session-opened = Foi levado à página de saída
browser-session-failed = Inacessível; continua conectado
browser-session-not-supported = Continua conectado: não há página de saída
receipt-programs = Programas
receipt-without-access = { $names }: sem acesso até você entrar de novo
receipt-asked-for-by = Pedido por

## What is wrong with what was typed
## Below a field of a form.

choose-a-password = Escolha uma senha.
password-breaks-a-rule = Esta senha ainda não cumpre todas as regras.
repeat-the-password = Digite a senha mais uma vez.
passwords-differ = As duas senhas não são iguais.
