## The page's top

home-heading = Uma entrada só, neste computador.
home-lead = O Vestibule faz você entrar uma vez, guarda a sessão no chaveiro do sistema e diz aos seus outros programas quem você é.
home-signed-in = Sessão iniciada como { $username }
home-signed-out = Não autenticado

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Páginas
home-room-here = Aqui
home-room-open = Aberta
home-room-locked = É preciso entrar
home-about-home = Você está aqui. Aberta a todos.
home-about-profile = Entre, crie uma conta ou saia.
home-about-protected = Desenhada pelo núcleo, que calcula o que ela diz.
home-about-protected-client = Desenhada pela janela, vazia até o núcleo dizer sim.

## The command by which another program asks who is signed in

check-user-heading = Pergunte de outro programa
check-user-selected = O comando está selecionado; copie-o com Ctrl e C.
