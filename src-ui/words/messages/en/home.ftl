### Home: what this is, who is signed in, where to go, and how another program asks.

## The page's top

# The largest heading of the application; at most two short lines.
home-heading = One sign-in, kept on this computer.
home-lead = Vestibule signs you in once, keeps the session in the system's keyring, and tells your other programs who you are.
home-signed-in = Signed in as { $username }
# The guide that the application follows has these very words; say it as plainly.
home-signed-out = Not authenticated

## The four pages, each a small card: where it stands, its name (see the bar), what it is about

home-pages = Pages
home-room-here = Here
# The page can be opened.
home-room-open = Open
home-room-locked = Needs a sign-in
home-about-home = You are here. Open to everyone.
home-about-profile = Sign in, create an account, or sign out.
# "The core" is the trusted part of the application, apart from its window.
home-about-protected = Drawn by the core, which computes what it says.
home-about-protected-client = Drawn by the window, blank until the core says yes.

## The command by which another program asks who is signed in

check-user-heading = Ask from another program
check-user-selected = The command is selected; copy it with Control and C.
