activity-lead = Was andere Programme gefragt haben, das Neueste zuerst.
activity-list = Aktivität
activity-search = Aktivität durchsuchen
    .placeholder = Programm, Konto oder Adresse
activity-export = Exportieren …
activity-exported = Gespeichert in { $file }.
activity-more = Mehr anzeigen

## What is said of the log as a whole

activity-whole = Jeder Eintrag ist mit dem vorherigen versiegelt, und die Kette ist lückenlos.
activity-empty = Noch keine Anfragen
    .hint = Hier erscheint jede Nutzung der lokalen API: welches Programm, wann, und was es erfahren hat.
activity-not-found = Nichts gefunden
    .hint = Versuchen Sie es mit einem Teil eines Programmnamens, eines Kontos oder einer Adresse wie check-user.

## One entry

activity-stranger = Ein nicht zugelassenes Programm
activity-about = über { $account }
activity-times = { $times ->
    [one] { $times }-mal
   *[other] { $times }-mal
}
activity-about-times = { $times ->
    [one] über { $account }, { $times }-mal
   *[other] über { $account }, { $times }-mal
}
activity-status = Status { $status }
