### Profile, and the two pages that only somebody signed in may see.

## Profile, once somebody is signed in

profile-welcome = Welcome, { $username }
profile-embedded = You are signed in to the user pool on this computer.
profile-elsewhere = You are signed in.

## The protected pages

# "SSR route" is the guide's name for a page that is made by the server, here by the core; it may stay as it is.
protected-greeting = Hello { $username } from SSR route!
protected-about = The core looked at the session and made this page's data in the trusted process. Signed out, there would be none: only a redirect.
# The guide's name for a page that is guarded in the window.
protected-client-greeting = Hello { $username } from client route!
protected-client-about = The window stayed blank until the core had answered. Sign out here, or in another window, and this page is gone at once.
