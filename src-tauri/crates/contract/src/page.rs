//! What `load(route)` answers: the page's data or a redirect, never both.

use serde::{Deserialize, Serialize};

use crate::Route;

/// The answer to `load(route)`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The guard said yes: draw this.
    Loaded {
        /// The page's data.
        data: PageData,
    },
    /// The guard said no: go to `to`, and after sign-in to `next`.
    Redirect {
        /// Where to go now.
        to: Route,
        /// Where the person wanted to go.
        next: Route,
    },
}

/// The data of a page. The data of a protected page does not exist before the guard said yes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageData {
    /// The first page; it is public and says "Not authenticated" to who is signed out (the guide's first form).
    Home {
        /// Who is signed in.
        username: Option<String>,
    },
    /// Welcome and sign-out, or the Authenticator.
    Profile {
        /// Who is signed in; the Authenticator is shown if nobody is.
        username: Option<String>,
    },
    /// The guide's page with `getServerSideProps`: the core computes what it says.
    Protected {
        /// Who is signed in.
        username: String,
    },
    /// The guide's client route: blank until the core answered.
    ProtectedClient {
        /// Who is signed in.
        username: String,
    },
    /// The account; its parts are fetched one by one, by commands of their own.
    Account {
        /// Who is signed in.
        username: String,
    },
    /// The programs that are let in; they are fetched by commands of their own.
    Companions {
        /// Who is signed in.
        username: String,
    },
    /// What those programs did; it is fetched by a command of its own.
    Activity {
        /// Who is signed in.
        username: String,
    },
    /// Which user pool people sign in to.
    Settings,
}
