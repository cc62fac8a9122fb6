//! Checking an access token that comes back to the pool.
//!
//! Deliberately not here: whether its session still lives, which the database says.

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::keys::SigningKeys;
use super::{TokenUse, USER_ADMIN_SCOPE};
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::secret::PresentedToken;

/// What the pool needs of an access token that it signed.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AccessClaims {
    pub(crate) sub: String,
    pub(crate) origin_jti: String,
    pub(crate) client_id: String,
    iss: String,
    token_use: String,
    scope: String,
    exp: i64,
}

/// Checks signature, kind, issuer, time and scope.
///
/// # Errors
/// `NotAuthorizedException` with Cognito's text for what is wrong.
pub(crate) fn verify_access_token(
    token: &PresentedToken,
    keys: &SigningKeys,
    issuer: &str,
    now: Timestamp,
) -> Result<AccessClaims, Exception> {
    let invalid = || Exception::not_authorized("Invalid Access Token");
    // EXPOSE: its signature is checked, and its claims are read.
    let token = token.expose_secret();
    if token.len() > MAXIMUM_LENGTH || token.matches('.').count() != 2 {
        return Err(invalid());
    }
    let (message, signature) = token.rsplit_once('.').ok_or_else(invalid)?;
    let (header, claims) = message.split_once('.').ok_or_else(invalid)?;
    let header: Header = decode(header).ok_or_else(invalid)?;
    let key = keys.key(TokenUse::Access);
    // One algorithm and one key; what else a header may name is not looked at, and `crit` refused (RFC 7515, 4.1.11).
    if header.alg != "RS256" || header.kid != key.kid() || header.crit.is_some() {
        return Err(invalid());
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| invalid())?;
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.public_key())
        .verify(message.as_bytes(), &signature)
        .map_err(|_| Exception::not_authorized("Could not verify signature for Access Token"))?;
    let claims: AccessClaims = decode(claims).ok_or_else(invalid)?;
    if claims.token_use != TokenUse::Access.as_str() || claims.iss != issuer {
        return Err(invalid());
    }
    if now.as_secs() >= claims.exp {
        return Err(Exception::not_authorized("Access Token has expired"));
    }
    if !claims
        .scope
        .split(' ')
        .any(|scope| scope == USER_ADMIN_SCOPE)
    {
        return Err(Exception::not_authorized(
            "Access Token does not have required scopes",
        ));
    }
    Ok(claims)
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: String,
    crit: Option<serde_json::Value>,
}

fn decode<T: DeserializeOwned>(part: &str) -> Option<T> {
    let json = URL_SAFE_NO_PAD.decode(part).ok()?;
    serde_json::from_slice(&json).ok()
}

/// In bytes; our own are a tenth of it.
const MAXIMUM_LENGTH: usize = 16 * 1024;
