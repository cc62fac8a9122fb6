//! How often something may be tried: passwords, codes, and the sending of codes.
//!
//! Invariant: names that nobody has are counted exactly as users are, so that a limit does not tell them apart.

use std::time::Duration;

use rusqlite::Transaction;

use crate::clock::Timestamp;
use crate::store::StoreError;
use crate::store::attempts::{self, Attempts, SubjectHash};

/// What came of an attempt with a password or another factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    Wrong,
    /// Not even the right one is accepted now; whether it was right is not said.
    LockedOut,
}

/// Judges an attempt with a password and counts it.
///
/// As in Cognito, the fifth failure locks the account for a second, and each one after it for twice as long, up to 15
/// minutes. Attempts while it is locked do not count, but only 15 minutes without any bring it back to the beginning.
pub(crate) fn judge_password(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    is_right: bool,
    now: Timestamp,
) -> Result<Verdict, StoreError> {
    judge(transaction, subject, PASSWORD, is_right, now)
}

/// The same for another factor, whose failures are counted by themselves.
pub(crate) fn judge(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
    is_right: bool,
    now: Timestamp,
) -> Result<Verdict, StoreError> {
    let known = attempts::find(transaction, subject, kind)?
        .filter(|known| known.last_at.plus(LONGEST_LOCK) > now);
    if let Some(known) = known
        // A lock that ends later than any can was made by a clock that was wrong.
        && known.locked_until > now
        && known.locked_until <= now.plus(LONGEST_LOCK)
    {
        let attempts = Attempts {
            last_at: now,
            ..known
        };
        attempts::save(transaction, subject, kind, &attempts)?;
        return Ok(Verdict::LockedOut);
    }
    if is_right {
        attempts::delete(transaction, subject, kind)?;
        return Ok(Verdict::Right);
    }
    let count = known.map_or(0, |known| known.count).saturating_add(1);
    let attempts = Attempts {
        count,
        first_at: known.map_or(now, |known| known.first_at),
        last_at: now,
        locked_until: now.plus(lock_after(count)),
    };
    attempts::save(transaction, subject, kind, &attempts)?;
    Ok(Verdict::Wrong)
}

/// Forgets a subject's failures: it has a new password.
pub(crate) fn forgive_passwords(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
) -> Result<(), StoreError> {
    attempts::delete(transaction, subject, PASSWORD)
}

/// Counts something that may happen [`PER_HOUR`] times an hour. Says whether it may.
pub(crate) fn admit_hourly(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let known = attempts::find(transaction, subject, kind)?
        .filter(|known| known.first_at <= now && known.first_at.plus(HOUR) > now);
    let count = known.map_or(0, |known| known.count);
    if count >= PER_HOUR {
        return Ok(false);
    }
    let attempts = Attempts {
        count: count + 1,
        first_at: known.map_or(now, |known| known.first_at),
        last_at: now,
        locked_until: now,
    };
    attempts::save(transaction, subject, kind, &attempts)?;
    Ok(true)
}

/// Begins the hour anew.
pub(crate) fn reset_hourly(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
) -> Result<(), StoreError> {
    attempts::delete(transaction, subject, kind)
}

fn lock_after(failures: u32) -> Duration {
    match failures.checked_sub(FREE_FAILURES) {
        None => Duration::ZERO,
        Some(doublings) => {
            Duration::from_secs(1_u64.checked_shl(doublings).unwrap_or(u64::MAX)).min(LONGEST_LOCK)
        }
    }
}

/// Of an hour's codes to send, and of the guesses at each of them: at most 25 guesses an hour among a million codes.
pub(crate) const PER_HOUR: u32 = 5;
/// The failure with which locking begins.
const FREE_FAILURES: u32 = 5;
const LONGEST_LOCK: Duration = Duration::from_mins(15);
const HOUR: Duration = Duration::from_hours(1);
const PASSWORD: &str = "password";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_double_up_to_a_quarter_of_an_hour() {
        let seconds: Vec<u64> = (1..=17)
            .map(|failures| lock_after(failures).as_secs())
            .collect();
        assert_eq!(
            seconds,
            [
                0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900
            ]
        );
        assert_eq!(lock_after(u32::MAX).as_secs(), 900);
    }
}
