//! The answer of `GET /api/check-user`.

use serde::{Deserialize, Serialize};

use crate::{SessionStatus, SessionView};

/// Exactly `{"user":"<username>"}` or `{"user":null}`, as in the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckUser {
    /// The user name of who is signed in.
    pub user: Option<String>,
}

impl CheckUser {
    /// The answer for this session; `None` while it is still being restored: a `null` then could be false.
    pub fn of(session: &SessionView) -> Option<Self> {
        match &session.status {
            SessionStatus::Restoring => None,
            SessionStatus::SignedOut { .. } => Some(Self { user: None }),
            SessionStatus::SignedIn { user, .. } => Some(Self {
                user: Some(user.username.clone()),
            }),
        }
    }
}
