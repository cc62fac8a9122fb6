//! Where the next page of a list begins. The rows of a list are in the order in which they were made.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::clock::Timestamp;

/// A row of a list, which may be gone by now: the next page begins after where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Position {
    pub(crate) created_at: Timestamp,
    pub(crate) key: String,
}

impl Position {
    /// Before all rows.
    pub(crate) fn start() -> Self {
        Self {
            created_at: Timestamp::from_millis(i64::MIN),
            key: String::new(),
        }
    }

    /// `PaginationToken` or `NextToken`. It says nothing that the page before did not.
    pub(crate) fn to_token(&self) -> String {
        URL_SAFE_NO_PAD.encode(format!("{}/{}", self.created_at.as_millis(), self.key))
    }

    /// The position that a token names.
    pub(crate) fn from_token(token: &str) -> Option<Self> {
        let text = String::from_utf8(URL_SAFE_NO_PAD.decode(token).ok()?).ok()?;
        let (created_at, key) = text.split_once('/')?;
        Some(Self {
            created_at: Timestamp::from_millis(created_at.parse().ok()?),
            key: key.to_owned(),
        })
    }
}
