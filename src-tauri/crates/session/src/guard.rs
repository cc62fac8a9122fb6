//! Guard: may this page be shown now? Pure; the webview's copy of the answer is cosmetic, this one is the rule.
//!
//! Every page declares the access that it needs in [`access`]; there is no default that lets anybody in.
//!
//! While the user pool can't be reached, the person whose session was restored from the keyring counts as signed in:
//! the protected pages show what this computer knows, and no token is handed out.

use vestibule_contract::{Page, PageData, Route};

use crate::{Phase, State};

/// What a page asks of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody may see it, signed in or not.
    Public,
    /// Only who is signed in; everybody else is sent to this page.
    SignedIn {
        /// Where to.
        otherwise: Route,
    },
}

/// The guard's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// The page may be shown.
    Allow,
    /// This page is to be shown instead.
    Redirect(Route),
    /// The session is still being restored: ask again when it is known.
    Wait,
}

/// The access that a page needs.
pub const fn access(route: Route) -> Access {
    match route {
        Route::Home | Route::Profile | Route::Settings => Access::Public,
        Route::Protected
        | Route::ProtectedClient
        | Route::Account
        | Route::Companions
        | Route::Activity => Access::SignedIn {
            otherwise: Route::Profile,
        },
    }
}

/// Whether the page may be shown now. Public pages wait too, so that they never say "nobody" of somebody.
pub fn decide(route: Route, state: &State) -> Decision {
    match (&state.phase, access(route)) {
        (Phase::Restoring | Phase::Resuming { .. }, _) => Decision::Wait,
        (Phase::SignedIn(_), _) | (Phase::SignedOut(_), Access::Public) => Decision::Allow,
        (Phase::SignedOut(_), Access::SignedIn { otherwise }) => Decision::Redirect(otherwise),
    }
}

/// The page's data or a redirect; `None` as long as the answer is [`Decision::Wait`].
pub fn page(route: Route, state: &State) -> Option<Page> {
    match decide(route, state) {
        Decision::Wait => None,
        Decision::Redirect(to) => Some(Page::Redirect { to, next: route }),
        Decision::Allow => Some(data(route, username(state)).map_or(
            // A protected page without a user can't come out of `decide`; if it ever did, this is the answer.
            Page::Redirect {
                to: Route::Profile,
                next: route,
            },
            |data| Page::Loaded { data },
        )),
    }
}

fn username(state: &State) -> Option<String> {
    match &state.phase {
        Phase::SignedIn(signed_in) => Some(signed_in.stored.username.clone()),
        Phase::Restoring | Phase::Resuming { .. } | Phase::SignedOut(_) => None,
    }
}

fn data(route: Route, username: Option<String>) -> Option<PageData> {
    match route {
        Route::Home => Some(PageData::Home { username }),
        Route::Profile => Some(PageData::Profile { username }),
        Route::Protected => username.map(|username| PageData::Protected { username }),
        Route::ProtectedClient => username.map(|username| PageData::ProtectedClient { username }),
        Route::Account => username.map(|username| PageData::Account { username }),
        Route::Companions => username.map(|username| PageData::Companions { username }),
        Route::Activity => username.map(|username| PageData::Activity { username }),
        Route::Settings => Some(PageData::Settings),
    }
}

#[cfg(test)]
mod tests;
