//! What a command of the session can fail with, and the code that the webview gets for it.

use vestibule_contract::{ErrorCode, IpcError};

use crate::ports::ProviderError;

/// Why a command was refused or failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The user pool said no, or could not be asked.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// Another action is still running; wait for it.
    #[error("another sign-in action is still running")]
    Busy,
    /// The person went on to something else while this ran.
    #[error("the action was given up")]
    Cancelled,
    /// The action does not belong to the present step.
    #[error("this action does not belong to the present step")]
    WrongStep,
    /// Somebody is signed in; sign out first.
    #[error("somebody is signed in already")]
    AlreadySignedIn,
    /// A field that is needed is empty.
    #[error("{0} is empty")]
    MissingField(&'static str),
    /// The session's task has ended, because the application ends.
    #[error("the application is shutting down")]
    Closed,
}

impl Error {
    /// The code that the UI branches on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Provider(error) => provider_code(error),
            Self::Busy => ErrorCode::Busy,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::WrongStep => ErrorCode::WrongStep,
            Self::AlreadySignedIn => ErrorCode::AlreadySignedIn,
            Self::MissingField(_) => ErrorCode::MissingField,
            Self::Closed => ErrorCode::Internal,
        }
    }
}

impl From<Error> for IpcError {
    fn from(error: Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

fn provider_code(error: &ProviderError) -> ErrorCode {
    match error {
        ProviderError::NotAuthorized => ErrorCode::NotAuthorized,
        ProviderError::TooManyFailedAttempts => ErrorCode::TooManyFailedAttempts,
        // The session carries a person on to the step that mends these two; only a stray one is shown.
        ProviderError::UserNotConfirmed => ErrorCode::WrongStep,
        ProviderError::PasswordResetRequired => ErrorCode::PasswordResetRequired,
        ProviderError::UserDisabled => ErrorCode::UserDisabled,
        ProviderError::SessionEnded => ErrorCode::SessionEnded,
        ProviderError::UnsupportedChallenge(_) => ErrorCode::UnsupportedChallenge,
        ProviderError::UsernameExists => ErrorCode::UsernameExists,
        ProviderError::AliasExists => ErrorCode::AliasExists,
        ProviderError::InvalidPassword(_) => ErrorCode::InvalidPassword,
        ProviderError::CodeMismatch => ErrorCode::CodeMismatch,
        ProviderError::ExpiredCode => ErrorCode::ExpiredCode,
        ProviderError::CodeDeliveryFailure => ErrorCode::CodeDeliveryFailure,
        ProviderError::LimitExceeded => ErrorCode::LimitExceeded,
        ProviderError::TooManyRequests => ErrorCode::TooManyRequests,
        ProviderError::AlreadyConfirmed => ErrorCode::AlreadyConfirmed,
        ProviderError::InvalidParameter(_) => ErrorCode::InvalidParameter,
        ProviderError::RefusedByUserPool(_) => ErrorCode::RefusedByUserPool,
        ProviderError::UserPoolMisconfigured(_) => ErrorCode::UserPoolMisconfigured,
        ProviderError::Unreachable => ErrorCode::Unreachable,
        ProviderError::UntrustedTokens(_) => ErrorCode::UntrustedTokens,
        ProviderError::UnexpectedAnswer(_) => ErrorCode::UnexpectedAnswer,
    }
}
