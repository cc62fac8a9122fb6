//! A user pool's signing keys, two of them as Cognito has it, and the tokens that they sign.

use std::sync::LazyLock;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// A key and its `kid`.
pub(crate) struct SigningKey {
    pub(crate) kid: &'static str,
    key: KeyPair,
}

pub(crate) static ID_KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::new("id-key"));
pub(crate) static ACCESS_KEY: LazyLock<SigningKey> =
    LazyLock::new(|| SigningKey::new("access-key"));
/// Of nobody's pool.
pub(crate) static FOREIGN_KEY: LazyLock<SigningKey> = LazyLock::new(|| SigningKey::new("id-key"));

impl SigningKey {
    fn new(kid: &'static str) -> Self {
        Self {
            kid,
            key: KeyPair::generate(KeySize::Rsa2048).unwrap(),
        }
    }

    pub(crate) fn jwk(&self) -> Value {
        let public = self.key.public_key();
        json!({
            "kty": "RSA",
            "kid": self.kid,
            "use": "sig",
            "alg": "RS256",
            "n": URL_SAFE_NO_PAD.encode(public.modulus().big_endian_without_leading_zero()),
            "e": URL_SAFE_NO_PAD.encode(public.exponent().big_endian_without_leading_zero()),
        })
    }

    pub(crate) fn sign(&self, claims: &Value) -> String {
        let header = json!({"alg": "RS256", "kid": self.kid}).to_string();
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(claims.to_string())
        );
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                signed.as_bytes(),
                &mut signature,
            )
            .unwrap();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }
}

/// The set of both keys of the pool.
pub(crate) fn jwks() -> String {
    json!({"keys": [ID_KEY.jwk(), ACCESS_KEY.jwk()]}).to_string()
}
