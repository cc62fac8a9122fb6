//! What the tests of this crate share: a server's half of SRP, a pool's keys and tokens, and an HTTP server that does as it is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

pub(crate) mod fake_pool;
pub(crate) mod pool_keys;
pub(crate) mod raw_server;
pub(crate) mod srp_server;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use vestibule_session::Timestamp;
use vestibule_session::ports::Clock;

/// A clock that is set by hand.
#[derive(Debug, Clone)]
pub(crate) struct HandClock(Arc<AtomicI64>);

impl HandClock {
    pub(crate) fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    pub(crate) fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}
