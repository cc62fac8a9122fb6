## The top of the page

account-tabs = Sua conta

## About you: the attributes of the account

about-title = Sobre você
about-not-given = Não informado
about-verified = Verificado
about-not-verified = Não verificado
about-verify = Verificar
about-change = Alterar
about-add = Adicionar
about-remove = Remover
about-save = Salvar
about-verify-submit = Verificar
about-empty = Digite algo ou cancele.
about-said-removed = Removido.
about-said-changed = Alterado.
about-said-verified = Verificado.
about-said-sent = Um código foi enviado.

## Password

password-title = Senha
password-ways = Você pode entrar com { $ways }.
password-change = Alterar a senha
password-present = Senha atual
password-present-empty = Digite sua senha atual.
password-said-changed = Sua senha foi alterada.

## Second factor

second-factor-title = Segundo fator
second-factor-required = Este grupo de usuários pede um segundo fator a todos.
second-factor-optional = Com um deles, a senha sozinha não basta para ser você.
second-factor-app = Aplicativo autenticador
    .hint = Um código que muda a cada 30 segundos
second-factor-text = SMS
    .hint = Um código para o seu telefone
    .verify-first = Verifique primeiro seu número de telefone
second-factor-email = E-mail
    .hint = Um código para o seu endereço de e-mail
    .verify-first = Verifique primeiro seu endereço de e-mail
second-factor-asked-first = Pedido primeiro
second-factor-on = Ativado
second-factor-ask-first = Pedir primeiro
second-factor-set-up = Configurar
second-factor-turn-on = Ativar
second-factor-turn-off = Desativar
second-factor-device-name = Nome do dispositivo (opcional)
second-factor-said-set-up = O aplicativo autenticador está configurado.

## Passkeys

passkeys-title = Chaves de acesso
passkeys-lead = Entre com impressão digital, rosto ou PIN, sem senha.
passkeys-none = Você ainda não tem uma chave de acesso.
passkeys-since = Desde { $date }
passkeys-remove = Remover
passkeys-add = Adicionar uma chave de acesso

## Devices

devices-title = Dispositivos
devices-lead = Um dispositivo lembrado vale como segundo fator.
devices-none = O grupo de usuários não lembra nenhum dispositivo seu.
devices-unnamed = Dispositivo sem nome
devices-seen = Último acesso em { $date }
devices-this-one = Este computador
devices-remember = Lembrar
devices-stop-remembering = Deixar de lembrar
devices-forget = Esquecer

## Delete account

deletion-title = Excluir a conta
deletion-lead = A conta e tudo o que o grupo de usuários sabe de você desaparecem para sempre.
deletion-begin = Excluir a conta…
deletion-type-name = Digite { $username } para excluir esta conta
deletion-other-name = Esse não é o nome desta conta.
deletion-submit = Excluir para sempre
