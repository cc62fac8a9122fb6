settings-lead = O grupo de usuários ou o provedor OpenID que conhece você.

## Where people sign in

settings-pool = Onde você entra
settings-open-configuration = Abrir uma configuração…
settings-use-issuer = Usar um endereço de emissor…
settings-use-embedded = Usar o grupo incorporado
settings-configuration-hint = Uma configuração é amplify_outputs.json, aws-exports.js ou amplifyconfiguration.json; você também pode soltar o arquivo nesta janela.
settings-pool-changed = Outro grupo de usuários está em uso.

## The facts about it: short names, each with its value beside it

settings-kind = Tipo
settings-kind-embedded = Incorporado, neste computador
settings-kind-in-memory = Incorporado, só na memória
settings-issuer = Emissor
settings-client = Cliente
settings-user-pool = Grupo de usuários
settings-app-client = Cliente de aplicativo
settings-browser = No navegador
settings-configuration = Configuração
settings-source = { $origin ->
    [command-line] { $file } ({ $format }, indicado na linha de comando para esta execução)
    [environment] { $file } ({ $format }, indicado pelo ambiente para esta execução)
   *[chosen] { $file } ({ $format })
}
settings-format-mobile = Amplify para celular

## What a configuration lacks for a desktop application

settings-findings = Verificação para desktop
    .lead = O que falta a esta configuração para um aplicativo de desktop.
settings-finding-blocks = Impede
settings-finding-limits = Limita
settings-finding-note = Nota

## An OpenID provider by its address

issuer-address = Endereço do emissor
    .empty = Digite o endereço do provedor.
issuer-client-id = ID do cliente
    .empty = Digite o ID que o provedor deu a este aplicativo.
issuer-scopes = Escopos (opcional)
issuer-scopes-hint = Sem escopos, são pedidos openid, profile e email.
issuer-use = Usar este provedor
issuer-cancel = Cancelar
issuer-in-use = Este provedor está em uso.
