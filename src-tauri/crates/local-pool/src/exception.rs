//! What a refused operation answers: AWS's exception types with the texts that Cognito gives.
//!
//! Invariant: no text holds anything that the caller sent, but for ids, which are checked before, and for what an
//! administrator names that is there.

use std::borrow::Cow;

use crate::store::StoreError;

/// Why an operation was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Exception {
    pub(crate) kind: ExceptionKind,
    pub(crate) message: Cow<'static, str>,
}

macro_rules! exception_kinds {
    ($($(#[$doc:meta])* $name:ident => $wire:literal,)*) => {
        /// AWS's exception types.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum ExceptionKind {
            $($(#[$doc])* $name,)*
        }

        impl ExceptionKind {
            /// `__type`.
            pub(crate) const fn wire_name(self) -> &'static str {
                match self {
                    $(Self::$name => $wire,)*
                }
            }
        }
    };
}

exception_kinds! {
    AliasExists => "AliasExistsException",
    CodeMismatch => "CodeMismatchException",
    DeviceKeyExists => "DeviceKeyExistsException",
    ExpiredCode => "ExpiredCodeException",
    EnableSoftwareTokenMfa => "EnableSoftwareTokenMFAException",
    GroupExists => "GroupExistsException",
    /// The only one that is our fault and not the caller's.
    InternalError => "InternalErrorException",
    InvalidParameter => "InvalidParameterException",
    InvalidPassword => "InvalidPasswordException",
    LimitExceeded => "LimitExceededException",
    MfaMethodNotFound => "MFAMethodNotFoundException",
    /// An operation for administrators, called without credentials.
    MissingAuthenticationToken => "MissingAuthenticationTokenException",
    NotAuthorized => "NotAuthorizedException",
    PasswordHistoryPolicyViolation => "PasswordHistoryPolicyViolationException",
    PasswordResetRequired => "PasswordResetRequiredException",
    RefreshTokenReuse => "RefreshTokenReuseException",
    ResourceConflict => "ResourceConflictException",
    ResourceNotFound => "ResourceNotFoundException",
    Serialization => "SerializationException",
    SoftwareTokenMfaNotFound => "SoftwareTokenMFANotFoundException",
    Unauthorized => "UnauthorizedException",
    UnknownOperation => "UnknownOperationException",
    /// An operation for administrators, called with credentials that count for nothing.
    UnrecognizedClient => "UnrecognizedClientException",
    UnsupportedUserState => "UnsupportedUserStateException",
    UnsupportedTokenType => "UnsupportedTokenTypeException",
    UserNotConfirmed => "UserNotConfirmedException",
    UserNotFound => "UserNotFoundException",
    /// What identity pools say where user pools say `InvalidParameterException`.
    Validation => "ValidationException",
    UsernameExists => "UsernameExistsException",
    WebAuthnChallengeNotFound => "WebAuthnChallengeNotFoundException",
    WebAuthnClientMismatch => "WebAuthnClientMismatchException",
    WebAuthnConfigurationMissing => "WebAuthnConfigurationMissingException",
    WebAuthnCredentialNotSupported => "WebAuthnCredentialNotSupportedException",
    WebAuthnNotEnabled => "WebAuthnNotEnabledException",
    WebAuthnOriginNotAllowed => "WebAuthnOriginNotAllowedException",
    WebAuthnRelyingPartyMismatch => "WebAuthnRelyingPartyMismatchException",
}

impl Exception {
    pub(crate) fn new(kind: ExceptionKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    /// What signs in somebody already, by the attribute's name.
    pub(crate) fn alias_exists(attribute: &'static str) -> Self {
        Self::new(ExceptionKind::AliasExists, taken(attribute))
    }

    pub(crate) fn code_mismatch() -> Self {
        Self::new(
            ExceptionKind::CodeMismatch,
            "Invalid verification code provided, please try again.",
        )
    }

    /// A wrong code by text message or e-mail, of a sign-in.
    pub(crate) fn otp_mismatch() -> Self {
        Self::new(
            ExceptionKind::CodeMismatch,
            "Invalid code or auth state for the user.",
        )
    }

    /// A wrong code of an authenticator app.
    pub(crate) fn software_token_mismatch() -> Self {
        Self::new(
            ExceptionKind::CodeMismatch,
            "Invalid code received for user",
        )
    }

    /// A code of an authenticator app that was right once.
    pub(crate) fn software_token_used() -> Self {
        Self::new(
            ExceptionKind::ExpiredCode,
            "Your software token has already been used once.",
        )
    }

    /// The pool has no authenticator apps, or the user has none any more.
    pub(crate) fn software_token_mfa_not_enabled() -> Self {
        Self::new(
            ExceptionKind::SoftwareTokenMfaNotFound,
            "Software Token MFA has not been enabled by the userPool",
        )
    }

    /// No secret was given out before.
    pub(crate) fn software_token_mfa_not_found() -> Self {
        Self::new(
            ExceptionKind::SoftwareTokenMfaNotFound,
            "Software Token MFA does not exist for the user.",
        )
    }

    /// The code that should have turned an authenticator app on.
    pub(crate) fn enable_software_token_mismatch() -> Self {
        Self::new(
            ExceptionKind::EnableSoftwareTokenMfa,
            "Code mismatch and fail enable Software Token MFA",
        )
    }

    /// The session of a sign-in: of nobody, of another client or user, or of another challenge.
    pub(crate) fn invalid_session() -> Self {
        Self::not_authorized("Invalid session for the user.")
    }

    pub(crate) fn session_expired() -> Self {
        Self::not_authorized("Invalid session for the user, session is expired.")
    }

    pub(crate) fn session_used() -> Self {
        Self::not_authorized("Invalid session for the user, session can only be used once.")
    }

    /// Of this user, at least.
    pub(crate) fn device_not_found() -> Self {
        Self::new(ExceptionKind::ResourceNotFound, "Device does not exist.")
    }

    /// Whether it is [`Self::device_not_found`], after which clients go on without their device.
    pub(crate) fn is_device_not_found(&self) -> bool {
        *self == Self::device_not_found()
    }

    pub(crate) fn expired_code() -> Self {
        Self::new(
            ExceptionKind::ExpiredCode,
            "Invalid code provided, please request a code again.",
        )
    }

    pub(crate) fn internal_error() -> Self {
        Self::new(ExceptionKind::InternalError, "Internal error")
    }

    pub(crate) fn invalid_parameter(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ExceptionKind::InvalidParameter, message)
    }

    pub(crate) fn missing_parameter(name: &str) -> Self {
        Self::invalid_parameter(format!("Missing required parameter {name}"))
    }

    /// A member of the request breaks a rule of the API's model.
    pub(crate) fn constraint(member: &str, constraint: &str) -> Self {
        Self::invalid_parameter(format!(
            "1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must {constraint}"
        ))
    }

    pub(crate) fn limit_exceeded() -> Self {
        Self::new(
            ExceptionKind::LimitExceeded,
            "Attempt limit exceeded, please try after some time.",
        )
    }

    pub(crate) fn not_authorized(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ExceptionKind::NotAuthorized, message)
    }

    /// The name or the password; which of them is not said.
    pub(crate) fn incorrect_username_or_password() -> Self {
        Self::not_authorized("Incorrect username or password.")
    }

    pub(crate) fn missing_authentication_token() -> Self {
        Self::new(
            ExceptionKind::MissingAuthenticationToken,
            "Missing Authentication Token",
        )
    }

    /// An identity pool that knows nobody without a login.
    pub(crate) fn unauthenticated_access() -> Self {
        Self::not_authorized("Unauthenticated access is not supported for this identity pool.")
    }

    pub(crate) fn unrecognized_client() -> Self {
        Self::new(
            ExceptionKind::UnrecognizedClient,
            "The security token included in the request is invalid.",
        )
    }

    pub(crate) fn resource_not_found(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(ExceptionKind::ResourceNotFound, message)
    }

    pub(crate) fn password_attempts_exceeded() -> Self {
        Self::not_authorized("Password attempts exceeded")
    }

    pub(crate) fn user_disabled() -> Self {
        Self::not_authorized("User is disabled.")
    }

    pub(crate) fn password_reset_required() -> Self {
        Self::new(
            ExceptionKind::PasswordResetRequired,
            "Password reset required for the user",
        )
    }

    pub(crate) fn user_not_confirmed() -> Self {
        Self::new(ExceptionKind::UserNotConfirmed, "User is not confirmed.")
    }

    pub(crate) fn user_not_found() -> Self {
        Self::new(ExceptionKind::UserNotFound, "User does not exist.")
    }

    /// What the operations say that confirm an account or a new password.
    pub(crate) fn username_client_combination_not_found() -> Self {
        Self::new(
            ExceptionKind::UserNotFound,
            "Username/client id combination not found.",
        )
    }

    pub(crate) fn username_exists() -> Self {
        Self::new(ExceptionKind::UsernameExists, "User already exists")
    }

    /// For a new account that is named by an address.
    /// What an administrator is told.
    pub(crate) fn user_account_exists() -> Self {
        Self::new(ExceptionKind::UsernameExists, "User account already exists")
    }

    pub(crate) fn username_attribute_exists(attribute: &'static str) -> Self {
        Self::new(ExceptionKind::UsernameExists, taken(attribute))
    }

    pub(crate) fn password_history_violation() -> Self {
        Self::new(
            ExceptionKind::PasswordHistoryPolicyViolation,
            "Password has previously been used and cannot be reused.",
        )
    }

    pub(crate) fn invalid_refresh_token() -> Self {
        Self::not_authorized("Invalid Refresh Token.")
    }

    pub(crate) fn serialization() -> Self {
        Self::new(
            ExceptionKind::Serialization,
            "The request could not be read as JSON of the operation's shape",
        )
    }

    pub(crate) fn unknown_operation() -> Self {
        Self::new(
            ExceptionKind::UnknownOperation,
            "X-Amz-Target names no operation of this user pool",
        )
    }
}

fn taken(attribute: &'static str) -> String {
    format!("An account with the given {attribute} already exists.")
}

impl From<StoreError> for Exception {
    /// The cause goes to the log, the caller learns nothing of it.
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the user pool's database failed");
        Self::internal_error()
    }
}
