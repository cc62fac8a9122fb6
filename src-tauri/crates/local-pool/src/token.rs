//! Tokens: RS256 JWTs with Cognito's claims, signed with keys of the pool's own.
//!
//! Deliberately not here: sessions and refresh tokens, which are rows of the database ([`crate::store::sessions`]).
//!
//! Invariant: an ID token and an access token are signed with different keys, so that one never passes for the other.

mod claims;
mod keys;
mod verify;

pub(crate) use claims::{TokenSubject, issue, sign};
pub(crate) use keys::{SigningKeyring, SigningKeys};
pub(crate) use verify::{AccessClaims, IdClaims, verify_access_token, verify_id_token};

/// What a token is for (`token_use`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenUse {
    Id,
    Access,
}

impl TokenUse {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Access => "access",
        }
    }
}

/// What an access token must be good for to be used at the pool's own operations.
pub(crate) const USER_ADMIN_SCOPE: &str = "aws.cognito.signin.user.admin";
