activity-lead = Lo que preguntaron otros programas, lo más reciente primero.
activity-list = Actividad
activity-search = Buscar en la actividad
    .placeholder = Programa, cuenta o dirección
activity-export = Exportar…
activity-exported = Guardado en { $file }.
activity-more = Mostrar más

## What is said of the log as a whole

activity-whole = Cada entrada está sellada a la anterior, y la cadena está íntegra.
activity-empty = Aún no ha preguntado nadie
    .hint = Aquí aparecerá cada uso de la API local: qué programa, cuándo y qué se le respondió.
activity-not-found = No se encontró nada
    .hint = Prueba con una parte del nombre de un programa, de una cuenta o de una dirección como check-user.

## One entry

activity-stranger = Un programa no autorizado
activity-about = sobre { $account }
activity-times = { $times ->
    [one] { $times } vez
   *[other] { $times } veces
}
activity-about-times = { $times ->
    [one] sobre { $account }, { $times } vez
   *[other] sobre { $account }, { $times } veces
}
activity-status = Estado { $status }
