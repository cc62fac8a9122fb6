//! Scope: what a person can let a companion in to.

use serde::{Deserialize, Serialize};

/// What a companion may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scope {
    /// The user name.
    #[serde(rename = "user.read")]
    UserRead,
    /// The session: the account, some of its attributes, whether it is live, its events.
    #[serde(rename = "session.read")]
    SessionRead,
    /// The ID token.
    #[serde(rename = "token.id")]
    TokenId,
    /// The access token.
    #[serde(rename = "token.access")]
    TokenAccess,
    /// Temporary AWS credentials of the identity pool.
    #[serde(rename = "aws.credentials")]
    AwsCredentials,
    /// To sign the person out of the application. It lets nothing be known.
    #[serde(rename = "session.end")]
    SessionEnd,
}

impl Scope {
    /// Every scope: what may be known, from the least to the most, then what may be done.
    pub const ALL: [Self; 6] = [
        Self::UserRead,
        Self::SessionRead,
        Self::TokenId,
        Self::TokenAccess,
        Self::AwsCredentials,
        Self::SessionEnd,
    ];

    /// As it is written.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UserRead => "user.read",
            Self::SessionRead => "session.read",
            Self::TokenId => "token.id",
            Self::TokenAccess => "token.access",
            Self::AwsCredentials => "aws.credentials",
            Self::SessionEnd => "session.end",
        }
    }

    /// The scope that is written exactly so; `None` for every other string.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == text)
    }
}
