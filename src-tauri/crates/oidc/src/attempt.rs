//! One sign-in that is on its way through the browser: a value that is used once.

use std::sync::Arc;

use vestibule_contract::Route;
use vestibule_session::Timestamp;

use crate::secret::{AuthorizationUrl, CodeVerifier, Nonce, State, StateHash};
use crate::{Error, RedirectUri};

/// A pending sign-in. What proves it (state, nonce, code verifier) was made for it and is of no other.
#[derive(Debug)]
pub struct Attempt {
    pub(crate) expected: Expected,
    pub(crate) authorization_url: Arc<AuthorizationUrl>,
}

/// What the answer has to be, and what becomes of it.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) state: StateHash,
    pub(crate) binding: Binding,
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) route: Route,
    pub(crate) issuer: String,
    /// Whether this issuer names itself in every answer (RFC 9207 section 3).
    pub(crate) names_issuer: bool,
    pub(crate) expires_at: Timestamp,
}

/// What the answer's code and tokens are bound to.
#[derive(Debug)]
pub(crate) struct Binding {
    pub(crate) nonce: Nonce,
    pub(crate) code_verifier: CodeVerifier,
    pub(crate) max_age: Option<u32>,
}

/// What goes into the authorization request.
pub(crate) struct Secrets {
    pub(crate) state: State,
    pub(crate) nonce: Nonce,
    pub(crate) code_verifier: CodeVerifier,
}

impl Secrets {
    pub(crate) fn random() -> Result<Self, Error> {
        Ok(Self {
            state: State::random()?,
            nonce: Nonce::random()?,
            code_verifier: CodeVerifier::random()?,
        })
    }
}

impl Attempt {
    /// What to send the system browser to.
    pub fn authorization_url(&self) -> &AuthorizationUrl {
        &self.authorization_url
    }

    /// The same, for who opens the browser again later.
    pub(crate) fn shared_authorization_url(&self) -> Arc<AuthorizationUrl> {
        Arc::clone(&self.authorization_url)
    }

    /// Where the answer has to come.
    pub fn redirect_uri(&self) -> &RedirectUri {
        &self.expected.redirect_uri
    }

    /// When it is over.
    pub fn expires_at(&self) -> Timestamp {
        self.expected.expires_at
    }

    /// How long the person has, in seconds: for a password, a second factor and a look for the telephone.
    pub const LIFETIME_SECONDS: i64 = 600;
}

impl std::fmt::Debug for StateHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StateHash([redacted])")
    }
}
