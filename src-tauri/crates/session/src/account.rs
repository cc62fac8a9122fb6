//! How a session is named: issuer and subject, never a user name or an e-mail address.

use serde::{Deserialize, Serialize};

/// An account at an issuer (`OpenID` Connect Core 1.0, section 2: only `iss` and `sub` together are unique and stable).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AccountId {
    issuer: String,
    subject: String,
}

impl AccountId {
    /// The account of the `iss` and `sub` claims of a token that was checked.
    pub fn new(issuer: impl Into<String>, subject: impl Into<String>) -> Self {
        Self {
            issuer: issuer.into(),
            subject: subject.into(),
        }
    }

    /// The `iss` claim.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The `sub` claim.
    pub fn subject(&self) -> &str {
        &self.subject
    }
}
