## Attributes of an account
## Labels of fields, and of lines on the page Account. Short.

attribute-address = Endereço
attribute-birthdate = Data de nascimento
attribute-email = Endereço de e-mail
attribute-family-name = Sobrenome
attribute-gender = Gênero
attribute-given-name = Nome próprio
attribute-locale = Idioma
attribute-middle-name = Nome do meio
attribute-name = Nome
attribute-nickname = Apelido
attribute-phone-number = Número de telefone
attribute-picture = Foto
attribute-preferred-username = Nome de usuário preferido
attribute-profile = Página de perfil
attribute-updated-at = Atualizado
attribute-website = Site
attribute-zoneinfo = Fuso horário

## What an account is named by at sign-in
## Labels of the first field of a sign-in, by what the user pool takes there.

sign-in-name-username = Nome de usuário
sign-in-name-email = Endereço de e-mail
sign-in-name-phone-number = Número de telefone
sign-in-name-email-or-phone-number = E-mail ou número de telefone
sign-in-name-username-or-email = Nome de usuário ou e-mail
sign-in-name-username-or-phone-number = Nome de usuário ou telefone
sign-in-name-any = Nome de usuário, e-mail ou telefone

## Rules for a password
## A list below the field for a new password; each has a tick once it is met. No full stop.

rule-length = { $length ->
    [one] { $length } caractere ou mais
   *[other] { $length } caracteres ou mais
}
rule-lowercase = Uma letra minúscula
rule-uppercase = Uma letra maiúscula
rule-number = Um número
rule-symbol = Um símbolo, como ! ou ?

## What a sign-in begins with
## In a list at the end of "You can sign in by …", in the case that this sentence needs in your language.

factor-password = senha
factor-email-code = código por e-mail
factor-sms-code = código por SMS
factor-passkey = chave de acesso

## Providers
## Buttons. Each provider rules how its own button has to read: use its official words in your language.

continue-with = Continuar com { $provider }
login-with = Entrar com { $provider }

## What another program may ask for
## Badges; short.

scope-user-read = Seu nome de usuário
scope-session-read = Sua sessão
scope-token-id = Token de ID
scope-token-access = Token de acesso
scope-aws-credentials = Credenciais da AWS
scope-session-end = Encerrar sua sessão

## What another program was answered
## Badges in the activity log; short.

answer-ok = Respondido
answer-unauthorized = Sem permissão
answer-forbidden = Recusado
answer-not-found = Não encontrado
answer-conflict = Ninguém entrou
answer-gone = Tarde demais
answer-too-many-requests = Vezes demais
answer-unavailable = Indisponível
answer-other = Não entendido
