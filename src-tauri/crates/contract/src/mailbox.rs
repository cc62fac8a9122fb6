//! The embedded user pool's outgoing messages: the app shows them, since nothing is really sent.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A message that the embedded user pool would have sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// Grows by one with each message.
    pub id: u64,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub sent_at: i64,
    /// The e-mail address or telephone number.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// The text, code included.
    pub body: String,
    /// The code alone, to copy.
    pub code: String,
}

impl fmt::Debug for Mail {
    /// Without the address, the text and the code: a log is no place for them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
