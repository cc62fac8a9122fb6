//! The tokens of one session, in memory and as they are kept.

use serde::{Deserialize, Serialize};

use crate::{AccessToken, AccountId, IdToken, RefreshToken};

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// This moment, so many seconds later; saturates at the ends of time.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

/// The tokens of a session. Whoever makes one has checked the ID token and the access token.
#[derive(Debug, Clone)]
pub struct TokenSet {
    /// Issuer and subject of the ID token.
    pub account: AccountId,
    /// The `cognito:username` claim.
    pub username: String,
    /// What to call them ([`Claims::display_name`](crate::token_check::Claims::display_name)); `None` where the token does not say: an earlier
    /// one may have.
    pub display_name: Option<String>,
    /// For who asks who is signed in.
    pub id_token: IdToken,
    /// For the user pool's own operations.
    pub access_token: AccessToken,
    /// For new tokens; the newest, where the user pool rotates it.
    pub refresh_token: RefreshToken,
    /// When the earlier of the two short-lived tokens expires, by this computer's clock.
    pub expires_at: Timestamp,
}

/// What is kept of a session: enough to restore it, no more.
#[derive(Debug, Clone)]
pub struct StoredSession {
    /// Whose it is.
    pub account: AccountId,
    /// Shown while the user pool can't be reached.
    pub username: String,
    /// What to call them, if that is known.
    pub display_name: Option<String>,
    /// The secret of the session.
    pub refresh_token: RefreshToken,
    /// When the user pool issued it.
    pub issued_at: Timestamp,
}
