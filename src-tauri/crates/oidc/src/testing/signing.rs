//! Keys and tokens, right and wrong.

use std::sync::LazyLock;

use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

static OURS: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());
static OTHER: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());

/// How a token is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Signing {
    /// With the provider's key.
    Ours,
    /// With another RSA key, under the name of the provider's.
    WrongKey,
    /// With the key that comes after a rotation.
    NextKey,
    /// Rightly, and then one bit is changed.
    Tampered,
    /// Not at all.
    None,
    /// With the client's secret, or what an attacker knows in its place.
    Hs256,
    /// With a key of another kind.
    Es256,
}

/// The provider's key.
pub(crate) fn jwk() -> Value {
    rsa_jwk(&OURS, "ours")
}

/// The key that comes after a rotation.
pub(crate) fn next_jwk() -> Value {
    rsa_jwk(&OTHER, "next")
}

/// Signs claims under a header, which says what `signing` needs unless it was changed.
pub(crate) fn sign(signing: Signing, header: &Value, claims: &Value) -> String {
    let signed = format!("{}.{}", encode(header), encode(claims));
    let signature = match signing {
        Signing::Ours => rs256(&OURS, &signed),
        Signing::WrongKey | Signing::NextKey => rs256(&OTHER, &signed),
        Signing::Tampered => {
            let mut signature = rs256(&OURS, &signed);
            signature[10] ^= 1;
            signature
        }
        Signing::None => return format!("{signed}."),
        Signing::Hs256 => {
            let key = hmac::Key::new(hmac::HMAC_SHA256, b"client-secret");
            hmac::sign(&key, signed.as_bytes()).as_ref().to_vec()
        }
        Signing::Es256 => {
            let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
            let signature = key.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
            signature.as_ref().to_vec()
        }
    };
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// The header that goes with it.
pub(crate) fn header(signing: Signing) -> Value {
    match signing {
        Signing::Ours | Signing::WrongKey | Signing::Tampered => {
            json!({"alg": "RS256", "kid": "ours"})
        }
        Signing::NextKey => json!({"alg": "RS256", "kid": "next"}),
        Signing::None => json!({"alg": "none"}),
        Signing::Hs256 => json!({"alg": "HS256", "kid": "ours"}),
        Signing::Es256 => json!({"alg": "ES256", "kid": "ours"}),
    }
}

fn encode(value: &Value) -> String {
    URL_SAFE_NO_PAD.encode(value.to_string())
}

fn rs256(key: &KeyPair, signed: &str) -> Vec<u8> {
    let mut signature = vec![0; key.public_modulus_len()];
    let random = SystemRandom::new();
    key.sign(
        &RSA_PKCS1_SHA256,
        &random,
        signed.as_bytes(),
        &mut signature,
    )
    .unwrap();
    signature
}

fn rsa_jwk(key: &KeyPair, kid: &str) -> Value {
    let public = key.public_key();
    let modulus = public.modulus().big_endian_without_leading_zero();
    let exponent = public.exponent().big_endian_without_leading_zero();
    json!({
        "kty": "RSA", "kid": kid, "use": "sig", "alg": "RS256",
        "n": URL_SAFE_NO_PAD.encode(modulus), "e": URL_SAFE_NO_PAD.encode(exponent),
    })
}
