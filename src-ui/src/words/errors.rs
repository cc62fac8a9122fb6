//! The words for every failure: `messages/*/errors.ftl`.

use vestibule_contract::{ErrorCode, IpcError};

use super::{Words, message};

/// The words for a failure.
pub fn of_error(code: ErrorCode) -> Words {
    Words::of(id(code))
}

const fn id(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::NotAuthorized => message!("error-not-authorized"),
        ErrorCode::TooManyFailedAttempts => message!("error-too-many-failed-attempts"),
        ErrorCode::PasswordResetRequired => message!("error-password-reset-required"),
        ErrorCode::UserDisabled => message!("error-user-disabled"),
        ErrorCode::UnsupportedChallenge => message!("error-unsupported-challenge"),
        ErrorCode::UsernameExists => message!("error-username-exists"),
        ErrorCode::AliasExists => message!("error-alias-exists"),
        ErrorCode::InvalidPassword => message!("error-invalid-password"),
        ErrorCode::CodeMismatch => message!("error-code-mismatch"),
        ErrorCode::ExpiredCode => message!("error-expired-code"),
        ErrorCode::CodeDeliveryFailure => message!("error-code-delivery-failure"),
        ErrorCode::LimitExceeded => message!("error-limit-exceeded"),
        ErrorCode::TooManyRequests => message!("error-too-many-requests"),
        ErrorCode::InvalidParameter => message!("error-invalid-parameter"),
        ErrorCode::MissingField => message!("error-missing-field"),
        ErrorCode::AlreadyConfirmed => message!("error-already-confirmed"),
        ErrorCode::RefusedByUserPool => message!("error-refused-by-user-pool"),
        ErrorCode::UserPoolMisconfigured => message!("error-user-pool-misconfigured"),
        ErrorCode::Unreachable => message!("error-unreachable"),
        ErrorCode::UntrustedTokens => message!("error-untrusted-tokens"),
        ErrorCode::UnexpectedAnswer => message!("error-unexpected-answer"),
        ErrorCode::Busy => message!("error-busy"),
        ErrorCode::Cancelled => message!("error-cancelled"),
        ErrorCode::WrongStep => message!("error-wrong-step"),
        ErrorCode::AlreadySignedIn => message!("error-already-signed-in"),
        ErrorCode::NotSignedIn => message!("error-not-signed-in"),
        ErrorCode::SessionEnded => message!("error-session-ended"),
        ErrorCode::MfaMethodUnavailable => message!("error-mfa-method-unavailable"),
        ErrorCode::SoftwareTokenMismatch => message!("error-software-token-mismatch"),
        ErrorCode::PasswordUsedBefore => message!("error-password-used-before"),
        ErrorCode::DeviceNotFound => message!("error-device-not-found"),
        ErrorCode::PasskeyRefused => message!("error-passkey-refused"),
        ErrorCode::PasskeysNotEnabled => message!("error-passkeys-not-enabled"),
        ErrorCode::WrongAnswer => message!("error-wrong-answer"),
        ErrorCode::NotSupported => message!("error-not-supported"),
        ErrorCode::NoIdentityPool => message!("error-no-identity-pool"),
        ErrorCode::ConfigurationUnreadable => message!("error-configuration-unreadable"),
        ErrorCode::ConfigurationIncomplete => message!("error-configuration-incomplete"),
        ErrorCode::NoWayBack => message!("error-no-way-back"),
        ErrorCode::BrowserNotOpened => message!("error-browser-not-opened"),
        ErrorCode::ProviderRefused => message!("error-provider-refused"),
        ErrorCode::ProviderMisconfigured => message!("error-provider-misconfigured"),
        ErrorCode::ProviderUnavailable => message!("error-provider-unavailable"),
        ErrorCode::ProviderMismatch => message!("error-provider-mismatch"),
        ErrorCode::UnsupportedProvider => message!("error-unsupported-provider"),
        ErrorCode::AuthorizationCodeRefused => message!("error-authorization-code-refused"),
        ErrorCode::NoRefreshToken => message!("error-no-refresh-token"),
        ErrorCode::NotACallback => message!("error-not-a-callback"),
        ErrorCode::CallbackOfAnotherSignIn => message!("error-callback-of-another-sign-in"),
        ErrorCode::InvalidIssuer => message!("error-invalid-issuer"),
        ErrorCode::InvalidTheme => message!("error-invalid-theme"),
        ErrorCode::UnknownRoute => message!("error-unknown-route"),
        ErrorCode::LocalApiUnavailable => message!("error-local-api-unavailable"),
        ErrorCode::GrantsNotKept => message!("error-grants-not-kept"),
        ErrorCode::EmbeddedPoolUnavailable => message!("error-embedded-pool-unavailable"),
        ErrorCode::Internal => message!("error-internal"),
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
        | ErrorCode::LocalApiUnavailable
        | ErrorCode::GrantsNotKept
        | ErrorCode::MfaMethodUnavailable
        | ErrorCode::PasskeyRefused
        | ErrorCode::ConfigurationUnreadable
        | ErrorCode::ConfigurationIncomplete
        | ErrorCode::ProviderMisconfigured
        | ErrorCode::UnsupportedProvider
        | ErrorCode::InvalidIssuer
        | ErrorCode::InvalidTheme
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
