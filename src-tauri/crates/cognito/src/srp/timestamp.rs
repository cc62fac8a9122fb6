//! The time as the claim names it: `EEE MMM d HH:mm:ss UTC yyyy` in English, whatever the computer's language and time zone.

use vestibule_session::Timestamp;

/// `TIMESTAMP`. The day has no padding: Cognito parses a padded one, but then signs another text than we did.
pub(crate) fn timestamp(now: Timestamp) -> String {
    // A clock beyond the year 9999 gets a sign-in refused, not a crash.
    jiff::Timestamp::from_second(now.0)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .strftime("%a %b %-d %H:%M:%S UTC %Y")
        .to_string()
}
