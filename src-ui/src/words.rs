//! The words for every code and notice, in one place: a plain sentence, and what to do next.
//!
//! A language is one file and one arm in each function here; the compiler then names every sentence that it lacks.
//! Not here: labels and headings, which stand where they are drawn.

mod english;

use vestibule_contract::{ErrorCode, IpcError, Notice, SessionStorage};

use crate::password::Rule;

/// A language of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
}

/// What is said about a failure or a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    /// What is so; a whole sentence.
    pub sentence: &'static str,
    /// What to do about it; a whole sentence.
    pub next_step: &'static str,
}

impl Words {
    /// Both sentences in one.
    pub fn text(self) -> String {
        format!("{} {}", self.sentence, self.next_step)
    }
}

/// The words for a failure.
pub fn of_error(code: ErrorCode, language: Language) -> Words {
    match language {
        Language::English => english::of_error(code),
    }
}

/// The words for a notice of the Authenticator.
pub fn of_notice(notice: Notice, language: Language) -> Words {
    match language {
        Language::English => english::of_notice(notice),
    }
}

/// The words for a session that is not kept; `None` if it is.
pub fn of_storage(storage: SessionStorage, language: Language) -> Option<Words> {
    match language {
        Language::English => english::of_storage(storage),
    }
}

/// What is said where the embedded user pool can't keep accounts.
pub const fn of_accounts_in_memory(language: Language) -> Words {
    match language {
        Language::English => english::ACCOUNTS_IN_MEMORY,
    }
}

/// What is said where the embedded user pool's accounts were set aside; the place of the file follows.
pub const fn of_pool_that_began_anew(language: Language) -> Words {
    match language {
        Language::English => english::POOL_BEGAN_ANEW,
    }
}

/// A rule of a new password.
pub fn of_rule(rule: Rule, language: Language) -> String {
    match language {
        Language::English => english::of_rule(rule),
    }
}

/// What only the core or the user pool knows about a failure and a person should: its detail.
pub fn detail(error: &IpcError) -> Option<&str> {
    let tells_more = match error.code {
        ErrorCode::UnsupportedChallenge
        | ErrorCode::InvalidPassword
        | ErrorCode::InvalidParameter
        | ErrorCode::RefusedByUserPool
        | ErrorCode::UserPoolMisconfigured
        | ErrorCode::EmbeddedPoolUnavailable
        | ErrorCode::Internal => true,
        ErrorCode::NotAuthorized
        | ErrorCode::TooManyFailedAttempts
        | ErrorCode::PasswordResetRequired
        | ErrorCode::UserDisabled
        | ErrorCode::UsernameExists
        | ErrorCode::AliasExists
        | ErrorCode::CodeMismatch
        | ErrorCode::ExpiredCode
        | ErrorCode::CodeDeliveryFailure
        | ErrorCode::LimitExceeded
        | ErrorCode::TooManyRequests
        | ErrorCode::MissingField
        | ErrorCode::AlreadyConfirmed
        | ErrorCode::Unreachable
        | ErrorCode::UntrustedTokens
        | ErrorCode::UnexpectedAnswer
        | ErrorCode::Busy
        | ErrorCode::Cancelled
        | ErrorCode::WrongStep
        | ErrorCode::AlreadySignedIn
        | ErrorCode::NotSignedIn
        | ErrorCode::SessionEnded
        | ErrorCode::UnknownRoute => false,
    };
    (tells_more && !error.message.is_empty()).then_some(error.message.as_str())
}

#[cfg(test)]
mod tests;
