## Profile, once somebody is signed in

profile-welcome = Boas-vindas, { $username }
profile-embedded = Você entrou no grupo de usuários deste computador.
profile-elsewhere = Você entrou.

## The protected pages

protected-greeting = Olá, { $username }, da rota SSR!
protected-about = O núcleo olhou a sessão e criou os dados desta página no processo confiável. Sem sessão não haveria nenhum: só um redirecionamento.
protected-client-greeting = Olá, { $username }, da rota do cliente!
protected-client-about = A janela ficou vazia até o núcleo responder. Saia aqui, ou em outra janela, e esta página desaparece na hora.
