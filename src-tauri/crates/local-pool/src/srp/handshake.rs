//! One sign-in: the server's ephemeral value, the key that both sides arrive at, and the proof that they did.

use std::fmt;

use aws_lc_rs::digest::{self, SHA256};
use aws_lc_rs::{hkdf, hmac};
use crypto_bigint::{U256, U3072};
use zeroize::Zeroizing;

use super::group::{ClientPublic, Element, GENERATOR, Identity, MULTIPLIER, Verifier};
use super::padding::{pad, to_hex};
use crate::secret::fill_random;

/// The server's half of one sign-in, between the challenge and its answer.
pub(crate) struct Handshake {
    client_public: ClientPublic,
    /// b.
    private: Zeroizing<U256>,
    /// B.
    public: Vec<u8>,
}

/// What the client sends to show that it has the same key.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proof<'a> {
    /// `PASSWORD_CLAIM_SECRET_BLOCK`, decoded.
    pub(crate) secret_block: &'a [u8],
    /// `TIMESTAMP`, in the only form that can be right.
    pub(crate) timestamp: &'a str,
    /// `PASSWORD_CLAIM_SIGNATURE`, decoded.
    pub(crate) signature: &'a [u8],
}

impl Handshake {
    /// Answers A with a fresh B = k·v + g^b.
    pub(crate) fn begin(client_public: ClientPublic, verifier: &Verifier) -> Self {
        let mut bytes = Zeroizing::new([0; U256::BYTES]);
        fill_random(bytes.as_mut_slice());
        Self::with_private(
            client_public,
            verifier,
            U256::from_be_slice(bytes.as_slice()),
        )
    }

    pub(super) fn with_private(
        client_public: ClientPublic,
        verifier: &Verifier,
        private: U256,
    ) -> Self {
        let private = Zeroizing::new(private);
        let public = MULTIPLIER * *verifier.element() + GENERATOR.pow(&*private);
        Self {
            client_public,
            private,
            public: public.retrieve().to_be_bytes().as_ref().to_vec(),
        }
    }

    /// `SRP_B`, without leading zeros.
    pub(crate) fn public_hex(&self) -> String {
        to_hex(&self.public)
    }

    /// Whether the client knows the password that the verifier stands for.
    pub(crate) fn accepts(
        &self,
        identity: Identity<'_>,
        verifier: &Verifier,
        proof: Proof<'_>,
    ) -> bool {
        let Some(key) = self.key(verifier) else {
            return false;
        };
        let mut message = Vec::new();
        message.extend_from_slice(identity.pool_name.as_bytes());
        message.extend_from_slice(identity.user_id.as_bytes());
        message.extend_from_slice(proof.secret_block);
        message.extend_from_slice(proof.timestamp.as_bytes());
        // In constant time.
        hmac::verify(
            &hmac::Key::new(hmac::HMAC_SHA256, key.as_slice()),
            &message,
            proof.signature,
        )
        .is_ok()
    }

    /// HKDF of S = (A·v^u)^b. `None` where u is zero, which no honest client can bring about.
    pub(super) fn key(&self, verifier: &Verifier) -> Option<Zeroizing<[u8; KEY_LENGTH]>> {
        let u = self.scrambler();
        if u == U256::ZERO {
            return None;
        }
        let blinded: Zeroizing<Element> = Zeroizing::new(verifier.element().pow(&u));
        let base: Zeroizing<Element> = Zeroizing::new(*self.client_public.element() * *blinded);
        let secret: Zeroizing<U3072> = Zeroizing::new(base.pow(&*self.private).retrieve());
        let secret = Zeroizing::new(pad(secret.to_be_bytes().as_ref()));
        derive_key(&secret, &pad(u.to_be_bytes().as_ref()))
    }

    /// u = SHA-256(pad(A) ‖ pad(B)).
    fn scrambler(&self) -> U256 {
        let mut hash = digest::Context::new(&SHA256);
        hash.update(self.client_public.padded());
        hash.update(&pad(&self.public));
        U256::from_be_slice(hash.finish().as_ref())
    }
}

impl fmt::Debug for Handshake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Handshake([redacted])")
    }
}

/// HKDF-SHA-256 (RFC 5869) with u as its salt. The counter byte that some clients write out is HKDF's own.
pub(super) fn derive_key(secret: &[u8], salt: &[u8]) -> Option<Zeroizing<[u8; KEY_LENGTH]>> {
    struct KeyLength;
    impl hkdf::KeyType for KeyLength {
        fn len(&self) -> usize {
            KEY_LENGTH
        }
    }
    let mut key = Zeroizing::new([0; KEY_LENGTH]);
    hkdf::Salt::new(hkdf::HKDF_SHA256, salt)
        .extract(secret)
        .expand(&[b"Caldera Derived Key"], KeyLength)
        .and_then(|okm| okm.fill(key.as_mut_slice()))
        .ok()?;
    Some(key)
}

/// In bytes.
pub(super) const KEY_LENGTH: usize = 16;
