//! The time at the issuer: this computer's clock, put right by the `Date` of the issuer's answers.
//!
//! A computer whose clock is hours wrong can sign in all the same: tokens are judged, and the sign-in's timestamp is written, by the time
//! of the server that the connection's TLS vouches for.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use vestibule_session::Timestamp;
use vestibule_session::ports::Clock;

/// This computer's clock, and how far the issuer's is ahead of it.
pub struct IssuerClock {
    here: Arc<dyn Clock>,
    /// Seconds that the issuer's clock is ahead of ours.
    ahead: AtomicI64,
}

impl IssuerClock {
    /// As this computer's clock, until an answer of the issuer says otherwise.
    pub fn new(here: Arc<dyn Clock>) -> Self {
        Self {
            here,
            ahead: AtomicI64::new(0),
        }
    }

    /// By this computer's clock.
    pub fn here(&self) -> Timestamp {
        self.here.now()
    }

    /// By the issuer's clock, to about a second.
    pub fn at_issuer(&self) -> Timestamp {
        self.here().plus(self.ahead.load(Ordering::Relaxed))
    }

    /// Learns from an answer's `Date` (RFC 9110, section 6.6.1). What is no date is ignored.
    pub fn observe(&self, date: &str) {
        let parser = jiff::fmt::rfc2822::DateTimeParser::new();
        if let Ok(there) = parser.parse_timestamp(date) {
            let ahead = there.as_second().saturating_sub(self.here().0);
            self.ahead.store(ahead, Ordering::Relaxed);
        }
    }
}

impl fmt::Debug for IssuerClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IssuerClock")
            .field("ahead", &self.ahead)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Still;

    impl Clock for Still {
        fn now(&self) -> Timestamp {
            Timestamp(784_111_000)
        }
    }

    #[test]
    fn the_issuers_time_is_the_one_of_its_answers() {
        let clock = IssuerClock::new(Arc::new(Still));
        assert_eq!(clock.at_issuer(), clock.here());
        // The example of RFC 9110, section 5.6.7.
        clock.observe("Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(clock.at_issuer(), Timestamp(784_111_777));
        assert_eq!(clock.here(), Timestamp(784_111_000));
    }

    #[test]
    fn what_is_no_date_changes_nothing() {
        let clock = IssuerClock::new(Arc::new(Still));
        clock.observe("Sun, 06 Nov 1994 08:49:37 GMT");
        for nonsense in ["", "now", "784111777", "Sun, 06 Nov 1994"] {
            clock.observe(nonsense);
            assert_eq!(clock.at_issuer(), Timestamp(784_111_777), "{nonsense}");
        }
    }
}
