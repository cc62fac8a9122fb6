//! The pages. A page is named by this type and never by a string from outside, so no redirect can leave the application.

use serde::{Deserialize, Serialize};

/// A page of the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// `/`
    Home,
    /// `/profile`
    Profile,
    /// `/protected`
    Protected,
    /// `/protected-client`
    ProtectedClient,
    /// `/account`
    Account,
    /// `/companions`
    Companions,
    /// `/activity`
    Activity,
    /// `/settings`
    Settings,
}

impl Route {
    /// Every page, in the order of the navigation.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Profile,
        Self::Protected,
        Self::ProtectedClient,
        Self::Account,
        Self::Companions,
        Self::Activity,
        Self::Settings,
    ];

    /// The page's path.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "/",
            Self::Profile => "/profile",
            Self::Protected => "/protected",
            Self::ProtectedClient => "/protected-client",
            Self::Account => "/account",
            Self::Companions => "/companions",
            Self::Activity => "/activity",
            Self::Settings => "/settings",
        }
    }

    /// The page with exactly this path; nothing is normalised. `None` for every other string.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|route| route.path() == path)
    }
}
