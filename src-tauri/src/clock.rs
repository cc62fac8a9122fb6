//! The clock. Nothing else in the application reads one.

use std::time::{SystemTime, UNIX_EPOCH};

use vestibule_session::Timestamp;
use vestibule_session::ports::Clock;

/// The wall clock of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let seconds = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).unwrap_or(i64::MAX),
            // A clock before 1970 is wrong; every token is then seen as not yet valid, which refuses it.
            Err(_) => 0,
        };
        Timestamp(seconds)
    }
}

/// How long something took, for the log.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(std::time::Instant);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(std::time::Instant::now())
    }

    pub(crate) fn milliseconds(self) -> u128 {
        self.0.elapsed().as_millis()
    }
}
