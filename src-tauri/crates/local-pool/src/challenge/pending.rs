//! What waits for an answer, in memory: it lives for minutes, and a restart may well void it.
//!
//! Invariants: what was taken can't be taken again unless it was put back; there are never more than [`CAPACITY`] that wait.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};

use crate::clock::Timestamp;

/// Everything of one kind that waits, each under a secret name that only its caller has.
pub(crate) struct Pending<T> {
    by_name: Mutex<HashMap<Key, Slot<T>>>,
}

/// What waits under a name.
#[derive(Debug)]
pub(crate) struct Waiting<T> {
    pub(crate) value: T,
    pub(crate) expires_at: Timestamp,
}

/// Why there is nothing under a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absent {
    /// There never was, or it is long gone.
    Unknown,
    Expired,
    /// It was answered.
    Used,
}

struct Slot<T> {
    /// `None` once it was taken.
    value: Option<T>,
    expires_at: Timestamp,
}

/// A hash of the name, so that looking it up says nothing about others.
type Key = [u8; 32];

impl<T> Pending<T> {
    /// Keeps something until it is taken, expires, or makes room for later ones.
    pub(crate) fn insert(&self, name: &[u8], value: T, expires_at: Timestamp, now: Timestamp) {
        let mut slots = self.lock();
        slots.retain(|_, slot| slot.expires_at.plus(REMEMBERED) > now);
        if slots.len() >= CAPACITY {
            let oldest = slots
                .iter()
                .min_by_key(|(_, slot)| (slot.value.is_some(), slot.expires_at))
                .map(|(key, _)| *key);
            if let Some(oldest) = oldest {
                slots.remove(&oldest);
            }
        }
        let value = Some(value);
        slots.insert(key(name), Slot { value, expires_at });
    }

    /// Takes what waits under this name.
    ///
    /// # Errors
    /// See [`Absent`].
    pub(crate) fn take(&self, name: &[u8], now: Timestamp) -> Result<Waiting<T>, Absent> {
        let mut slots = self.lock();
        let slot = slots.get_mut(&key(name)).ok_or(Absent::Unknown)?;
        let value = slot.value.take().ok_or(Absent::Used)?;
        let expires_at = slot.expires_at;
        if expires_at <= now {
            // Stays what it is: expired, however often somebody asks.
            slot.value = Some(value);
            return Err(Absent::Expired);
        }
        Ok(Waiting { value, expires_at })
    }

    /// A copy of what waits under this name.
    pub(crate) fn get(&self, name: &[u8], now: Timestamp) -> Option<T>
    where
        T: Clone,
    {
        let slots = self.lock();
        let slot = slots.get(&key(name))?;
        slot.value.clone().filter(|_| slot.expires_at > now)
    }

    /// Lets it wait on: the answer was none.
    pub(crate) fn put_back(&self, name: &[u8], waiting: Waiting<T>) {
        let slot = Slot {
            value: Some(waiting.value),
            expires_at: waiting.expires_at,
        };
        self.lock().insert(key(name), slot);
    }

    /// Whether something waits or waited under this name.
    pub(crate) fn knows(&self, name: &[u8]) -> bool {
        self.lock().contains_key(&key(name))
    }

    /// Forgets a name, so that nothing is known of it.
    pub(crate) fn forget(&self, name: &[u8]) {
        self.lock().remove(&key(name));
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Key, Slot<T>>> {
        self.by_name.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T> Default for Pending<T> {
    fn default() -> Self {
        Self {
            by_name: Mutex::default(),
        }
    }
}

impl<T> fmt::Debug for Pending<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending").finish_non_exhaustive()
    }
}

fn key(name: &[u8]) -> Key {
    let mut key = [0; 32];
    key.copy_from_slice(digest(&SHA256, name).as_ref());
    key
}

/// Far more than one computer's programs sign in with at the same time.
const CAPACITY: usize = 256;
/// How long it is still known that something expired or was answered.
const REMEMBERED: Duration = Duration::from_mins(15);

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1_000)
    }

    #[test]
    fn what_was_taken_is_used_unless_it_was_put_back() {
        let pending = Pending::default();
        pending.insert(b"name", 1, at(60), at(0));
        let waiting = pending.take(b"name", at(1)).unwrap();
        assert_eq!(pending.take(b"name", at(1)).unwrap_err(), Absent::Used);
        pending.put_back(b"name", waiting);
        assert_eq!(pending.take(b"name", at(59)).unwrap().value, 1);
        assert_eq!(pending.take(b"other", at(1)).unwrap_err(), Absent::Unknown);
        pending.forget(b"name");
        assert_eq!(pending.take(b"name", at(1)).unwrap_err(), Absent::Unknown);
    }

    #[test]
    fn what_expired_is_known_for_a_while() {
        let pending = Pending::default();
        pending.insert(b"name", 1, at(60), at(0));
        for _ in 0..2 {
            assert_eq!(pending.take(b"name", at(60)).unwrap_err(), Absent::Expired);
        }
        pending.insert(b"other", 2, at(2_000), at(60 + 15 * 60));
        assert_eq!(pending.take(b"name", at(60)).unwrap_err(), Absent::Unknown);
    }

    #[test]
    fn the_oldest_makes_room() {
        let pending = Pending::default();
        for number in 0..=CAPACITY {
            let expires_at = at(60 + i64::try_from(number).unwrap());
            pending.insert(&number.to_be_bytes(), number, expires_at, at(0));
        }
        let take = |number: usize| pending.take(&number.to_be_bytes(), at(1));
        assert_eq!(take(0).unwrap_err(), Absent::Unknown);
        assert_eq!(take(1).unwrap().value, 1);
        assert_eq!(take(CAPACITY).unwrap().value, CAPACITY);
    }
}
