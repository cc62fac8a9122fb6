## Around them

sentence-and-next-step = { $sentence } { $next_step }
sentence-with-detail = { $sentence } ({ $detail })
detail-core-not-there = o núcleo não está presente
detail-another-shape = a resposta do núcleo tem outra forma

## Signing in and creating an account

error-not-authorized = O nome de usuário ou a senha não está correto.
    .next-step = Confira ambos e tente de novo, ou redefina a senha.
error-too-many-failed-attempts = Houve senhas erradas demais para esta conta.
    .next-step = Espere um pouco antes de tentar de novo, ou redefina a senha.
error-password-reset-required = Esta conta precisa de uma nova senha antes de poder entrar.
    .next-step = Redefina a senha; um código será enviado a você.
error-user-disabled = Esta conta está desativada.
    .next-step = Peça a quem administra o grupo de usuários que a ative.
error-unsupported-challenge = Esta conta pede uma etapa que o Vestibule ainda não sabe mostrar.
    .next-step = Entre com outra conta, ou procure uma versão mais nova.
error-username-exists = Este nome de usuário já existe.
    .next-step = Escolha outro, ou entre, se for o seu.
error-alias-exists = Outra conta usa este endereço de e-mail.
    .next-step = Use outro endereço, ou entre naquela conta.
error-invalid-password = O grupo de usuários não aceita esta senha.
    .next-step = Escolha uma que cumpra todas as regras.
error-password-used-before = Esta senha já foi usada.
    .next-step = Escolha uma que seja nova para esta conta.
error-code-mismatch = Este código não está correto.
    .next-step = Compare-o com a mensagem mais recente, ou envie um novo código.
error-expired-code = Este código não é mais válido.
    .next-step = Envie um novo código e use esse.
error-code-delivery-failure = Não foi possível enviar o código.
    .next-step = Confira o endereço de e-mail e tente de novo em um minuto.
error-missing-field = Algo ainda está vazio.
    .next-step = Preencha todos os campos e tente de novo.
error-already-confirmed = Esta conta já está confirmada.
    .next-step = Volte ao início de sessão.
error-wrong-answer = A resposta não estava certa.
    .next-step = Entre mais uma vez para receber a pergunta de novo.
error-mfa-method-unavailable = Esta conta ainda não pode usar esse segundo fator.
    .next-step = Verifique o endereço, ou configure primeiro o aplicativo.
error-software-token-mismatch = O aplicativo mostra outro código.
    .next-step = Espere o próximo; os relógios dos dois dispositivos têm de estar certos.
error-passkey-refused = A chave de acesso não foi aceita.
    .next-step = Tente de novo, ou escolha outro modo.
error-passkeys-not-enabled = As chaves de acesso estão desativadas neste grupo de usuários.
    .next-step = Quem o administra pode ativá-las.
error-device-not-found = O grupo de usuários não conhece mais este dispositivo.
    .next-step = Não há mais nada a fazer.

## The user pool

error-limit-exceeded = Isto foi pedido vezes demais.
    .next-step = Espere um pouco antes de tentar de novo.
error-too-many-requests = O grupo de usuários está ocupado.
    .next-step = Tente de novo daqui a pouco.
error-invalid-parameter = O grupo de usuários não aceita o que foi digitado.
    .next-step = Altere e tente de novo.
error-refused-by-user-pool = Uma regra deste grupo de usuários disse não.
    .next-step = Pergunte a quem o administra o que é preciso.
error-user-pool-misconfigured = O grupo de usuários não está configurado para isto.
    .next-step = Quem o administra precisa alterar a configuração.
error-unreachable = Não é possível contactar o grupo de usuários.
    .next-step = Confira a rede e tente de novo; nada foi alterado.
error-untrusted-tokens = O que voltou não estava assinado por este grupo de usuários e foi descartado.
    .next-step = Confira a rede em que você está antes de tentar de novo.
error-unexpected-answer = O grupo de usuários respondeu de um modo que o Vestibule não entende.
    .next-step = Tente de novo; se continuar, procure uma versão mais nova.
error-not-supported = O serviço com que você entrou não oferece isto.
    .next-step = Altere na página de lá.
error-no-identity-pool = Nenhum grupo de identidades está configurado, portanto não há credenciais da AWS.
    .next-step = Abra uma configuração que indique um.
error-embedded-pool-unavailable = O grupo de usuários incorporado não iniciou, portanto ninguém pode entrar.
    .next-step = Encerre o Vestibule e abra-o de novo.

## The session and what is being done

error-busy = Outra ação ainda está em andamento.
    .next-step = Espere que termine e tente de novo.
error-cancelled = Isto foi abandonado porque outra coisa começou.
    .next-step = Comece de novo, se ainda quiser.
error-wrong-step = O formulário tinha avançado e foi atualizado.
    .next-step = Continue a partir do que ele mostra agora.
error-already-signed-in = Alguém já entrou.
    .next-step = Saia primeiro.
error-not-signed-in = Ninguém entrou.
    .next-step = Entre e tente de novo.
error-session-ended = A sessão terminou.
    .next-step = Entre de novo.
error-unknown-route = Essa página não existe.
    .next-step = Continue a partir do Início.

## The configuration

error-configuration-unreadable = Este arquivo não é uma configuração que o Vestibule saiba ler.
    .next-step = Escolha amplify_outputs.json, aws-exports.js ou amplifyconfiguration.json.
error-configuration-incomplete = Esta configuração não indica um grupo de usuários em que entrar.
    .next-step = Adicione a autenticação ao projeto Amplify e exporte o arquivo de novo.
error-no-way-back = Esta configuração não tem um endereço pelo qual o navegador pudesse voltar ao Vestibule.
    .next-step = Adicione ao cliente de aplicativo um dos endereços de retorno das Configurações.
error-invalid-theme = Este arquivo não é um tema.
    .next-step = Corrija o que está dito abaixo e abra-o de novo.
error-invalid-issuer = Isto não descreve um provedor OpenID.
    .next-step = Confira o endereço do emissor, o ID do cliente e os escopos.

## The browser and the provider

error-browser-not-opened = Não foi possível abrir o navegador.
    .next-step = Defina um navegador padrão nas configurações do sistema e tente de novo.
error-provider-refused = A entrada foi recusada no navegador.
    .next-step = Tente de novo, ou entre de outro modo.
error-provider-misconfigured = O provedor não aceita o pedido deste aplicativo.
    .next-step = Confira no provedor o ID do cliente, os endereços de retorno e os escopos.
error-provider-unavailable = O próprio provedor tem um problema.
    .next-step = Tente de novo em alguns minutos.
error-provider-mismatch = A resposta veio de um provedor diferente daquele a que você foi e foi descartada.
    .next-step = Comece de novo; se continuar, confira o emissor na configuração.
error-unsupported-provider = Falta ao provedor algo de que uma entrada segura precisa.
    .next-step = Peça ao administrador dele que o ative.
error-authorization-code-refused = O provedor não aceita mais o que o navegador trouxe.
    .next-step = Comece de novo.
error-no-refresh-token = O provedor não deu um token de atualização, portanto a sessão não poderia continuar.
    .next-step = Permita tokens de atualização para este cliente, ou adicione o escopo offline_access.
error-not-a-callback = Este não é um endereço em que uma entrada termina.
    .next-step = Copie o endereço inteiro da barra do navegador.
error-callback-of-another-sign-in = Este endereço pertence a outra entrada, ou já foi usado.
    .next-step = Abra o navegador de novo e copie o endereço mais recente.

## Other programs, and Vestibule itself

error-local-api-unavailable = Outros programas ficam sem resposta: a API local não iniciou.
    .next-step = Encerre o Vestibule e abra-o de novo; o registro diz por quê.
error-grants-not-kept = Isto vale só até encerrar o Vestibule: não foi possível gravar.
    .next-step = Libere espaço no disco e faça de novo.
error-internal = Algo deu errado no próprio Vestibule.
    .next-step = Tente de novo; se continuar, reinicie o aplicativo.
