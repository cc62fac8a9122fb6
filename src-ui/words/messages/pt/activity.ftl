activity-lead = O que outros programas perguntaram, do mais recente ao mais antigo.
activity-list = Atividade
activity-search = Pesquisar na atividade
    .placeholder = Programa, conta ou endereço
activity-export = Exportar…
activity-exported = Gravado em { $file }.
activity-more = Mostrar mais

## What is said of the log as a whole

activity-whole = Cada registro está selado ao anterior, e a cadeia está inteira.
activity-empty = Nada perguntou ainda
    .hint = Cada uso da API local ficará aqui: qual programa, quando, e o que lhe foi dito.
activity-not-found = Nada encontrado
    .hint = Tente uma parte do nome de um programa, de uma conta ou de um endereço como check-user.

## One entry

activity-stranger = Um programa sem permissão
activity-about = sobre { $account }
activity-times = { $times ->
    [one] { $times } vez
   *[other] { $times } vezes
}
activity-about-times = { $times ->
    [one] sobre { $account }, { $times } vez
   *[other] sobre { $account }, { $times } vezes
}
activity-status = Status { $status }
