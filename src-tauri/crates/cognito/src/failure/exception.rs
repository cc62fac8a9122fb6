//! Cognito's errors by name: every one that an operation of this crate has in AWS's model, and the few that stand beside all models.

use aws_sdk_cognitoidentityprovider::error::{ProvideErrorMetadata, SdkError};

/// Cognito's errors; those that mean the same to everybody under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exception {
    AliasExists,
    CodeDeliveryFailure,
    CodeMismatch,
    DeviceKeyExists,
    EnableSoftwareTokenMfa,
    ExpiredCode,
    Forbidden,
    InternalError,
    InvalidParameter,
    InvalidPassword,
    LimitExceeded,
    MfaMethodNotFound,
    Misconfiguration,
    NotAuthorized,
    PasskeyRefused,
    PasskeysNotEnabled,
    PasswordHistoryPolicyViolation,
    PasswordResetRequired,
    RefreshTokenReuse,
    ResourceConflict,
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
    pub(super) fn of<E: ProvideErrorMetadata>(error: &SdkError<E>) -> Option<Self> {
        Self::parse(error.code()?)
    }

    pub(super) fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "AliasExistsException" => Self::AliasExists,
            "CodeDeliveryFailureException" => Self::CodeDeliveryFailure,
            "CodeMismatchException" => Self::CodeMismatch,
            "DeviceKeyExistsException" => Self::DeviceKeyExists,
            "EnableSoftwareTokenMFAException" => Self::EnableSoftwareTokenMfa,
            "ExpiredCodeException" => Self::ExpiredCode,
            "ForbiddenException" => Self::Forbidden,
            "ExternalServiceException"
            | "InternalErrorException"
            | "InternalFailure"
            | "InternalServerError"
            | "ServiceUnavailable"
            | "ServiceUnavailableException" => Self::InternalError,
            "InvalidParameterException" | "ValidationException" => Self::InvalidParameter,
            "InvalidPasswordException" => Self::InvalidPassword,
            "LimitExceededException" => Self::LimitExceeded,
            "MFAMethodNotFoundException" | "SoftwareTokenMFANotFoundException" => {
                Self::MfaMethodNotFound
            }
            "FeatureUnavailableInTierException"
            | "InvalidEmailRoleAccessPolicyException"
            | "InvalidIdentityPoolConfigurationException"
            | "InvalidLambdaResponseException"
            | "InvalidSmsRoleAccessPolicyException"
            | "InvalidSmsRoleTrustRelationshipException"
            | "InvalidUserPoolConfigurationException"
            | "OperationNotEnabledException"
            | "UnauthorizedException"
            | "UnexpectedLambdaException"
            | "UserPoolAddOnNotEnabledException" => Self::Misconfiguration,
            "NotAuthorizedException" => Self::NotAuthorized,
            "WebAuthnChallengeNotFoundException"
            | "WebAuthnClientMismatchException"
            | "WebAuthnCredentialNotSupportedException"
            | "WebAuthnOriginNotAllowedException"
            | "WebAuthnRelyingPartyMismatchException" => Self::PasskeyRefused,
            "WebAuthnConfigurationMissingException" | "WebAuthnNotEnabledException" => {
                Self::PasskeysNotEnabled
            }
            "PasswordHistoryPolicyViolationException" => Self::PasswordHistoryPolicyViolation,
            "PasswordResetRequiredException" => Self::PasswordResetRequired,
            "RefreshTokenReuseException" => Self::RefreshTokenReuse,
            "ResourceConflictException" => Self::ResourceConflict,
            "ResourceNotFoundException" => Self::ResourceNotFound,
            "TokenRevokedException" => Self::TokenRevoked,
            "TooManyFailedAttemptsException" => Self::TooManyFailedAttempts,
            "ConcurrentModificationException"
            | "RequestLimitExceeded"
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
