//! Time as a parameter: only [`SystemClock`] reads a clock, so that tests move time instead of waiting.

use std::time::{Duration, SystemTime};

use serde::{Serialize, Serializer};

/// Tells the time by the wall clock.
pub trait Clock: Send + Sync {
    /// The present time.
    fn now(&self) -> SystemTime;
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// Milliseconds since 1970-01-01T00:00:00Z, as the database keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Timestamp(i64);

impl Timestamp {
    /// This many milliseconds since the epoch.
    pub(crate) const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub(crate) const fn as_millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch, as tokens and messages carry them.
    pub(crate) const fn as_secs(self) -> i64 {
        self.0.div_euclid(1_000)
    }

    /// Seconds since the epoch with their fraction, as answers carry them.
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds fit into a double for 285,000 years"
    )]
    pub(crate) fn as_epoch_seconds(self) -> f64 {
        self.0 as f64 / 1_000.0
    }

    /// The time that is this much later.
    pub(crate) fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(millis(duration)))
    }

    /// How long ago another time was, or nothing if it is yet to come.
    pub(crate) fn since(self, earlier: Self) -> Duration {
        let millis = self.0.saturating_sub(earlier.0);
        Duration::from_millis(u64::try_from(millis).unwrap_or_default())
    }

    /// The time that is this much earlier.
    pub(crate) fn minus(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(millis(duration)))
    }
}

/// Seconds since 1970, with a fraction: the form of times in AWS's JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Date(pub(crate) Timestamp);

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.0.as_epoch_seconds())
    }
}

impl From<SystemTime> for Timestamp {
    /// A time before the epoch is taken for the epoch: no clock that runs says so.
    fn from(time: SystemTime) -> Self {
        Self(millis(
            time.duration_since(SystemTime::UNIX_EPOCH)
                .unwrap_or_default(),
        ))
    }
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
