//! The words for every code and notice, in one place: a plain sentence, and what to do next.
//!
//! A language is one file and one arm in each function here; the compiler then names every sentence that it lacks.
//! Not here: labels and headings, which stand where they are drawn.

mod english;

use vestibule_contract::{
    BrowserProvider, BrowserSession, ErrorCode, FindingCode, FirstFactor, IpcError, Notice,
    OtherDevices, Revocation, Scope, SessionStorage, SignInName,
};

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

/// What is said where the system's webview knows no passkeys.
pub fn no_passkeys(language: Language) -> Words {
    match language {
        Language::English => english::no_passkeys(),
    }
}

/// The words for what a configuration lacks.
pub fn of_finding(code: FindingCode, language: Language) -> Words {
    match language {
        Language::English => english::of_finding(code),
    }
}

/// What became of the refresh token of a session that was signed out.
pub fn of_revocation(revocation: Revocation, language: Language) -> &'static str {
    match language {
        Language::English => english::of_revocation(revocation),
    }
}

/// What became of the sessions on other devices.
pub fn of_other_devices(other_devices: OtherDevices, language: Language) -> &'static str {
    match language {
        Language::English => english::of_other_devices(other_devices),
    }
}

/// What became of the browser's own session at a sign-out.
pub fn of_browser_session(browser: BrowserSession, language: Language) -> &'static str {
    match language {
        Language::English => english::of_browser_session(browser),
    }
}

/// The button that leads to this provider.
pub fn of_provider(provider: &BrowserProvider, language: Language) -> String {
    match language {
        Language::English => english::of_provider(provider),
    }
}

/// What is said where the activity log was changed by something else.
pub const fn of_broken_chain(language: Language) -> Words {
    match language {
        Language::English => english::BROKEN_CHAIN,
    }
}

/// What a companion may ask for.
pub fn of_scope(scope: Scope, language: Language) -> &'static str {
    match language {
        Language::English => english::of_scope(scope),
    }
}

/// What the local API answered, by the answer's status.
pub fn of_answer(status: u16, language: Language) -> &'static str {
    match language {
        Language::English => english::of_answer(status),
    }
}

/// How often something was used.
pub fn of_uses(uses: u64, language: Language) -> String {
    match language {
        Language::English => english::of_uses(uses),
    }
}

/// What a sign-in may begin with, inside of a sentence.
pub fn of_factor(factor: FirstFactor, language: Language) -> &'static str {
    match language {
        Language::English => english::of_factor(factor),
    }
}

/// The label of an attribute, by Cognito's name; one of the pool's own is called as the pool calls it.
pub fn of_attribute(name: &str, language: Language) -> String {
    let known = match language {
        Language::English => english::of_attribute(name),
    };
    match known {
        Some(label) => label.to_owned(),
        None => as_label(name.strip_prefix("custom:").unwrap_or(name)),
    }
}

/// The label of the field for what an account is named by at sign-in.
pub fn of_sign_in_names(names: &[SignInName], language: Language) -> &'static str {
    match language {
        Language::English => english::of_sign_in_names(names),
    }
}

/// `cost_centre` → `Cost centre`.
fn as_label(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first
        .into_iter()
        .chain(characters)
        .map(|character| {
            if matches!(character, '_' | '-') {
                ' '
            } else {
                character
            }
        })
        .collect()
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
        | ErrorCode::LocalApiUnavailable
        | ErrorCode::GrantsNotKept
        | ErrorCode::MfaMethodUnavailable
        | ErrorCode::PasskeyRefused
        | ErrorCode::ConfigurationUnreadable
        | ErrorCode::ConfigurationIncomplete
        | ErrorCode::ProviderMisconfigured
        | ErrorCode::UnsupportedProvider
        | ErrorCode::InvalidIssuer
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
        | ErrorCode::SoftwareTokenMismatch
        | ErrorCode::PasswordUsedBefore
        | ErrorCode::DeviceNotFound
        | ErrorCode::PasskeysNotEnabled
        | ErrorCode::WrongAnswer
        | ErrorCode::NotSupported
        | ErrorCode::NoIdentityPool
        | ErrorCode::NoWayBack
        | ErrorCode::BrowserNotOpened
        | ErrorCode::ProviderRefused
        | ErrorCode::ProviderUnavailable
        | ErrorCode::ProviderMismatch
        | ErrorCode::AuthorizationCodeRefused
        | ErrorCode::NoRefreshToken
        | ErrorCode::NotACallback
        | ErrorCode::CallbackOfAnotherSignIn
        | ErrorCode::UnknownRoute => false,
    };
    (tells_more && !error.message.is_empty()).then_some(error.message.as_str())
}

#[cfg(test)]
mod tests;
