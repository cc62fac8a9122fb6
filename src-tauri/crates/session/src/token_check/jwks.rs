//! An issuer's public keys (RFC 7517), read leniently about keys that are not ours to use and strictly about the ones that are.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::DecodingKey;
use serde_json::{Map, Value};

use super::{Rejection, json};

/// A JWK set, of which only RSA keys are kept.
#[derive(Debug, Clone)]
pub struct Jwks {
    keys: Vec<RsaKey>,
    /// Whether the set has one key, of whatever type: then a token need not name it.
    is_single: bool,
}

#[derive(Debug, Clone)]
struct RsaKey {
    /// `None`: no token can name it.
    kid: Option<String>,
    /// `None`: an RSA key that may not verify RS256 signatures. It is remembered, because a token that names it is refused for good.
    key: Option<DecodingKey>,
}

impl Jwks {
    /// Reads a JWK set. Keys of other types are skipped; RSA keys that break a rule are kept as unusable.
    ///
    /// # Errors
    /// [`Rejection::TooLarge`] above 64 KiB, [`Rejection::Malformed`], [`Rejection::DuplicateMember`] or [`Rejection::NestedTooDeep`]
    /// for anything that is not one JSON object with an array `keys`.
    pub fn parse(bytes: &[u8]) -> Result<Self, Rejection> {
        if bytes.len() > Self::MAX_BYTES {
            return Err(Rejection::TooLarge);
        }
        let set = json::object(bytes)?;
        let keys = set
            .get("keys")
            .and_then(Value::as_array)
            .ok_or(Rejection::Malformed)?;
        Ok(Self {
            is_single: keys.len() == 1,
            keys: keys
                .iter()
                .filter_map(Value::as_object)
                .filter_map(RsaKey::read)
                .collect(),
        })
    }

    /// The one key of this name.
    pub(super) fn select(&self, kid: &str) -> Result<&DecodingKey, Rejection> {
        let mut named = self
            .keys
            .iter()
            .filter(|key| key.kid.as_deref() == Some(kid));
        let found = named.next().ok_or(Rejection::UnknownKid)?;
        if named.next().is_some() {
            return Err(Rejection::AmbiguousKid);
        }
        found.key.as_ref().ok_or(Rejection::UnusableKey)
    }

    /// The key of a set that has no other, for a token that names none (OpenID Connect Core 1.0, section 10.1).
    pub(super) fn only_key(&self) -> Result<&DecodingKey, Rejection> {
        let only = self.keys.first().filter(|_| self.is_single);
        let only = only.ok_or(Rejection::MissingKid)?;
        only.key.as_ref().ok_or(Rejection::UnusableKey)
    }

    /// The largest JWK set that is read, in bytes. Cognito's has about 900.
    pub const MAX_BYTES: usize = 64 * 1024;
}

impl RsaKey {
    fn read(jwk: &Map<String, Value>) -> Option<Self> {
        let text = |name| jwk.get(name).and_then(Value::as_str);
        if text("kty") != Some("RSA") {
            return None;
        }
        let kid = text("kid").filter(|kid| !kid.is_empty()).map(str::to_owned);
        let key = may_verify_rs256(jwk)
            .then(|| public_key(text("n")?, text("e")?))
            .flatten();
        Some(Self { kid, key })
    }
}

/// RFC 7517, sections 4.2 to 4.4: what the key says of its own use.
fn may_verify_rs256(jwk: &Map<String, Value>) -> bool {
    let absent_or = |name, wanted: &str| jwk.get(name).is_none_or(|value| value == wanted);
    let may_verify = jwk.get("key_ops").is_none_or(|operations| {
        operations
            .as_array()
            .is_some_and(|operations| operations.iter().any(|operation| operation == "verify"))
    });
    // Whoever publishes the private half has made the key everybody's.
    let is_private = jwk.contains_key("d");
    absent_or("use", "sig") && absent_or("alg", "RS256") && may_verify && !is_private
}

fn public_key(modulus: &str, exponent: &str) -> Option<DecodingKey> {
    let modulus = unsigned_integer(modulus)?;
    let exponent = unsigned_integer(exponent)?;
    let is_odd = |number: &[u8]| number.last().is_some_and(|byte| byte % 2 == 1);
    let bits = bit_length(&modulus)?;
    let usable = (MIN_MODULUS_BITS..=MAX_MODULUS_BITS).contains(&bits)
        && is_odd(&modulus)
        && (MIN_EXPONENT_BITS..=MAX_EXPONENT_BITS).contains(&bit_length(&exponent)?)
        && is_odd(&exponent);
    usable.then(|| DecodingKey::from_rsa_raw_components(&modulus, &exponent))
}

/// A `Base64urlUInt` (RFC 7518, section 2): the fewest octets that hold the number.
fn unsigned_integer(text: &str) -> Option<Vec<u8>> {
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    bytes
        .first()
        .is_some_and(|first| *first != 0)
        .then_some(bytes)
}

fn bit_length(number: &[u8]) -> Option<usize> {
    let first = number.first()?;
    Some(number.len() * 8 - first.leading_zeros() as usize)
}

/// RFC 8725 and NIST SP 800-131A: at least 2048 bits.
const MIN_MODULUS_BITS: usize = 2048;
/// Above this, checking a signature becomes a way to keep us busy; aws-lc refuses it too.
const MAX_MODULUS_BITS: usize = 8192;
/// An exponent of 1 accepts every signature; 3 is the smallest one there is.
const MIN_EXPONENT_BITS: usize = 2;
/// aws-lc's bound, and far above the usual 65537.
const MAX_EXPONENT_BITS: usize = 33;
