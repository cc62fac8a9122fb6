//! Sealing: AES-256-GCM under a key that is derived from the caller's, and names that are hashed under another one.
//!
//! Invariants: every sealed value is bound to its place (table, column, row), so that it can't be moved to another one;
//! no nonce is used twice, for each is random, and one database seals far fewer than 2^32 values.

use std::fmt;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::{hkdf, hmac};
use zeroize::Zeroizing;

use crate::SealingKey;
use crate::secret::fill_random;

/// Seals and opens the database's secrets.
pub(crate) struct Sealer {
    key: LessSafeKey,
    names: hmac::Key,
    simulation: hmac::Key,
}

/// A sealed value can't be opened: another key, another place, or changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unopenable;

impl Sealer {
    /// Derives what is needed from the caller's key.
    pub(crate) fn new(key: &SealingKey) -> Self {
        // EXPOSE: the keys in use are derived from it.
        let root = hkdf::Salt::new(hkdf::HKDF_SHA256, b"vestibule-local-pool v1")
            .extract(key.expose_secret());
        Self {
            key: LessSafeKey::new(derive_aead_key(&root)),
            names: derive_hmac_key(&root, b"names"),
            simulation: derive_hmac_key(&root, b"simulation"),
        }
    }

    /// Seals a value for this place.
    pub(crate) fn seal(&self, place: &str, value: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE_LEN];
        fill_random(&mut nonce);
        let mut sealed = Vec::with_capacity(1 + NONCE_LEN + value.len() + AES_256_GCM.tag_len());
        sealed.push(VERSION);
        sealed.extend_from_slice(&nonce);
        let mut in_out = Zeroizing::new(value.to_vec());
        seal_in_place(&self.key, nonce, place, &mut in_out);
        sealed.extend_from_slice(&in_out);
        sealed
    }

    /// Opens what was sealed for this place.
    ///
    /// # Errors
    /// [`Unopenable`]; there is nothing to be had from it.
    pub(crate) fn open(
        &self,
        place: &str,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
        let (version, rest) = sealed.split_first().ok_or(Unopenable)?;
        let (nonce, ciphertext) = rest.split_at_checked(NONCE_LEN).ok_or(Unopenable)?;
        if *version != VERSION {
            return Err(Unopenable);
        }
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| Unopenable)?;
        let mut in_out = Zeroizing::new(ciphertext.to_vec());
        let length = self
            .key
            .open_in_place(nonce, Aad::from(place.as_bytes()), &mut in_out)
            .map_err(|_| Unopenable)?
            .len();
        in_out.truncate(length);
        Ok(in_out)
    }

    /// A name that nobody may have, as something to count by that says nothing about it.
    pub(crate) fn hash_name(&self, kind: &str, name: &str) -> [u8; 32] {
        keyed_hash(&self.names, &[kind, name])
    }

    /// What the pool makes up for a name that nobody has: always the same, and not to be told from chance.
    pub(crate) fn simulate(&self, what: &str, name: &str) -> [u8; 32] {
        keyed_hash(&self.simulation, &[what, name])
    }
}

impl fmt::Debug for Sealer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealer([redacted])")
    }
}

#[expect(
    clippy::expect_used,
    reason = "AES-GCM fails only for values that are longer than 64 GiB"
)]
fn seal_in_place(key: &LessSafeKey, nonce: [u8; NONCE_LEN], place: &str, in_out: &mut Vec<u8>) {
    key.seal_in_place_append_tag(
        Nonce::assume_unique_for_key(nonce),
        Aad::from(place.as_bytes()),
        in_out,
    )
    .expect("the value is short");
}

#[expect(
    clippy::expect_used,
    reason = "HKDF fails only for outputs that are longer than 255 hashes"
)]
fn derive_aead_key(root: &hkdf::Prk) -> UnboundKey {
    root.expand(&[b"seal"], &AES_256_GCM)
        .map(UnboundKey::from)
        .expect("the key is short")
}

#[expect(
    clippy::expect_used,
    reason = "HKDF fails only for outputs that are longer than 255 hashes"
)]
fn derive_hmac_key(root: &hkdf::Prk, label: &'static [u8]) -> hmac::Key {
    root.expand(&[label], hmac::HMAC_SHA256)
        .map(hmac::Key::from)
        .expect("the key is short")
}

fn keyed_hash(key: &hmac::Key, parts: &[&str]) -> [u8; 32] {
    let mut context = hmac::Context::with_key(key);
    for part in parts {
        // Each with its length, so that no two lists of parts are alike.
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part.as_bytes());
    }
    let mut hash = [0; 32];
    hash.copy_from_slice(context.sign().as_ref());
    hash
}

/// The first byte of whatever is sealed, should there ever be another way.
const VERSION: u8 = 1;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

    use super::*;

    #[test]
    fn what_was_sealed_opens_at_its_place_only() {
        let sealer = Sealer::new(&SealingKey::new([7; 32]));
        let ciphertext = sealer.seal("users.verifier/ada", b"secret");
        assert_eq!(
            sealer
                .open("users.verifier/ada", &ciphertext)
                .unwrap()
                .as_slice(),
            b"secret"
        );
        assert_eq!(
            sealer.open("users.verifier/bob", &ciphertext),
            Err(Unopenable)
        );
    }

    #[test]
    fn another_key_and_every_change_is_noticed() {
        let sealer = Sealer::new(&SealingKey::new([7; 32]));
        let ciphertext = sealer.seal("place", b"secret");
        assert_eq!(
            Sealer::new(&SealingKey::new([8; 32])).open("place", &ciphertext),
            Err(Unopenable)
        );
        for index in 0..ciphertext.len() {
            let mut changed = ciphertext.clone();
            changed[index] ^= 1;
            assert_eq!(
                sealer.open("place", &changed),
                Err(Unopenable),
                "byte {index}"
            );
            assert_eq!(
                sealer.open("place", &ciphertext[..index]),
                Err(Unopenable),
                "cut at {index}"
            );
        }
    }

    #[test]
    fn the_same_value_never_looks_the_same_twice() {
        let sealer = Sealer::new(&SealingKey::new([7; 32]));
        assert_ne!(
            sealer.seal("place", b"secret"),
            sealer.seal("place", b"secret")
        );
    }

    #[test]
    fn made_up_values_depend_on_every_part() {
        let sealer = Sealer::new(&SealingKey::new([7; 32]));
        let value = sealer.simulate("salt", "ada");
        assert_eq!(value, sealer.simulate("salt", "ada"));
        assert_ne!(value, sealer.simulate("salt", "bob"));
        assert_ne!(
            value,
            sealer.simulate("sal", "tada"),
            "parts do not run into each other"
        );
        assert_ne!(value, sealer.hash_name("salt", "ada"));
        assert_ne!(
            value,
            Sealer::new(&SealingKey::new([8; 32])).simulate("salt", "ada")
        );
    }
}
