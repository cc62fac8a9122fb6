//! Challenges that wait for their answer, in memory: they live for minutes, and a restart may well void them.
//!
//! Invariants: a challenge is answered once, rightly or wrongly; there are never more than [`CAPACITY`] of them.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_lc_rs::digest::{SHA256, digest};

use crate::clock::Timestamp;
use crate::srp::Handshake;
use crate::username::NamedUser;

/// A sign-in whose password has yet to be proved.
#[derive(Debug)]
pub(crate) struct PasswordVerifierChallenge {
    pub(crate) client_id: String,
    pub(crate) named: NamedUser,
    pub(crate) handshake: Handshake,
    pub(crate) expires_at: Timestamp,
}

/// All challenges that wait.
#[derive(Debug, Default)]
pub(crate) struct PendingChallenges {
    by_secret_block: Mutex<HashMap<Key, PasswordVerifierChallenge>>,
}

/// A hash of the secret block, so that looking it up says nothing about others.
type Key = [u8; 32];

impl PendingChallenges {
    /// Keeps a challenge until it is answered, expires, or makes room for later ones.
    pub(crate) fn insert(
        &self,
        secret_block: &[u8],
        challenge: PasswordVerifierChallenge,
        now: Timestamp,
    ) {
        let mut pending = self.lock();
        pending.retain(|_, other| other.expires_at > now);
        if pending.len() >= CAPACITY {
            let oldest = pending
                .iter()
                .min_by_key(|(_, other)| other.expires_at)
                .map(|(key, _)| *key);
            if let Some(oldest) = oldest {
                pending.remove(&oldest);
            }
        }
        pending.insert(key(secret_block), challenge);
    }

    /// The challenge with this secret block, which is void from here on.
    pub(crate) fn take(&self, secret_block: &[u8]) -> Option<PasswordVerifierChallenge> {
        self.lock().remove(&key(secret_block))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, PasswordVerifierChallenge>> {
        self.by_secret_block
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(secret_block: &[u8]) -> Key {
    let mut key = [0; 32];
    key.copy_from_slice(digest(&SHA256, secret_block).as_ref());
    key
}

/// Far more than one computer's programs sign in with at the same time.
const CAPACITY: usize = 256;
