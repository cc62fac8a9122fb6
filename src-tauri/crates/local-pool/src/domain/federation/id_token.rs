//! Another's ID token (OpenID Connect Core 1.0, section 3.1.3.7; RFC 7515, 7517, 7518).

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

use crate::clock::Timestamp;

/// What the token has to say.
pub(super) struct Expected<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    pub(super) nonce: &'a str,
    pub(super) now: Timestamp,
}

/// Checks signature and claims, and gives the claims.
///
/// # Errors
/// What is wrong, for the log.
pub(super) fn verify(
    token: &str,
    keys: &Map<String, Value>,
    expected: &Expected<'_>,
) -> Result<Map<String, Value>, &'static str> {
    if token.len() > MOST_BYTES {
        return Err("the ID token is too large");
    }
    let parts: Vec<&str> = token.split('.').collect();
    let [header, payload, signature] = parts.as_slice() else {
        return Err("the ID token has not three parts");
    };
    let object = |part: &str| -> Option<Map<String, Value>> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).ok()?).ok()
    };
    let header = object(header).ok_or("the ID token's header is malformed")?;
    let signature = URL_SAFE_NO_PAD.decode(signature);
    let signature = signature.map_err(|_| "the ID token's signature is malformed")?;
    let signed = token.rsplit_once('.').map_or("", |(signed, _)| signed);
    check_signature(&header, keys, signed.as_bytes(), &signature)?;
    let claims = object(payload).ok_or("the ID token's claims are malformed")?;
    check_claims(&claims, expected)?;
    Ok(claims)
}

fn check_signature(
    header: &Map<String, Value>,
    keys: &Map<String, Value>,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), &'static str> {
    // Extensions that have to be understood are not (RFC 7515, section 4.1.11).
    if header.contains_key("crit") {
        return Err("the ID token has critical extensions");
    }
    let algorithm = header.get("alg").and_then(Value::as_str);
    let algorithm = algorithm.ok_or("the ID token names no algorithm")?;
    let kid = header.get("kid");
    let is_usable = |key: &&Value| {
        let is = |name: &str, wanted: &str| key.get(name).is_none_or(|value| value == wanted);
        is("use", "sig") && is("alg", algorithm) && (kid.is_none() || key.get("kid") == kid)
    };
    let keys = keys.get("keys").and_then(Value::as_array);
    let mut candidates = keys.into_iter().flatten().filter(is_usable);
    let (Some(key), None) = (candidates.next(), candidates.next()) else {
        return Err("the ID token's key is not one of the provider's, or not named");
    };
    let part = |name: &str| {
        let text = key.get(name).and_then(Value::as_str)?;
        URL_SAFE_NO_PAD.decode(text).ok()
    };
    let key_type = key.get("kty").and_then(Value::as_str);
    let is_right = match (algorithm, key_type) {
        ("RS256", Some("RSA")) => match (part("n"), part("e")) {
            (Some(n), Some(e)) => RsaPublicKeyComponents { n, e }
                .verify(&RSA_PKCS1_2048_8192_SHA256, signed, signature)
                .is_ok(),
            _ => false,
        },
        ("ES256", Some("EC")) if key.get("crv").is_some_and(|curve| curve == "P-256") => {
            match (part("x"), part("y")) {
                (Some(x), Some(y)) => {
                    // The uncompressed form of a point.
                    let point = [&[4][..], x.as_slice(), y.as_slice()].concat();
                    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point)
                        .verify(signed, signature)
                        .is_ok()
                }
                _ => false,
            }
        }
        _ => return Err("the ID token's algorithm is neither RS256 nor ES256, or not its key's"),
    };
    is_right
        .then_some(())
        .ok_or("the ID token's signature is wrong")
}

fn check_claims(claims: &Map<String, Value>, expected: &Expected<'_>) -> Result<(), &'static str> {
    let is = |name: &str, wanted: &str| claims.get(name).is_some_and(|value| value == wanted);
    let seconds = |name: &str| claims.get(name).and_then(Value::as_i64);
    let now = expected.now.as_secs();
    if !is("iss", expected.issuer) {
        return Err("the ID token is another issuer's");
    }
    let is_alone = match claims.get("aud") {
        Some(Value::Array(audience)) => {
            audience.len() == 1 && audience.iter().any(|value| value == expected.client_id)
        }
        _ => is("aud", expected.client_id),
    };
    if !is_alone || (claims.contains_key("azp") && !is("azp", expected.client_id)) {
        return Err("the ID token is for another client");
    }
    if !is("nonce", expected.nonce) {
        return Err("the ID token answers another request");
    }
    if seconds("exp").is_none_or(|exp| exp.saturating_add(SKEW) <= now) {
        return Err("the ID token has expired");
    }
    if seconds("iat").is_none_or(|iat| iat > now.saturating_add(SKEW))
        || seconds("nbf").is_some_and(|nbf| nbf > now.saturating_add(SKEW))
    {
        return Err("the ID token is not valid yet");
    }
    let subject = claims
        .get("sub")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if subject.is_empty() || subject.len() > 255 {
        return Err("the ID token names nobody");
    }
    Ok(())
}

/// By how many seconds two clocks may differ.
const SKEW: i64 = 60;
/// In bytes; pictures do not belong into tokens.
const MOST_BYTES: usize = 32 * 1024;
