//! What an error of the SDK means to the session: one table of Cognito's errors, and one match over it.
//!
//! Not here: the words that a person reads; a variant of [`ProviderError`] is what can be done. Where a user pool says that there is no
//! such user, this says what it says for a wrong password or code: whether somebody has an account is nobody's business.

use std::error::Error;

use aws_sdk_cognitoidentityprovider::config::http::HttpResponse;
use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};
use http_body_util::LengthLimitError;
use vestibule_session::ports::ProviderError;

use crate::pool_text;

/// What was asked; the same error means another thing after another question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operation {
    SignIn,
    SignUp,
    ConfirmSignUp,
    ResendConfirmationCode,
    ForgotPassword,
    ConfirmForgotPassword,
    Refresh,
    RevokeToken,
    GlobalSignOut,
    ChangePassword,
    User,
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
        Exception::InvalidPassword | Exception::PasswordHistoryPolicyViolation => {
            ProviderError::InvalidPassword(owned())
        }
        Exception::UsernameExists => ProviderError::UsernameExists,
        Exception::AliasExists => ProviderError::AliasExists,
        Exception::CodeMismatch => ProviderError::CodeMismatch,
        Exception::ExpiredCode => ProviderError::ExpiredCode,
        Exception::CodeDeliveryFailure => ProviderError::CodeDeliveryFailure,
        Exception::LimitExceeded => ProviderError::LimitExceeded,
        Exception::TooManyFailedAttempts => ProviderError::TooManyFailedAttempts,
        Exception::TooManyRequests => ProviderError::TooManyRequests,
        Exception::UserLambdaValidation
        | Exception::Forbidden
        | Exception::UnsupportedUserState => ProviderError::RefusedByUserPool(owned()),
        Exception::ResourceNotFound
        | Exception::Misconfiguration
        | Exception::UnsupportedOperation
        | Exception::UnknownOperation => ProviderError::UserPoolMisconfigured(owned()),
        Exception::InternalError => ProviderError::Unreachable,
    }
}

/// `NotAuthorizedException` is Cognito's word for very different things, which only its message tells apart.
fn not_authorized(operation: Operation, text: &str) -> ProviderError {
    let says = |part: &str| text.to_ascii_lowercase().contains(part);
    if is_about_the_client(text) {
        return ProviderError::UserPoolMisconfigured(text.to_owned());
    }
    match operation {
        Operation::Refresh | Operation::RevokeToken => ProviderError::SessionEnded,
        Operation::GlobalSignOut | Operation::User if says("revoked") => {
            ProviderError::SessionEnded
        }
        Operation::ChangePassword if says("token has been revoked") => ProviderError::SessionEnded,
        Operation::ConfirmSignUp | Operation::ResendConfirmationCode
            if says("current status is confirmed") || says("already confirmed") =>
        {
            ProviderError::AlreadyConfirmed
        }
        _ if says("attempts exceeded") => ProviderError::TooManyFailedAttempts,
        _ if says("user is disabled") => ProviderError::UserDisabled,
        Operation::SignUp | Operation::ForgotPassword if says("not permitted") => {
            ProviderError::UserPoolMisconfigured(text.to_owned())
        }
        Operation::SignIn
        | Operation::GlobalSignOut
        | Operation::ChangePassword
        | Operation::User
            if !says("temporary password has expired") =>
        {
            ProviderError::NotAuthorized
        }
        Operation::SignIn
        | Operation::SignUp
        | Operation::ConfirmSignUp
        | Operation::ResendConfirmationCode
        | Operation::ForgotPassword
        | Operation::ConfirmForgotPassword
        | Operation::GlobalSignOut
        | Operation::ChangePassword
        | Operation::User => ProviderError::RefusedByUserPool(text.to_owned()),
    }
}

/// What stands for "no such user". Asking for a code is answered before it gets here, as if the code were on its way.
fn user_not_found(operation: Operation) -> ProviderError {
    match operation {
        Operation::SignIn
        | Operation::SignUp
        | Operation::ResendConfirmationCode
        | Operation::ForgotPassword => ProviderError::NotAuthorized,
        Operation::ConfirmSignUp | Operation::ConfirmForgotPassword => ProviderError::CodeMismatch,
        Operation::Refresh
        | Operation::RevokeToken
        | Operation::GlobalSignOut
        | Operation::ChangePassword
        | Operation::User => ProviderError::SessionEnded,
    }
}

fn invalid_parameter(operation: Operation, text: &str) -> ProviderError {
    let says = |part: &str| text.to_ascii_lowercase().contains(part);
    if is_about_the_client(text) {
        ProviderError::UserPoolMisconfigured(text.to_owned())
    } else if operation == Operation::ResendConfirmationCode && says("already confirmed") {
        ProviderError::AlreadyConfirmed
    } else {
        ProviderError::InvalidParameter(text.to_owned())
    }
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

/// Cognito's errors, as far as the operations of this crate have them; those that mean the same to everybody under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exception {
    AliasExists,
    CodeDeliveryFailure,
    CodeMismatch,
    ExpiredCode,
    Forbidden,
    InternalError,
    InvalidParameter,
    InvalidPassword,
    LimitExceeded,
    Misconfiguration,
    NotAuthorized,
    PasswordHistoryPolicyViolation,
    PasswordResetRequired,
    RefreshTokenReuse,
    ResourceNotFound,
    TokenRevoked,
    TooManyFailedAttempts,
    TooManyRequests,
    UnknownOperation,
    UnsupportedOperation,
    UnsupportedUserState,
    UserLambdaValidation,
    UserNotConfirmed,
    UserNotFound,
    UsernameExists,
}

impl Exception {
    fn of<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Option<Self> {
        Self::parse(error.code()?)
    }

    fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "AliasExistsException" => Self::AliasExists,
            "CodeDeliveryFailureException" => Self::CodeDeliveryFailure,
            "CodeMismatchException" => Self::CodeMismatch,
            "ExpiredCodeException" => Self::ExpiredCode,
            "ForbiddenException" => Self::Forbidden,
            "InternalErrorException"
            | "InternalFailure"
            | "InternalServerError"
            | "ServiceUnavailable"
            | "ServiceUnavailableException" => Self::InternalError,
            "InvalidParameterException" | "ValidationException" => Self::InvalidParameter,
            "InvalidPasswordException" => Self::InvalidPassword,
            "LimitExceededException" => Self::LimitExceeded,
            "InvalidEmailRoleAccessPolicyException"
            | "InvalidLambdaResponseException"
            | "InvalidSmsRoleAccessPolicyException"
            | "InvalidSmsRoleTrustRelationshipException"
            | "InvalidUserPoolConfigurationException"
            | "MFAMethodNotFoundException"
            | "OperationNotEnabledException"
            | "SoftwareTokenMFANotFoundException"
            | "UnauthorizedException"
            | "UnexpectedLambdaException"
            | "UserPoolAddOnNotEnabledException" => Self::Misconfiguration,
            "NotAuthorizedException" => Self::NotAuthorized,
            "PasswordHistoryPolicyViolationException" => Self::PasswordHistoryPolicyViolation,
            "PasswordResetRequiredException" => Self::PasswordResetRequired,
            "RefreshTokenReuseException" => Self::RefreshTokenReuse,
            "ResourceNotFoundException" => Self::ResourceNotFound,
            "TokenRevokedException" => Self::TokenRevoked,
            "TooManyFailedAttemptsException" => Self::TooManyFailedAttempts,
            "RequestLimitExceeded"
            | "Throttling"
            | "ThrottlingException"
            | "TooManyRequestsException" => Self::TooManyRequests,
            "InvalidAction" | "UnknownOperationException" => Self::UnknownOperation,
            "UnsupportedOperationException" | "UnsupportedTokenTypeException" => {
                Self::UnsupportedOperation
            }
            "UnsupportedUserStateException" => Self::UnsupportedUserState,
            "UserLambdaValidationException" => Self::UserLambdaValidation,
            "UserNotConfirmedException" => Self::UserNotConfirmed,
            "UserNotFoundException" => Self::UserNotFound,
            "UsernameExistsException" => Self::UsernameExists,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests;
