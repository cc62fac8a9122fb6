//! What an error of the SDK means to the session: one table of Cognito's errors ([`exception`]), and one match over it.
//!
//! Not here: the words that a person reads; a variant of [`ProviderError`] is what can be done. Where a user pool says that there is no
//! such user, this says what it says for a wrong password or code: whether somebody has an account is nobody's business.

mod exception;

use std::error::Error;

use aws_sdk_cognitoidentityprovider::config::http::HttpResponse;
use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use http_body_util::LengthLimitError;
use vestibule_session::ports::ProviderError;

use crate::pool_text;
use exception::Exception;

/// What was asked; the same error means another thing after another question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    /// Beginning a sign-in, and proving a password or a device.
    SignIn,
    /// Answering what a person was asked.
    AnswerChallenge,
    /// The same of the user pool's own questions.
    AnswerCustomChallenge,
    /// The same by a passkey.
    AnswerPasskeyChallenge,
    /// Enrolling an authenticator application during a sign-in.
    SetUpSoftwareToken,
    SignUp,
    ConfirmSignUp,
    ResendConfirmationCode,
    ForgotPassword,
    ConfirmForgotPassword,
    Refresh,
    RevokeToken,
    GlobalSignOut,
    ChangePassword,
    /// Whatever else is asked with an access token.
    Account,
    SetMfaPreference,
    /// Enrolling an authenticator application with an access token.
    EnrolSoftwareToken,
    /// `ConfirmDevice`, `UpdateDeviceStatus`, `ForgetDevice`.
    Device,
    DeletePasskey,
    /// Of the identity pool.
    AwsCredentials,
}

impl Operation {
    /// Whether an access token says whose account it is.
    const fn has_access_token(self) -> bool {
        match self {
            Self::GlobalSignOut
            | Self::ChangePassword
            | Self::Account
            | Self::SetMfaPreference
            | Self::EnrolSoftwareToken
            | Self::Device
            | Self::DeletePasskey => true,
            Self::SignIn
            | Self::AnswerChallenge
            | Self::AnswerCustomChallenge
            | Self::AnswerPasskeyChallenge
            | Self::SetUpSoftwareToken
            | Self::SignUp
            | Self::ConfirmSignUp
            | Self::ResendConfirmationCode
            | Self::ForgotPassword
            | Self::ConfirmForgotPassword
            | Self::Refresh
            | Self::RevokeToken
            | Self::AwsCredentials => false,
        }
    }

    /// Whether it is a step of a sign-in.
    const fn is_of_sign_in(self) -> bool {
        matches!(
            self,
            Self::SignIn
                | Self::AnswerChallenge
                | Self::AnswerCustomChallenge
                | Self::AnswerPasskeyChallenge
                | Self::SetUpSoftwareToken
        )
    }
}

/// The session's error for the SDK's.
pub(crate) fn provider_error<E>(operation: Operation, error: &SdkError<E>) -> ProviderError
where
    E: ProvideErrorMetadata + Error + 'static,
{
    let meaning = match error {
        SdkError::ServiceError(context) => match Exception::of(error) {
            Some(exception) => meaning(operation, exception, &text_of(error)),
            None => foreign_answer(context.raw()),
        },
        // The body is only there once it was read to its end.
        SdkError::ResponseError(context)
            if context.raw().body().bytes().is_none() && !is_too_large(error) =>
        {
            ProviderError::Unreachable
        }
        SdkError::ResponseError(context) => foreign_answer(context.raw()),
        SdkError::ConstructionFailure(_) => {
            ProviderError::InvalidParameter("a field has characters that can't be sent".to_owned())
        }
        // Time limits, name resolution, connection, TLS, and whatever kinds the SDK may add.
        _ => ProviderError::Unreachable,
    };
    tracing::debug!(?operation, exception = ?Exception::of(error), "the user pool did not do it");
    meaning
}

/// Whether the server doesn't know the operation at all, as Cognito's imitations may not.
pub(crate) fn is_unknown_operation<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    Exception::of(error) == Some(Exception::UnknownOperation)
}

/// Whether there is no such user.
pub(crate) fn is_unknown_user<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    Exception::of(error) == Some(Exception::UserNotFound)
}

/// Whether the session of an earlier step is refused, and nothing else.
pub(crate) fn is_refused_session<E: ProvideErrorMetadata>(error: &SdkError<E>) -> bool {
    Exception::of(error) == Some(Exception::NotAuthorized)
        && is_about_the_session(error.message().unwrap_or_default())
}

fn is_too_large(error: &(impl Error + 'static)) -> bool {
    error
        .source()
        .is_some_and(<dyn Error>::is::<LengthLimitError>)
}

fn text_of<E: ProvideErrorMetadata>(error: &SdkError<E>) -> String {
    let text = pool_text::message(error.message().unwrap_or_default());
    if text.is_empty() {
        "the user pool gave no reason".to_owned()
    } else {
        text
    }
}

/// An answer without an error code of Cognito's: a server that is down, somebody else's page, or not the protocol.
fn foreign_answer(response: &HttpResponse) -> ProviderError {
    let status = response.status();
    let is_json = response
        .headers()
        .get("content-type")
        .is_some_and(|kind| kind.contains("json"));
    if status.is_server_error() || !is_json || (300..400).contains(&status.as_u16()) {
        ProviderError::Unreachable
    } else {
        ProviderError::UnexpectedAnswer("the body")
    }
}

fn meaning(operation: Operation, exception: Exception, text: &str) -> ProviderError {
    let owned = || text.to_owned();
    match exception {
        Exception::NotAuthorized => not_authorized(operation, text),
        Exception::UserNotFound => user_not_found(operation),
        Exception::UserNotConfirmed | Exception::PasswordResetRequired
            if operation == Operation::Refresh =>
        {
            ProviderError::SessionEnded
        }
        Exception::UserNotConfirmed => ProviderError::UserNotConfirmed,
        Exception::PasswordResetRequired => ProviderError::PasswordResetRequired,
        Exception::RefreshTokenReuse | Exception::TokenRevoked => ProviderError::SessionEnded,
        Exception::InvalidParameter => invalid_parameter(operation, text),
        Exception::InvalidPassword => ProviderError::InvalidPassword(owned()),
        Exception::PasswordHistoryPolicyViolation => ProviderError::PasswordUsedBefore,
        Exception::UsernameExists => ProviderError::UsernameExists,
        Exception::AliasExists => ProviderError::AliasExists,
        Exception::CodeMismatch => code_mismatch(operation),
        Exception::EnableSoftwareTokenMfa => ProviderError::SoftwareTokenMismatch,
        Exception::MfaMethodNotFound => ProviderError::MfaMethodUnavailable(owned()),
        Exception::PasskeyRefused => ProviderError::PasskeyRefused(owned()),
        Exception::PasskeysNotEnabled => ProviderError::PasskeysNotEnabled,
        Exception::ExpiredCode => ProviderError::ExpiredCode,
        Exception::CodeDeliveryFailure => ProviderError::CodeDeliveryFailure,
        Exception::LimitExceeded => ProviderError::LimitExceeded,
        Exception::TooManyFailedAttempts => ProviderError::TooManyFailedAttempts,
        Exception::TooManyRequests => ProviderError::TooManyRequests,
        Exception::UserLambdaValidation
        | Exception::Forbidden
        | Exception::DeviceKeyExists
        | Exception::ResourceConflict
        | Exception::UnsupportedUserState => ProviderError::RefusedByUserPool(owned()),
        Exception::ResourceNotFound => resource_not_found(operation, text),
        Exception::Misconfiguration
        | Exception::UnsupportedOperation
        | Exception::UnknownOperation => ProviderError::UserPoolMisconfigured(owned()),
        Exception::InternalError => ProviderError::Unreachable,
    }
}

/// `NotAuthorizedException` is Cognito's word for very different things, which only its message tells apart.
fn not_authorized(operation: Operation, text: &str) -> ProviderError {
    let says = |part: &str| text.to_ascii_lowercase().contains(part);
    if is_about_the_client(text) || says("required scope") {
        return ProviderError::UserPoolMisconfigured(text.to_owned());
    }
    match operation {
        Operation::Refresh | Operation::RevokeToken => ProviderError::SessionEnded,
        _ if operation.has_access_token() && says("token has been revoked") => {
            ProviderError::SessionEnded
        }
        Operation::ConfirmSignUp | Operation::ResendConfirmationCode
            if says("current status is confirmed") || says("already confirmed") =>
        {
            ProviderError::AlreadyConfirmed
        }
        _ if says("attempts exceeded") => ProviderError::TooManyFailedAttempts,
        _ if says("user is disabled") => ProviderError::UserDisabled,
        _ if operation.is_of_sign_in() && is_about_the_session(text) => {
            ProviderError::SignInExpired
        }
        Operation::AnswerCustomChallenge => ProviderError::WrongAnswer,
        Operation::AnswerPasskeyChallenge => ProviderError::PasskeyRefused(text.to_owned()),
        Operation::SignUp | Operation::ForgotPassword if says("not permitted") => {
            ProviderError::UserPoolMisconfigured(text.to_owned())
        }
        Operation::AwsCredentials if says("expired") => ProviderError::NotAuthorized,
        Operation::AwsCredentials => ProviderError::UserPoolMisconfigured(text.to_owned()),
        _ if says("temporary password has expired") => {
            ProviderError::RefusedByUserPool(text.to_owned())
        }
        _ if operation.has_access_token() || operation.is_of_sign_in() => {
            ProviderError::NotAuthorized
        }
        _ => ProviderError::RefusedByUserPool(text.to_owned()),
    }
}

/// What stands for "no such user". Asking for a code is answered before it gets here, as if the code were on its way.
fn user_not_found(operation: Operation) -> ProviderError {
    match operation {
        Operation::ConfirmSignUp | Operation::ConfirmForgotPassword => ProviderError::CodeMismatch,
        Operation::Refresh | Operation::RevokeToken => ProviderError::SessionEnded,
        _ if operation.has_access_token() => ProviderError::SessionEnded,
        _ => ProviderError::NotAuthorized,
    }
}

fn invalid_parameter(operation: Operation, text: &str) -> ProviderError {
    let says = |part: &str| text.to_ascii_lowercase().contains(part);
    if is_about_the_client(text) {
        return ProviderError::UserPoolMisconfigured(text.to_owned());
    }
    match operation {
        Operation::ResendConfirmationCode if says("already confirmed") => {
            ProviderError::AlreadyConfirmed
        }
        // That the address is missing or not verified, or that the application was never enrolled.
        Operation::SetMfaPreference => ProviderError::MfaMethodUnavailable(text.to_owned()),
        // Nothing of it was typed by a person.
        Operation::AwsCredentials => ProviderError::UserPoolMisconfigured(text.to_owned()),
        _ => ProviderError::InvalidParameter(text.to_owned()),
    }
}

fn code_mismatch(operation: Operation) -> ProviderError {
    match operation {
        Operation::SetUpSoftwareToken | Operation::EnrolSoftwareToken => {
            ProviderError::SoftwareTokenMismatch
        }
        _ => ProviderError::CodeMismatch,
    }
}

/// What is not there may be the pool or its client, but also something of the account's.
fn resource_not_found(operation: Operation, text: &str) -> ProviderError {
    let is_device = text.to_ascii_lowercase().contains("device does not exist");
    match operation {
        Operation::Device => ProviderError::DeviceNotFound,
        Operation::DeletePasskey => ProviderError::PasskeyRefused(text.to_owned()),
        _ if is_device => ProviderError::DeviceNotFound,
        _ => ProviderError::UserPoolMisconfigured(text.to_owned()),
    }
}

/// Whether it is the sign-in's own session that is over: it lasts for some minutes, and for one answer.
fn is_about_the_session(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("session")
        && ["invalid session", "expired", "only be used once"]
            .iter()
            .any(|part| text.contains(part))
}

/// Whether it is the app client that is set up otherwise than this application uses it: a flow that is not enabled, a secret that is
/// missing, wrong or not wanted. It can be mended, so that no session ends over it.
fn is_about_the_client(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    [
        "not enabled for",
        "secret hash",
        "secret_hash",
        "configured with secret",
        "client secret",
        "invalid client",
    ]
    .iter()
    .any(|part| text.contains(part))
}

#[cfg(test)]
mod tests;
