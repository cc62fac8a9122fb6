//! Whether a token is one that this user pool issued for this app client, now (security rules J1–J9).

/// The rule that a token broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rejection {
    /// Not three base64url parts of JSON, or larger than 16 KiB.
    #[error("malformed")]
    Malformed,
}
