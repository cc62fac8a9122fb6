//! The client's half, for tests only: written from the protocol's formulas with integers of unlimited length, so that it
//! shares no arithmetic with the server's half.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::many_single_char_names,
    reason = "tests, in the protocol's own letters"
)]

use aws_lc_rs::digest::{self, SHA256};
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, ConcatenatingMul as _, NonZero, Odd, Resize as _};

/// A client with its ephemeral values.
pub(crate) struct TestClient {
    a: BoxedUint,
    pub(crate) public: BoxedUint,
}

/// What the server's challenge says.
pub(crate) struct Challenge<'a> {
    pub(crate) pool_name: &'a str,
    pub(crate) user_id: &'a str,
    pub(crate) salt: &'a str,
    pub(crate) srp_b: &'a str,
}

impl TestClient {
    pub(crate) fn new(a: &[u8]) -> Self {
        let a = BoxedUint::from_be_slice_vartime(a);
        let public = power(&BoxedUint::from(2_u8), &a);
        Self { a, public }
    }

    pub(crate) fn random() -> Self {
        let mut a = [0; 32];
        crate::secret::fill_random(&mut a);
        Self::new(&a)
    }

    pub(crate) fn srp_a(&self) -> String {
        to_hex(&self.public)
    }

    pub(crate) fn key(&self, challenge: &Challenge<'_>, password: &str) -> [u8; 16] {
        let b = from_hex(challenge.srp_b);
        let u = hash_integer(&[&pad(&self.public), &pad(&b)]);
        let inner = hash(&[
            challenge.pool_name.as_bytes(),
            challenge.user_id.as_bytes(),
            b":",
            password.as_bytes(),
        ]);
        let x = hash_integer(&[&pad(&from_hex(challenge.salt)), &inner]);
        let n = modulus();
        let k = hash_integer(&[&pad(&n), &pad(&BoxedUint::from(2_u8))]);
        let known = reduce(&k.concatenating_mul(&power(&BoxedUint::from(2_u8), &x)));
        // The difference may be negative: add N before subtracting.
        let base = reduce(
            &widen(&reduce(&b))
                .wrapping_add(widen(&n))
                .wrapping_sub(widen(&known)),
        );
        let exponent = widen(&self.a).wrapping_add(widen(&u.concatenating_mul(&x)));
        let secret = power(&base, &exponent);
        let prk = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &pad(&u)), &pad(&secret));
        let okm = hmac::sign(
            &hmac::Key::new(hmac::HMAC_SHA256, prk.as_ref()),
            b"Caldera Derived Key\x01",
        );
        okm.as_ref()[..16].try_into().unwrap()
    }

    /// `PASSWORD_CLAIM_SIGNATURE`.
    pub(crate) fn signature(
        &self,
        challenge: &Challenge<'_>,
        password: &str,
        secret_block: &str,
        timestamp: &str,
    ) -> String {
        let key = self.key(challenge, password);
        let mut message = Vec::new();
        message.extend_from_slice(challenge.pool_name.as_bytes());
        message.extend_from_slice(challenge.user_id.as_bytes());
        message.extend_from_slice(&STANDARD.decode(secret_block).unwrap());
        message.extend_from_slice(timestamp.as_bytes());
        let key = hmac::Key::new(hmac::HMAC_SHA256, &key);
        STANDARD.encode(hmac::sign(&key, &message))
    }
}

/// What a client sends to have its device confirmed: salt and verifier, as Java has them.
pub(crate) fn device_verifier(
    device_group_key: &str,
    device_key: &str,
    password: &str,
    salt: &[u8],
) -> (Vec<u8>, Vec<u8>) {
    let inner = hash(&[
        device_group_key.as_bytes(),
        device_key.as_bytes(),
        b":",
        password.as_bytes(),
    ]);
    let salt = pad(&BoxedUint::from_be_slice_vartime(salt));
    let x = hash_integer(&[&salt, &inner]);
    let verifier = pad(&power(&BoxedUint::from(2_u8), &x));
    (salt, verifier)
}

pub(crate) fn modulus() -> BoxedUint {
    // RFC 3526, section 4: 2^3072 - 2^3008 - 1 + 2^64 * ([2^2942 * pi] + 1690314). Written out, so that a slip in the
    // server's constant shows.
    from_hex(
        "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a\
         431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f2411\
         7c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb9ed5\
         29077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3be39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9\
         de2bcbf6955817183995497cea956ae515d2261898fa051015728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458db\
         ef0a8aea71575d060c7db3970f85a6e1e4c7abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d8760273\
         3ec86a64521f2b18177b200cbbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffff\
         ffffffffffff",
    )
}

pub(crate) fn from_hex(text: &str) -> BoxedUint {
    let text: String = text.split_whitespace().collect();
    let even = if text.len() % 2 == 1 {
        format!("0{text}")
    } else {
        text
    };
    BoxedUint::from_be_slice_vartime(&hex::decode(even).unwrap())
}

pub(crate) fn to_hex(integer: &BoxedUint) -> String {
    let text = hex::encode(integer.to_be_bytes());
    let text = text.trim_start_matches('0');
    if text.is_empty() {
        "0".into()
    } else {
        text.into()
    }
}

/// `BigInteger.toByteArray`, by way of the text and not of the bytes.
fn pad(integer: &BoxedUint) -> Vec<u8> {
    let mut text = to_hex(integer);
    if text.len() % 2 == 1 {
        text.insert(0, '0');
    }
    if "89abcdef".contains(&text[..1]) {
        text.insert_str(0, "00");
    }
    hex::decode(text).unwrap()
}

fn hash(parts: &[&[u8]]) -> Vec<u8> {
    let mut context = digest::Context::new(&SHA256);
    for part in parts {
        context.update(part);
    }
    context.finish().as_ref().to_vec()
}

fn hash_integer(parts: &[&[u8]]) -> BoxedUint {
    BoxedUint::from_be_slice_vartime(&hash(parts))
}

fn widen(integer: &BoxedUint) -> BoxedUint {
    integer.resize(16_384)
}

fn reduce(integer: &BoxedUint) -> BoxedUint {
    let n = NonZero::new(modulus()).unwrap();
    widen(integer).rem_vartime(&n)
}

fn power(base: &BoxedUint, exponent: &BoxedUint) -> BoxedUint {
    let params = BoxedMontyParams::new(Odd::new(modulus()).unwrap());
    // The time that it takes grows with the room for the exponent, not with its value.
    let exponent = from_hex(&to_hex(exponent));
    BoxedMontyForm::new(reduce(base), &params)
        .pow(&exponent)
        .retrieve()
}
