//! Checking a token that comes back.
//!
//! Deliberately not here: whether its session still lives, which the database says.

use aws_lc_rs::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;

use super::TokenUse;
use super::keys::{SigningKey, SigningKeys};
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
    pub(crate) scope: String,
    exp: i64,
}

/// Checks signature, kind, issuer, time, and that it is good for this scope.
///
/// # Errors
/// `NotAuthorizedException` with Cognito's text for what is wrong.
pub(crate) fn verify_access_token(
    token: &PresentedToken,
    keys: &SigningKeys,
    issuer: &str,
    now: Timestamp,
    scope: &str,
) -> Result<AccessClaims, Exception> {
    let invalid = || Exception::not_authorized("Invalid Access Token");
    let claims: AccessClaims = match verified_claims(token, keys.key(TokenUse::Access)) {
        Ok(json) => serde_json::from_slice(&json).map_err(|_| invalid())?,
        Err(Refused::Malformed) => return Err(invalid()),
        Err(Refused::Forged) => {
            return Err(Exception::not_authorized(
                "Could not verify signature for Access Token",
            ));
        }
    };
    if claims.token_use != TokenUse::Access.as_str() || claims.iss != issuer {
        return Err(invalid());
    }
    if now.as_secs() >= claims.exp {
        return Err(Exception::not_authorized("Access Token has expired"));
    }
    if !claims.scope.split(' ').any(|has| has == scope) {
        return Err(Exception::not_authorized(
            "Access Token does not have required scopes",
        ));
    }
    Ok(claims)
}

/// What an identity pool needs of an ID token.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct IdClaims {
    pub(crate) sub: String,
    pub(crate) aud: String,
    pub(crate) origin_jti: String,
    iss: String,
    token_use: String,
    exp: i64,
}

/// Checks signature, kind, issuer and time of an ID token. Whether its audience is the right one, the caller knows.
///
/// # Errors
/// `NotAuthorizedException` with the text of AWS's identity pools for what is wrong.
pub(crate) fn verify_id_token(
    token: &PresentedToken,
    keys: &SigningKeys,
    issuer: &str,
    now: Timestamp,
) -> Result<IdClaims, Exception> {
    let refuse = |reason: &str| Exception::not_authorized(format!("Invalid login token. {reason}"));
    let no_id_token = || refuse("Not a valid OpenId Connect identity token.");
    let json = match verified_claims(token, keys.key(TokenUse::Id)) {
        Ok(json) => json,
        // Signed by us, but no ID token: by far the most frequent mistake.
        Err(_) if verified_claims(token, keys.key(TokenUse::Access)).is_ok() => {
            return Err(refuse("Missing a required claim: aud"));
        }
        Err(Refused::Malformed) => return Err(no_id_token()),
        Err(Refused::Forged) => return Err(refuse("Couldn't verify signed token.")),
    };
    let claims: IdClaims = serde_json::from_slice(&json).map_err(|_| no_id_token())?;
    if claims.token_use != TokenUse::Id.as_str() {
        return Err(no_id_token());
    }
    if claims.iss != issuer {
        return Err(refuse("Issuer doesn't match providerName"));
    }
    if now.as_secs() >= claims.exp {
        let (now, exp) = (now.as_secs(), claims.exp);
        return Err(refuse(&format!("Token expired: {now} >= {exp}")));
    }
    Ok(claims)
}

/// Why a token is not one of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Refused {
    /// It is no token, or none of this key.
    Malformed,
    /// It says that it is, and is not.
    Forged,
}

/// The claims of a token that was signed with this key, as JSON.
fn verified_claims(token: &PresentedToken, key: &SigningKey) -> Result<Vec<u8>, Refused> {
    // EXPOSE: its signature is checked, and its claims are read.
    let token = token.expose_secret();
    if token.len() > MAXIMUM_LENGTH || token.matches('.').count() != 2 {
        return Err(Refused::Malformed);
    }
    let (message, signature) = token.rsplit_once('.').ok_or(Refused::Malformed)?;
    let (header, claims) = message.split_once('.').ok_or(Refused::Malformed)?;
    let header = decode(header)?;
    let header: Header = serde_json::from_slice(&header).map_err(|_| Refused::Malformed)?;
    // One algorithm and one key; what else a header may name is not looked at, and `crit` refused (RFC 7515, 4.1.11).
    if header.alg != "RS256" || header.kid != key.kid() || header.crit.is_some() {
        return Err(Refused::Malformed);
    }
    let signature = decode(signature)?;
    UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key.public_key())
        .verify(message.as_bytes(), &signature)
        .map_err(|_| Refused::Forged)?;
    decode(claims)
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: String,
    crit: Option<serde_json::Value>,
}

fn decode(part: &str) -> Result<Vec<u8>, Refused> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| Refused::Malformed)
}

/// In bytes; our own are a tenth of it.
const MAXIMUM_LENGTH: usize = 16 * 1024;
