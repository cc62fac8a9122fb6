## Profile, once somebody is signed in

profile-welcome = Üdvözöljük, { $username }
profile-embedded = Be van jelentkezve a számítógépen lévő felhasználókészletbe.
profile-elsewhere = Be van jelentkezve.

## The protected pages

protected-greeting = Üdvözöljük, { $username }, az SSR-oldalról!
protected-about = A mag megnézte a munkamenetet, és a megbízható folyamatban készítette el az oldal adatait. Kijelentkezve nem lennének: csak átirányítás.
protected-client-greeting = Üdvözöljük, { $username }, a kliensoldalról!
protected-client-about = Az ablak üres maradt, amíg a mag nem válaszolt. Jelentkezzen ki itt vagy egy másik ablakban, és ez az oldal azonnal eltűnik.
