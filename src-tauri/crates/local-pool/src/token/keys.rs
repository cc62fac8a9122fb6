//! The RSA keys: made when they are first needed, since that takes a while, and kept sealed from then on.

use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};
use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use zeroize::Zeroizing;

use super::TokenUse;
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::seal::Sealer;
use crate::store::{Store, signing_keys};

/// Both keys, once they are there.
#[derive(Debug, Default)]
pub(crate) struct SigningKeyring {
    keys: OnceLock<SigningKeys>,
    /// Held by whoever loads or makes them, so that it happens once.
    loading: Mutex<()>,
}

/// One key for each kind of token.
#[derive(Debug)]
pub(crate) struct SigningKeys {
    id: SigningKey,
    access: SigningKey,
}

/// A key pair with its name.
pub(crate) struct SigningKey {
    kid: String,
    pair: RsaKeyPair,
}

impl SigningKeyring {
    /// The keys. Waits while somebody else makes them.
    ///
    /// # Errors
    /// `InternalErrorException`: the database failed, or no key could be made.
    pub(crate) fn keys(
        &self,
        store: &Store,
        sealer: &Sealer,
        now: Timestamp,
    ) -> Result<&SigningKeys, Exception> {
        if let Some(keys) = self.keys.get() {
            return Ok(keys);
        }
        let _guard = self.loading.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(keys) = self.keys.get() {
            return Ok(keys);
        }
        let keys = SigningKeys {
            id: load_or_make(store, sealer, TokenUse::Id, now)?,
            access: load_or_make(store, sealer, TokenUse::Access, now)?,
        };
        Ok(self.keys.get_or_init(|| keys))
    }

    /// Whether the keys are there without waiting.
    pub(crate) fn is_ready(&self) -> bool {
        self.keys.get().is_some()
    }
}

impl SigningKeys {
    pub(crate) fn key(&self, token_use: TokenUse) -> &SigningKey {
        match token_use {
            TokenUse::Id => &self.id,
            TokenUse::Access => &self.access,
        }
    }

    /// The JSON Web Key Set (RFC 7517, section 5).
    pub(crate) fn jwks(&self) -> impl Serialize + use<> {
        #[derive(Serialize)]
        struct JwkSet {
            keys: [Jwk; 2],
        }
        JwkSet {
            keys: [self.id.jwk(), self.access.jwk()],
        }
    }
}

impl SigningKey {
    fn from_pkcs8(pkcs8: &[u8]) -> Option<Self> {
        let pair = RsaKeyPair::from_pkcs8(pkcs8).ok()?;
        let kid = thumbprint(&pair);
        Some(Self { kid, pair })
    }

    pub(crate) fn kid(&self) -> &str {
        &self.kid
    }

    pub(crate) fn public_key(&self) -> &[u8] {
        self.pair.public_key().as_ref()
    }

    /// Signs with RSASSA-PKCS1-v1_5 and SHA-256 (RFC 7518, section 3.3).
    pub(crate) fn sign(&self, message: &[u8]) -> Option<Vec<u8>> {
        let mut signature = vec![0; self.pair.public_modulus_len()];
        self.pair
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                message,
                &mut signature,
            )
            .ok()?;
        Some(signature)
    }

    fn jwk(&self) -> Jwk {
        let (e, n) = public_components(&self.pair);
        Jwk {
            alg: "RS256",
            e,
            kid: self.kid.clone(),
            kty: "RSA",
            n,
            use_: "sig",
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("kid", &self.kid)
            .finish_non_exhaustive()
    }
}

/// A public key (RFC 7517, section 4), with the members that Cognito gives.
#[derive(Serialize)]
struct Jwk {
    alg: &'static str,
    e: String,
    kid: String,
    kty: &'static str,
    n: String,
    #[serde(rename = "use")]
    use_: &'static str,
}

fn load_or_make(
    store: &Store,
    sealer: &Sealer,
    token_use: TokenUse,
    now: Timestamp,
) -> Result<SigningKey, Exception> {
    let kept =
        store.transaction(|transaction| signing_keys::find(transaction, sealer, token_use))?;
    if let Some(pkcs8) = kept {
        return SigningKey::from_pkcs8(&pkcs8).ok_or_else(no_key);
    }
    // Outside of a transaction: it takes a good part of a second.
    let pkcs8 = make_pkcs8().ok_or_else(no_key)?;
    let key = SigningKey::from_pkcs8(&pkcs8).ok_or_else(no_key)?;
    store.transaction(|transaction| {
        signing_keys::insert(transaction, sealer, token_use, &pkcs8, now)
    })?;
    Ok(key)
}

fn make_pkcs8() -> Option<Zeroizing<Vec<u8>>> {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).ok()?;
    let der: Pkcs8V1Der<'_> = pair.as_der().ok()?;
    Some(Zeroizing::new(der.as_ref().to_vec()))
}

fn no_key() -> Exception {
    tracing::error!("a signing key could not be made or read");
    Exception::internal_error()
}

/// The key's name: its thumbprint (RFC 7638), which needs no state and can't be the same for two keys.
fn thumbprint(pair: &RsaKeyPair) -> String {
    let (e, n) = public_components(pair);
    let canonical = format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#);
    URL_SAFE_NO_PAD.encode(digest(&SHA256, canonical.as_bytes()))
}

/// `e` and `n`, base64url.
fn public_components(pair: &RsaKeyPair) -> (String, String) {
    let key = pair.public_key();
    let encode = |integer: &[u8]| URL_SAFE_NO_PAD.encode(integer);
    (
        encode(key.exponent().big_endian_without_leading_zero()),
        encode(key.modulus().big_endian_without_leading_zero()),
    )
}
