//! Whether a token is one that this issuer issued for this app client, now: our own rules around jsonwebtoken's RS256.
//!
//! jsonwebtoken only verifies the signature here. Its claim checks let through a token without `aud`, `iss` or `sub`, a far-future `nbf`,
//! an unknown `crit` and an extra audience, and its keys forget the JWK's `use`, `alg` and `key_ops`; so header, key and claims are read
//! once, strictly, and judged here (RFC 7519, RFC 8725, `OpenID` Connect Core 1.0 section 3.1.3.7, Cognito's "Verifying JSON web tokens").
//!
//! RS256 alone, of every issuer: each OpenID provider has to support it, and signs with it for a client that registered nothing else
//! (OpenID Connect Discovery 1.0, section 3); Cognito knows no other. With one algorithm there is none to confuse it with.
//!
//! What an ID token must say of the sign-in that it answers, or of the one that it renews, is in [`Claims`]' own checks: they need what
//! was sent, a second token, or an earlier one.
//!
//! Not here: fetching keys (the caller does, once more on [`Rejection::UnknownKid`]), and a clock (time is a parameter).
//!
//! Invariants: nothing of an unverified token is trusted but the name of the key to verify it with; URLs and keys inside a token (`jku`,
//! `x5u`, `jwk`, `x5c`) are never looked at; no error holds a part of a token.

mod claims;
mod display_name;
pub mod json;
mod jwks;
mod occasion;

pub use claims::Claims;
pub use jwks::Jwks;
pub use occasion::Occasion;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::Algorithm;
use serde_json::{Map, Value};

use crate::{IdToken, Timestamp};

/// Checks a token's form, signature and claims.
///
/// # Errors
/// The rule that it broke. [`Rejection::UnknownKid`]: fetch the keys again, at most once, and check again. Everything else is final.
pub fn verify(
    token: &str,
    jwks: &Jwks,
    expected: &Expected<'_>,
    now: Timestamp,
) -> Result<Claims, Rejection> {
    if token.len() > MAX_TOKEN_BYTES {
        return Err(Rejection::TooLarge);
    }
    let parts = Parts::split(token)?;
    let header = json::object(&decode(parts.header)?)?;
    let key = match key_id(&header)? {
        Some(kid) => jwks.select(kid)?,
        None if expected.kind.may_name_no_key() => jwks.only_key()?,
        None => return Err(Rejection::MissingKid),
    };
    match jsonwebtoken::crypto::verify(
        parts.signature,
        parts.signed.as_bytes(),
        key,
        Algorithm::RS256,
    ) {
        Ok(true) => {}
        Ok(false) | Err(_) => return Err(Rejection::Signature),
    }
    claims::check(json::object(&decode(parts.payload)?)?, expected, now)
}

/// The claims that are texts, of a token that was checked when it came; its signature is not looked at again. Numbers, truth values
/// and lists are left out.
///
/// # Errors
/// [`Rejection::Malformed`] and its like: it is no token that was ever checked.
pub fn text_claims(token: &IdToken) -> Result<BTreeMap<String, String>, Rejection> {
    // EXPOSE: read here, for the claims that a person's companions may know.
    let parts = Parts::split(token.expose_secret())?;
    let claims = json::object(&decode(parts.payload)?)?;
    let texts = claims.into_iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name, text)),
        _ => None,
    });
    Ok(texts.collect())
}

/// Who must have issued the token, to whom, and as what.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// The `iss` claim, exactly.
    pub issuer: &'a str,
    /// The app client.
    pub client_id: &'a str,
    /// The kind of token; one is never taken for the other.
    pub kind: TokenKind,
}

/// The kinds of token, and with each the claims that are its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenKind {
    /// A user pool's ID token: `token_use` is `id`, `aud` is the app client.
    CognitoId,
    /// A user pool's access token: `token_use` is `access`, `client_id` is the app client.
    CognitoAccess,
    /// Any OpenID provider's ID token: `aud` is the client, and nobody else.
    OpenId,
}

impl TokenKind {
    /// Cognito's tokens always name their key; an OpenID provider with one key need not.
    fn may_name_no_key(self) -> bool {
        match self {
            Self::CognitoId | Self::CognitoAccess => false,
            Self::OpenId => true,
        }
    }
}

/// The rule that a token, or a set of keys, broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rejection {
    /// More than 16 KiB for a token, more than 64 KiB for a set of keys.
    #[error("too large")]
    TooLarge,
    /// Not three base64url parts of which the first two are JSON objects; or not a JWK set.
    #[error("malformed")]
    Malformed,
    /// A JSON object names a member twice, so that two readers may see two different tokens.
    #[error("a member is named twice")]
    DuplicateMember,
    /// JSON nested deeper than anybody needs.
    #[error("nested too deep")]
    NestedTooDeep,
    /// `alg` is not RS256.
    #[error("the algorithm is not RS256")]
    Algorithm,
    /// `typ` says that this is something other than a JWT.
    #[error("the type is not JWT")]
    Type,
    /// `crit` is there; no extension is understood (RFC 7515, section 4.1.11).
    #[error("a critical extension is not understood")]
    Critical,
    /// `kid` is missing or not a name.
    #[error("no key is named")]
    MissingKid,
    /// The named key is not in the set; it may be newer than the set.
    #[error("the key is unknown")]
    UnknownKid,
    /// Several keys have this name.
    #[error("the key is ambiguous")]
    AmbiguousKid,
    /// The named key is not an RSA key of 2048 to 8192 bits that may verify RS256 signatures.
    #[error("the key is not for this use")]
    UnusableKey,
    /// The signature is wrong.
    #[error("the signature is wrong")]
    Signature,
    /// `iss` is missing or another.
    #[error("the issuer is another")]
    Issuer,
    /// `aud` is missing, another, or names somebody else too.
    #[error("the audience is another")]
    Audience,
    /// `client_id` is missing or another.
    #[error("the client is another")]
    ClientId,
    /// `azp` is there, and another.
    #[error("the authorized party is another")]
    AuthorizedParty,
    /// `token_use` is missing or another.
    #[error("the token is for another use")]
    TokenUse,
    /// `exp` is missing or not a whole number.
    #[error("no time of expiry")]
    MissingExpiry,
    /// `exp` has passed.
    #[error("expired")]
    Expired,
    /// `nbf` has not come, or is not a whole number.
    #[error("not valid yet")]
    NotYetValid,
    /// `iat` is missing or not a whole number.
    #[error("no time of issue")]
    MissingIssuedAt,
    /// `iat` has not come.
    #[error("issued in the future")]
    IssuedInTheFuture,
    /// `sub` is missing or empty.
    #[error("no subject")]
    MissingSubject,
    /// `nonce` is missing, or not the one that was sent.
    #[error("the nonce is another")]
    Nonce,
    /// `at_hash` is of another access token.
    #[error("the access token is another")]
    AccessTokenHash,
    /// `auth_time` is missing where an age was asked for, too long ago, or later than at the sign-in.
    #[error("the time of authentication is not as asked for")]
    AuthenticationTime,
    /// The ID token and the access token, or the ones before and after a refresh, are of different accounts. Found by the caller, who
    /// has both.
    #[error("the account is another")]
    AnotherAccount,
}

/// The three parts of a token in compact serialisation (RFC 7515, section 7.1).
struct Parts<'a> {
    header: &'a str,
    payload: &'a str,
    signature: &'a str,
    /// Header and payload with the dot between them: what the signature is over.
    signed: &'a str,
}

impl<'a> Parts<'a> {
    fn split(token: &'a str) -> Result<Self, Rejection> {
        let (signed, signature) = token.rsplit_once('.').ok_or(Rejection::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(Rejection::Malformed)?;
        if payload.contains('.') || [header, payload, signature].contains(&"") {
            return Err(Rejection::Malformed);
        }
        Ok(Self {
            header,
            payload,
            signature,
            signed,
        })
    }
}

fn decode(part: &str) -> Result<Vec<u8>, Rejection> {
    URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| Rejection::Malformed)
}

/// The name of the key, if there is one, from a header that is otherwise as it must be.
fn key_id(header: &Map<String, Value>) -> Result<Option<&str>, Rejection> {
    if header.get("alg").and_then(Value::as_str) != Some("RS256") {
        return Err(Rejection::Algorithm);
    }
    if let Some(typ) = header.get("typ")
        && !typ
            .as_str()
            .is_some_and(|typ| typ.eq_ignore_ascii_case("JWT"))
    {
        return Err(Rejection::Type);
    }
    if header.contains_key("crit") {
        return Err(Rejection::Critical);
    }
    let Some(kid) = header.get("kid") else {
        return Ok(None);
    };
    kid.as_str()
        .filter(|kid| !kid.is_empty() && kid.len() <= MAX_KID_BYTES)
        .map(Some)
        .ok_or(Rejection::MissingKid)
}

/// Cognito's tokens have 1 to 2 KiB, with many groups some more; Cognito itself stops far below this.
const MAX_TOKEN_BYTES: usize = 16 * 1024;
/// Cognito's key ids have 44 bytes, a certificate's thumbprint in hex 64.
const MAX_KID_BYTES: usize = 256;

#[cfg(test)]
mod tests;
