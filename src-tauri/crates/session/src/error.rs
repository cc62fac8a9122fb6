//! What a command of the session can fail with, and the code that the webview gets for it.

use vestibule_contract::{ErrorCode, IpcError};

use crate::ports::{BrowserError, ProviderError};

/// Why a command was refused or failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The user pool said no, or could not be asked.
    #[error(transparent)]
    Provider(ProviderError),
    /// The sign-in through the browser does not go on.
    #[error(transparent)]
    Browser(BrowserError),
    /// The identity provider does not have this, or not for this sign-in.
    #[error("the identity provider does not have this")]
    NotSupported,
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
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    NotSignedIn,
    /// A field that is needed is empty.
    #[error("{0} is empty")]
    MissingField(&'static str),
    /// An attribute that is needed is empty; named as Cognito names it.
    #[error("{0} is empty")]
    MissingAttribute(String),
    /// The session's task has ended, because the application ends.
    #[error("the application is shutting down")]
    Closed,
}

impl Error {
    /// The code that the UI branches on.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Provider(error) => provider_code(error),
            Self::Browser(error) => browser_code(error),
            Self::Busy => ErrorCode::Busy,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::WrongStep => ErrorCode::WrongStep,
            Self::AlreadySignedIn => ErrorCode::AlreadySignedIn,
            Self::NotSupported => ErrorCode::NotSupported,
            Self::NotSignedIn => ErrorCode::NotSignedIn,
            Self::MissingField(_) | Self::MissingAttribute(_) => ErrorCode::MissingField,
            Self::Closed => ErrorCode::Internal,
        }
    }
}

impl From<ProviderError> for Error {
    fn from(error: ProviderError) -> Self {
        match error {
            ProviderError::NotSupported => Self::NotSupported,
            error => Self::Provider(error),
        }
    }
}

impl From<BrowserError> for Error {
    fn from(error: BrowserError) -> Self {
        match error {
            BrowserError::Provider(error) => error.into(),
            BrowserError::Cancelled => Self::Cancelled,
            error => Self::Browser(error),
        }
    }
}

impl From<Error> for IpcError {
    fn from(error: Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}

fn browser_code(error: &BrowserError) -> ErrorCode {
    match error {
        BrowserError::NoWayBack => ErrorCode::NoWayBack,
        BrowserError::NotOpened => ErrorCode::BrowserNotOpened,
        BrowserError::Refused => ErrorCode::ProviderRefused,
        BrowserError::Misconfigured(_) => ErrorCode::ProviderMisconfigured,
        BrowserError::Unavailable => ErrorCode::ProviderUnavailable,
        BrowserError::AnotherIssuer => ErrorCode::ProviderMismatch,
        BrowserError::UnsupportedProvider(_) => ErrorCode::UnsupportedProvider,
        BrowserError::CodeRefused => ErrorCode::AuthorizationCodeRefused,
        BrowserError::NoRefreshToken => ErrorCode::NoRefreshToken,
        BrowserError::NotACallback => ErrorCode::NotACallback,
        BrowserError::CallbackOfAnotherSignIn => ErrorCode::CallbackOfAnotherSignIn,
        BrowserError::InvalidConfiguration(_) => ErrorCode::InvalidIssuer,
        BrowserError::NoRandomness | BrowserError::NotRemoved => ErrorCode::Internal,
        BrowserError::Cancelled => ErrorCode::Cancelled,
        BrowserError::Provider(error) => provider_code(error),
    }
}

fn provider_code(error: &ProviderError) -> ErrorCode {
    match error {
        ProviderError::NotAuthorized => ErrorCode::NotAuthorized,
        ProviderError::TooManyFailedAttempts => ErrorCode::TooManyFailedAttempts,
        // The session carries a person on to the step that mends these two; only a stray one is shown.
        ProviderError::UserNotConfirmed | ProviderError::SignInExpired => ErrorCode::WrongStep,
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
        ProviderError::MfaMethodUnavailable(_) => ErrorCode::MfaMethodUnavailable,
        ProviderError::SoftwareTokenMismatch => ErrorCode::SoftwareTokenMismatch,
        ProviderError::PasswordUsedBefore => ErrorCode::PasswordUsedBefore,
        ProviderError::DeviceNotFound => ErrorCode::DeviceNotFound,
        ProviderError::PasskeyRefused(_) => ErrorCode::PasskeyRefused,
        ProviderError::PasskeysNotEnabled => ErrorCode::PasskeysNotEnabled,
        ProviderError::WrongAnswer => ErrorCode::WrongAnswer,
        ProviderError::NoIdentityPool => ErrorCode::NoIdentityPool,
        ProviderError::NotSupported => ErrorCode::NotSupported,
    }
}
