## The page's top

home-heading = En inloggning, på den här datorn.
home-lead = Vestibule loggar in dig en gång, förvarar sessionen i systemets nyckelring och talar om för dina andra program vem du är.
home-signed-in = Inloggad som { $username }
home-signed-out = Inte autentiserad

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Sidor
home-room-here = Här
home-room-open = Öppen
home-room-locked = Kräver inloggning
home-about-home = Du är här. Öppen för alla.
home-about-profile = Logga in, skapa ett konto eller logga ut.
home-about-protected = Ritas av kärnan, som räknar fram det den säger.
home-about-protected-client = Ritas av fönstret, tom tills kärnan säger ja.

## The command by which another program asks who is signed in

check-user-heading = Fråga från ett annat program
check-user-selected = Kommandot är markerat; kopiera det med Ctrl och C.
