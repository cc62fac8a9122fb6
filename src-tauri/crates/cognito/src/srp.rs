//! The client's half of Cognito's Secure Remote Password protocol: SRP-6a (RFC 5054) in the 3072-bit group of RFC 3526 with SHA-256, and
//! instead of RFC 5054's proofs a signature by a key that is derived from the shared secret.
//!
//! A person proves a password by it, and a device its own, with the device's group in the place of the pool and the device in the place of
//! the user.
//!
//! Not here: the calls that carry it ([`crate::user_pool`]), and a proof of the server: Cognito sends none, so that TLS alone says who it is.
//!
//! Invariants: the password goes into the hash exactly as it was typed and never leaves this module; a value of the server that would
//! let it choose the shared secret (B ≡ 0, u = 0) ends the sign-in before anything is sent; what depends on a secret is computed in
//! constant time and wiped, as far as the types of others allow (a digest's own state is not ours to wipe).

mod device;
mod group;
mod integer;
mod timestamp;

pub(crate) use device::DeviceSecret;
pub(crate) use timestamp::timestamp;

use aws_lc_rs::digest::{Context, SHA256};
use aws_lc_rs::{hmac, rand};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_bigint::{U256, U512, U3072, U3584};
use vestibule_session::ports::ProviderError;
use zeroize::Zeroizing;

use group::{Element, GENERATOR, MULTIPLIER, element, public_element};
use integer::{java_bytes, parse_hex};

/// The client's ephemeral values: the secret `a` and the public `A = g^a`. Good for one sign-in.
pub(crate) struct KeyPair {
    secret: Zeroizing<U3072>,
    /// How many of the secret's bits may be set. Not itself a secret.
    secret_bits: u32,
    public: U3072,
}

impl KeyPair {
    /// Draws `a` from the operating system's randomness.
    pub(crate) fn generate() -> Self {
        let bytes = random::<SECRET_BYTES>();
        let secret = Zeroizing::new(U512::from_be_slice(bytes.as_slice()));
        Self::from_secret(Zeroizing::new(secret.resize()), U512::BITS)
    }

    fn from_secret(secret: Zeroizing<U3072>, secret_bits: u32) -> Self {
        // A is a power of 2 modulo an odd prime, so it is never 0 and there is nothing to draw again.
        let public = GENERATOR.pow_bounded_exp(&secret, secret_bits).retrieve();
        Self {
            secret,
            secret_bits,
            public,
        }
    }

    /// `SRP_A`: A in hex, without leading zeros.
    pub(crate) fn public_hex(&self) -> String {
        let hex = hex::encode(self.public.to_be_bytes());
        hex.trim_start_matches('0').to_owned()
    }
}

/// What the user pool answers with its challenge `PASSWORD_VERIFIER` or `DEVICE_PASSWORD_VERIFIER`, as it came, and who is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Challenge<'a> {
    /// The part of the user pool's id after the `_`, or the key of the device's group.
    pub group: &'a str,
    /// `USER_ID_FOR_SRP`, the internal name, which need not be the one that was typed; or the device's key.
    pub user_id: &'a str,
    /// `SALT`: an integer in hex.
    pub salt: &'a str,
    /// `SRP_B`: an integer in hex.
    pub server_public: &'a str,
    /// `SECRET_BLOCK`: the pool's state, in base64; opaque.
    pub secret_block: &'a str,
    /// `TIMESTAMP`: see [`timestamp`].
    pub timestamp: &'a str,
}

/// `PASSWORD_CLAIM_SIGNATURE`: the proof that whoever has `key_pair` knows the password, a person's or a device's.
///
/// # Errors
/// [`ProviderError::UnexpectedAnswer`], which names the value of the challenge that is not the protocol. Nothing may be sent then.
pub(crate) fn password_claim_signature(
    key_pair: &KeyPair,
    challenge: &Challenge<'_>,
    password: &str,
) -> Result<String, ProviderError> {
    let secret_block = STANDARD
        .decode(challenge.secret_block)
        .ok()
        .filter(|block| !block.is_empty())
        .ok_or(ProviderError::UnexpectedAnswer("SECRET_BLOCK"))?;
    let key = authentication_key(key_pair, challenge, password)?;
    let mut message = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key.as_slice()));
    message.update(challenge.group.as_bytes());
    message.update(challenge.user_id.as_bytes());
    message.update(&secret_block);
    message.update(challenge.timestamp.as_bytes());
    Ok(STANDARD.encode(message.sign()))
}

/// The key that both sides derive if the password is right.
fn authentication_key(
    key_pair: &KeyPair,
    challenge: &Challenge<'_>,
    password: &str,
) -> Result<Zeroizing<[u8; KEY_BYTES]>, ProviderError> {
    let server_public =
        public_element(challenge.server_public).ok_or(ProviderError::UnexpectedAnswer("SRP_B"))?;
    let salt =
        parse_hex(challenge.salt, MAX_SALT_BYTES).ok_or(ProviderError::UnexpectedAnswer("SALT"))?;
    let scrambler = scrambler(&hash(&[
        &java_bytes(&key_pair.public.to_be_bytes()),
        &java_bytes(&server_public.to_be_bytes()),
    ]))?;
    let exponent = private_exponent(
        challenge.group,
        challenge.user_id,
        &java_bytes(&salt),
        password,
    );
    let shared = shared_secret(key_pair, &server_public, &scrambler, &exponent);
    Ok(derive_key(
        &java_bytes(shared.to_be_bytes().as_ref()),
        &java_bytes(&scrambler.to_be_bytes()),
    ))
}

/// u from H(A | B).
fn scrambler(hash: &[u8; 32]) -> Result<U256, ProviderError> {
    let scrambler = U256::from_be_slice(hash);
    if scrambler.is_zero_vartime() {
        return Err(ProviderError::UnexpectedAnswer("SRP_B"));
    }
    Ok(scrambler)
}

/// x = H(salt | H(group | user | ":" | password)).
fn private_exponent(group: &str, user_id: &str, salt: &[u8], password: &str) -> Zeroizing<U256> {
    let inner = Zeroizing::new(hash(&[
        group.as_bytes(),
        user_id.as_bytes(),
        b":",
        password.as_bytes(),
    ]));
    let outer = Zeroizing::new(hash(&[salt, inner.as_slice()]));
    Zeroizing::new(U256::from_be_slice(outer.as_slice()))
}

/// v = g^x, which is all that a server keeps of a password.
fn verifier(exponent: &Zeroizing<U256>) -> Zeroizing<Element> {
    Zeroizing::new(GENERATOR.pow_bounded_exp(exponent, U256::BITS))
}

/// S = (B − k·g^x)^(a + u·x). Modulo N the difference is never negative.
fn shared_secret(
    key_pair: &KeyPair,
    server_public: &U3072,
    scrambler: &U256,
    exponent: &Zeroizing<U256>,
) -> Zeroizing<U3072> {
    let base = Zeroizing::new(element(server_public).sub(&MULTIPLIER.mul(&verifier(exponent))));
    let product: Zeroizing<U512> = Zeroizing::new(scrambler.concatenating_mul(exponent));
    let secret: Zeroizing<U3584> = Zeroizing::new(key_pair.secret.resize());
    let sum = Zeroizing::new(secret.wrapping_add(&product.resize()));
    let sum_bits = key_pair.secret_bits.max(U512::BITS) + 1;
    Zeroizing::new(base.pow_bounded_exp(&sum, sum_bits).retrieve())
}

/// HKDF with SHA-256 (RFC 5869), one block of it, of which Cognito uses half.
fn derive_key(input: &[u8], salt: &[u8]) -> Zeroizing<[u8; KEY_BYTES]> {
    let sign = |key: &[u8], parts: &[&[u8]]| {
        let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key));
        for part in parts {
            context.update(part);
        }
        context.sign()
    };
    let extracted = sign(salt, &[input]);
    let expanded = sign(extracted.as_ref(), &[KEY_INFO, &[1]]);
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    for (to, from) in key.iter_mut().zip(expanded.as_ref()) {
        *to = *from;
    }
    key
}

/// SHA-256 of the parts, one after the other.
fn hash(parts: &[&[u8]]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    for part in parts {
        context.update(part);
    }
    let mut out = [0; 32];
    out.copy_from_slice(context.finish().as_ref());
    out
}

/// From the operating system.
fn random<const N: usize>() -> Zeroizing<[u8; N]> {
    let mut bytes = Zeroizing::new([0; N]);
    #[expect(
        clippy::expect_used,
        reason = "without randomness no sign-in is safe, and aws-lc ends the process itself before it reports this"
    )]
    rand::fill(bytes.as_mut_slice()).expect("the system has randomness");
    bytes
}

/// RFC 5054, section 2.5.4 asks for 256 bits at least; this is twice as much.
const SECRET_BYTES: usize = 64;
/// Cognito's salts have 16 bytes.
const MAX_SALT_BYTES: usize = 256;
/// AES-128's key length, though nothing is encrypted with it.
const KEY_BYTES: usize = 16;
/// HKDF's `info`. The 1 that follows is HKDF's own counter.
const KEY_INFO: &[u8] = b"Caldera Derived Key";

#[cfg(test)]
mod tests;
