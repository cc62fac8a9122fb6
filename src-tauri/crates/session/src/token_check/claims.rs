//! What a token says, and whether it says it of us, here and now.

use std::fmt;

use serde_json::{Map, Value};

use super::{Expected, Rejection, TokenKind};
use crate::{AccountId, Timestamp};

/// The claims of a token that was checked.
#[derive(Clone)]
pub struct Claims {
    account: AccountId,
    issued_at: Timestamp,
    expires_at: Timestamp,
    members: Map<String, Value>,
}

impl Claims {
    /// `iss` and `sub`: the only name of an account that is stable (`OpenID` Connect Core 1.0, section 5.7).
    pub fn account(&self) -> &AccountId {
        &self.account
    }

    /// `iat`, by the issuer's clock.
    pub fn issued_at(&self) -> Timestamp {
        self.issued_at
    }

    /// `exp`, by the issuer's clock.
    pub fn expires_at(&self) -> Timestamp {
        self.expires_at
    }

    /// Another claim, if it is there.
    pub(super) fn member(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    /// Another claim, if it is there and true.
    pub fn is_true(&self, name: &str) -> bool {
        self.member(name).and_then(Value::as_bool) == Some(true)
    }

    /// Another claim, if it is there and a string.
    pub fn string(&self, name: &str) -> Option<&str> {
        self.members.get(name).and_then(Value::as_str)
    }
}

impl fmt::Debug for Claims {
    /// Claims name a person: e-mail address, telephone number, groups.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Claims([redacted])")
    }
}

/// Claims that nobody checked.
#[cfg(test)]
pub(super) fn of_members(members: Map<String, Value>) -> Claims {
    Claims {
        account: AccountId::new("https://issuer.example", "subject"),
        issued_at: Timestamp(0),
        expires_at: Timestamp(0),
        members,
    }
}

/// Judges the claims of a token whose signature is right.
pub(super) fn check(
    members: Map<String, Value>,
    expected: &Expected<'_>,
    now: Timestamp,
) -> Result<Claims, Rejection> {
    let text = |name| members.get(name).and_then(Value::as_str);
    if text("iss") != Some(expected.issuer) {
        return Err(Rejection::Issuer);
    }
    match expected.kind {
        TokenKind::CognitoId => {
            if text("token_use") != Some("id") {
                return Err(Rejection::TokenUse);
            }
            if !is_audience(members.get("aud"), expected.client_id) {
                return Err(Rejection::Audience);
            }
        }
        TokenKind::CognitoAccess => {
            if text("token_use") != Some("access") {
                return Err(Rejection::TokenUse);
            }
            if text("client_id") != Some(expected.client_id) {
                return Err(Rejection::ClientId);
            }
        }
        TokenKind::OpenId => {
            if !is_audience(members.get("aud"), expected.client_id) {
                return Err(Rejection::Audience);
            }
        }
    }
    if members
        .get("azp")
        .is_some_and(|party| party != expected.client_id)
    {
        return Err(Rejection::AuthorizedParty);
    }
    let (issued_at, expires_at) = lifetime(&members, now)?;
    let subject = text("sub")
        .filter(|subject| !subject.is_empty())
        .ok_or(Rejection::MissingSubject)?;
    Ok(Claims {
        account: AccountId::new(expected.issuer, subject),
        issued_at,
        expires_at,
        members,
    })
}

/// Our client and nobody else; RFC 7519, section 4.1.3 lets one audience stand in an array, too. There is no other audience that we trust
/// (OpenID Connect Core 1.0, section 3.1.3.7, rule 3).
fn is_audience(audience: Option<&Value>, client_id: &str) -> bool {
    match audience {
        Some(Value::String(only)) => only == client_id,
        Some(Value::Array(several)) => several.len() == 1 && several.iter().all(|a| a == client_id),
        _ => false,
    }
}

/// `iat` and `exp`, if the token is valid now, give or take [`SKEW_SECONDS`] (RFC 7519, sections 4.1.4 to 4.1.6).
fn lifetime(
    members: &Map<String, Value>,
    now: Timestamp,
) -> Result<(Timestamp, Timestamp), Rejection> {
    let time = |name| members.get(name).and_then(time);
    let latest = now.plus(SKEW_SECONDS);
    let expires_at = time("exp").ok_or(Rejection::MissingExpiry)?;
    // "On or after which" it is no longer accepted.
    if now >= expires_at.plus(SKEW_SECONDS) {
        return Err(Rejection::Expired);
    }
    if members.contains_key("nbf") && time("nbf").is_none_or(|not_before| not_before > latest) {
        return Err(Rejection::NotYetValid);
    }
    let issued_at = time("iat").ok_or(Rejection::MissingIssuedAt)?;
    if issued_at > latest {
        return Err(Rejection::IssuedInTheFuture);
    }
    Ok((issued_at, expires_at))
}

/// A `NumericDate` (RFC 7519, section 2), in whole seconds.
pub(super) fn time(value: &Value) -> Option<Timestamp> {
    value
        .as_i64()
        .filter(|seconds| *seconds >= 0)
        .map(Timestamp)
}

/// How far the issuer's clock and ours may be apart.
pub(super) const SKEW_SECONDS: i64 = 30;
