//! What an ID token must say of the sign-in that it answers (`OpenID` Connect Core 1.0, sections 3.1.3.7 and 3.1.3.8), and of the one that
//! it renews (section 12.2).

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use subtle::ConstantTimeEq as _;

use super::claims::{SKEW_SECONDS, time};
use super::{Claims, Rejection};
use crate::{AccessToken, AccountId, Timestamp};

/// What stays the same for as long as a session is renewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// When the person proved who they are, if the issuer says so.
    auth_time: Option<Timestamp>,
    /// SHA-256 of the nonce; the nonce itself is used up.
    nonce_hash: Option<[u8; 32]>,
}

impl Claims {
    /// That the token answers the request with this nonce (section 3.1.3.7, rule 11).
    ///
    /// # Errors
    /// [`Rejection::Nonce`]: it is another, or there is none.
    pub fn check_nonce(&self, sent: &str) -> Result<(), Rejection> {
        let nonce = self.string("nonce").ok_or(Rejection::Nonce)?;
        let is_same: bool = nonce.as_bytes().ct_eq(sent.as_bytes()).into();
        is_same.then_some(()).ok_or(Rejection::Nonce)
    }

    /// That the access token came with this ID token, if it says so by `at_hash`: the left half of the SHA-256 that belongs to RS256
    /// (sections 3.1.3.6 and 3.1.3.8).
    ///
    /// # Errors
    /// [`Rejection::AccessTokenHash`].
    pub fn check_access_token(&self, access_token: &AccessToken) -> Result<(), Rejection> {
        let Some(at_hash) = self.member("at_hash") else {
            return Ok(());
        };
        // EXPOSE: it is hashed.
        let hash = sha256(access_token.expose_secret());
        let (half, _) = hash.split_at(hash.len() / 2);
        let is_same = at_hash.as_str() == Some(URL_SAFE_NO_PAD.encode(half).as_str());
        is_same.then_some(()).ok_or(Rejection::AccessTokenHash)
    }

    /// That the person proved who they are no longer ago than was asked for by `max_age` (section 3.1.3.7, rule 13).
    ///
    /// # Errors
    /// [`Rejection::AuthenticationTime`]: longer ago, in the future, or not said.
    pub fn check_max_age(&self, seconds: u32, now: Timestamp) -> Result<(), Rejection> {
        let auth_time = self.auth_time()?.ok_or(Rejection::AuthenticationTime)?;
        let oldest = now.plus(-i64::from(seconds) - SKEW_SECONDS);
        let is_recent = oldest <= auth_time && auth_time <= now.plus(SKEW_SECONDS);
        is_recent.then_some(()).ok_or(Rejection::AuthenticationTime)
    }

    /// What a renewed token will be held against.
    ///
    /// # Errors
    /// [`Rejection::AuthenticationTime`]: `auth_time` is no time.
    pub fn occasion(&self) -> Result<Occasion, Rejection> {
        Ok(Occasion {
            auth_time: self.auth_time()?,
            nonce_hash: self.string("nonce").map(sha256),
        })
    }

    /// That the token renews a session of this account, and, as far as the sign-in is still known, that very sign-in (section 12.2).
    ///
    /// # Errors
    /// [`Rejection::AnotherAccount`], [`Rejection::AuthenticationTime`] or [`Rejection::Nonce`].
    pub fn check_renewal(
        &self,
        account: &AccountId,
        of: Option<&Occasion>,
    ) -> Result<(), Rejection> {
        if self.account() != account {
            return Err(Rejection::AnotherAccount);
        }
        let renewed = self.occasion()?;
        let Some(of) = of else { return Ok(()) };
        let times = of.auth_time.zip(renewed.auth_time);
        if times.is_some_and(|(then, now)| now != then) {
            return Err(Rejection::AuthenticationTime);
        }
        if renewed.nonce_hash.is_some() && renewed.nonce_hash != of.nonce_hash {
            return Err(Rejection::Nonce);
        }
        Ok(())
    }

    fn auth_time(&self) -> Result<Option<Timestamp>, Rejection> {
        self.member("auth_time")
            .map(|value: &Value| time(value).ok_or(Rejection::AuthenticationTime))
            .transpose()
    }
}

fn sha256(text: &str) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes.copy_from_slice(digest(&SHA256, text.as_bytes()).as_ref());
    bytes
}
