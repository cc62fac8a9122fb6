//! Authorization codes (RFC 6749, section 4.1.2).

use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::authorization::AuthorizationRequest;
use super::browser::BrowserSession;
use crate::clock::Timestamp;
use crate::secret::fill_random;

/// What a code was given out for. It is exchanged once, and by value.
pub(crate) struct AuthorizationCode {
    pub(crate) client_id: String,
    pub(crate) sub: String,
    pub(crate) authenticated_at: Timestamp,
    pub(crate) scopes: Vec<String>,
    pub(crate) nonce: Option<String>,
    /// The session that it will begin: known from here on, so that it can be ended if the code turns up twice.
    pub(crate) origin_jti: String,
    /// As the request named it.
    pub(super) redirect_uri: Option<String>,
    pub(super) code_challenge: Option<String>,
}

impl AuthorizationCode {
    pub(super) fn new(request: &AuthorizationRequest, session: &BrowserSession) -> Self {
        Self {
            client_id: request.client_id.clone(),
            sub: session.sub.clone(),
            authenticated_at: session.authenticated_at,
            scopes: request.scopes.clone(),
            nonce: request.nonce.clone(),
            origin_jti: Uuid::new_v4().to_string(),
            redirect_uri: request.named_redirect_uri.clone(),
            code_challenge: request.code_challenge.clone(),
        }
    }

    /// Whether this verifier is the one whose hash was sent before (RFC 7636, section 4.6). A verifier for which there was no
    /// challenge is none either.
    pub(super) fn is_verified_by(&self, code_verifier: Option<&str>) -> bool {
        match (&self.code_challenge, code_verifier) {
            (None, None) => true,
            (Some(challenge), Some(verifier)) => {
                let hash = URL_SAFE_NO_PAD.encode(digest(&SHA256, verifier.as_bytes()));
                is_code_verifier(verifier) && hash.as_bytes().ct_eq(challenge.as_bytes()).into()
            }
            _ => false,
        }
    }
}

/// A name that can't be guessed: 256 random bits.
pub(super) fn random_name() -> String {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    fill_random(bytes.as_mut_slice());
    URL_SAFE_NO_PAD.encode(bytes.as_slice())
}

/// Whether it is a hash as PKCE sends it: 256 bits, encoded in the one way.
pub(super) fn is_code_challenge(text: &str) -> bool {
    text.len() == 43
        && URL_SAFE_NO_PAD
            .decode(text)
            .is_ok_and(|bytes| bytes.len() == 32)
}

/// RFC 7636, section 4.1.
fn is_code_verifier(text: &str) -> bool {
    let is_unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    (43..=128).contains(&text.len()) && text.bytes().all(is_unreserved)
}

/// As in Cognito.
pub(super) const CODE_LIFETIME: Duration = Duration::from_mins(5);
