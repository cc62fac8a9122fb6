## Profile, once somebody is signed in

profile-welcome = Hola, { $username }
profile-embedded = Has iniciado sesión en el grupo de usuarios de este equipo.
profile-elsewhere = Has iniciado sesión.

## The protected pages

protected-greeting = ¡Hola { $username } desde la ruta SSR!
protected-about = El núcleo miró la sesión y creó los datos de esta página en el proceso de confianza. Sin sesión no los habría: solo una redirección.
protected-client-greeting = ¡Hola { $username } desde la ruta de cliente!
protected-client-about = La ventana quedó en blanco hasta que el núcleo respondió. Cierra la sesión aquí, o en otra ventana, y esta página desaparece al instante.
