## Profile, once somebody is signed in

profile-welcome = Ciao, { $username }
profile-embedded = Hai eseguito l’accesso al pool di utenti su questo computer.
profile-elsewhere = Hai eseguito l’accesso.

## The protected pages

protected-greeting = Ciao { $username } dalla route SSR!
protected-about = Il nucleo ha esaminato la sessione e creato i dati di questa pagina nel processo attendibile. Senza accesso non ce ne sarebbero: solo un reindirizzamento.
protected-client-greeting = Ciao { $username } dalla route client!
protected-client-about = La finestra è rimasta vuota finché il nucleo non ha risposto. Disconnettiti qui, o in un’altra finestra, e questa pagina sparisce subito.
