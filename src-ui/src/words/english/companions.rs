//! The words for what companions may ask for, and what they were answered.

use vestibule_contract::Scope;

use crate::words::Words;

pub const fn of_scope(scope: Scope) -> &'static str {
    match scope {
        Scope::UserRead => "Your user name",
        Scope::SessionRead => "Your session",
        Scope::TokenId => "ID token",
        Scope::TokenAccess => "Access token",
        Scope::AwsCredentials => "AWS credentials",
    }
}

/// By HTTP's status (RFC 9110, section 15).
pub const fn of_answer(status: u16) -> &'static str {
    match status {
        200..=299 => "Answered",
        401 => "Not let in",
        403 => "Refused",
        404 => "Not found",
        409 => "Nobody signed in",
        410 => "Too late",
        429 => "Too often",
        500..=599 => "Unavailable",
        _ => "Not understood",
    }
}

pub fn of_uses(uses: u64) -> String {
    match uses {
        0 => "Not used yet".to_owned(),
        1 => "Used once".to_owned(),
        uses => format!("Used {uses} times"),
    }
}

pub const BROKEN_CHAIN: Words = Words {
    sentence: "Something other than Vestibule has changed this log.",
    next_step: "Entries may be missing or false; export what is left before it grows.",
};
