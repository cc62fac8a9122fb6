//! Every error of Cognito's that has a meaning of its own, after the questions at which it is given.

#![allow(clippy::expect_used, reason = "tests")]

use super::*;

fn of(operation: Operation, code: &str, text: &str) -> ProviderError {
    let exception = Exception::parse(code).expect("it is in the table");
    meaning(operation, exception, text)
}

const EVERY_OPERATION: [Operation; 20] = [
    Operation::SignIn,
    Operation::AnswerChallenge,
    Operation::AnswerCustomChallenge,
    Operation::AnswerPasskeyChallenge,
    Operation::SetUpSoftwareToken,
    Operation::SignUp,
    Operation::ConfirmSignUp,
    Operation::ResendConfirmationCode,
    Operation::ForgotPassword,
    Operation::ConfirmForgotPassword,
    Operation::Refresh,
    Operation::RevokeToken,
    Operation::GlobalSignOut,
    Operation::ChangePassword,
    Operation::Account,
    Operation::SetMfaPreference,
    Operation::EnrolSoftwareToken,
    Operation::Device,
    Operation::DeletePasskey,
    Operation::AwsCredentials,
];

#[test]
fn a_sign_in_is_refused_for_what_the_message_says() {
    for (text, expected) in [
        (
            "Incorrect username or password.",
            ProviderError::NotAuthorized,
        ),
        (
            "Password attempts exceeded",
            ProviderError::TooManyFailedAttempts,
        ),
        ("User is disabled.", ProviderError::UserDisabled),
        ("", ProviderError::NotAuthorized),
        (
            "Invalid session for the user.",
            ProviderError::SignInExpired,
        ),
        (
            "Temporary password has expired and must be reset by an administrator.",
            ProviderError::RefusedByUserPool(
                "Temporary password has expired and must be reset by an administrator.".to_owned(),
            ),
        ),
        (
            "Unable to verify secret hash for client abc",
            ProviderError::UserPoolMisconfigured(
                "Unable to verify secret hash for client abc".to_owned(),
            ),
        ),
        (
            "Client abc is configured with secret but SECRET_HASH was not received",
            ProviderError::UserPoolMisconfigured(
                "Client abc is configured with secret but SECRET_HASH was not received".to_owned(),
            ),
        ),
    ] {
        assert_eq!(
            of(Operation::SignIn, "NotAuthorizedException", text),
            expected,
            "{text}"
        );
    }
}

#[test]
fn whether_there_is_such_a_user_is_not_told() {
    assert_eq!(
        of(
            Operation::SignIn,
            "UserNotFoundException",
            "User does not exist."
        ),
        of(
            Operation::SignIn,
            "NotAuthorizedException",
            "Incorrect username or password."
        ),
    );
    for operation in [Operation::ConfirmSignUp, Operation::ConfirmForgotPassword] {
        assert_eq!(
            of(
                operation,
                "UserNotFoundException",
                "Username/client id combination not found."
            ),
            of(
                operation,
                "CodeMismatchException",
                "Invalid verification code provided, please try again."
            ),
        );
    }
}

#[test]
fn a_session_ends_over_these_and_nothing_else() {
    for (code, text) in [
        ("NotAuthorizedException", "Refresh Token has been revoked"),
        ("NotAuthorizedException", "Refresh Token has expired"),
        ("NotAuthorizedException", "Invalid Refresh Token"),
        ("NotAuthorizedException", "User is disabled."),
        ("TokenRevokedException", ""),
        ("RefreshTokenReuseException", ""),
        ("UserNotFoundException", ""),
        ("UserNotConfirmedException", ""),
        ("PasswordResetRequiredException", ""),
    ] {
        assert_eq!(
            of(Operation::Refresh, code, text),
            ProviderError::SessionEnded,
            "{code}: {text}"
        );
    }
    for (code, text) in [
        ("InternalErrorException", ""),
        ("TooManyRequestsException", ""),
        ("ThrottlingException", ""),
        ("LimitExceededException", ""),
        ("ForbiddenException", ""),
        ("ResourceNotFoundException", ""),
        ("InvalidParameterException", ""),
        ("InvalidUserPoolConfigurationException", ""),
        ("UserLambdaValidationException", ""),
        ("UnexpectedLambdaException", ""),
        ("UnsupportedOperationException", ""),
        (
            "NotAuthorizedException",
            "Client abc is configured with secret but client secret was not received",
        ),
    ] {
        assert_ne!(
            of(Operation::Refresh, code, text),
            ProviderError::SessionEnded,
            "{code}: {text} can pass or be mended"
        );
    }
}

#[test]
fn an_account_that_is_confirmed_already_is_known_by_the_message() {
    let text = "User cannot be confirmed. Current status is CONFIRMED";
    assert_eq!(
        of(Operation::ConfirmSignUp, "NotAuthorizedException", text),
        ProviderError::AlreadyConfirmed
    );
    let text = "User is already confirmed.";
    assert_eq!(
        of(
            Operation::ResendConfirmationCode,
            "InvalidParameterException",
            text
        ),
        ProviderError::AlreadyConfirmed
    );
    let text = "User cannot be confirmed. Current status is ARCHIVED";
    assert_eq!(
        of(Operation::ConfirmSignUp, "NotAuthorizedException", text),
        ProviderError::RefusedByUserPool(text.to_owned())
    );
}

#[test]
fn a_flow_that_is_not_enabled_is_the_configurations_fault() {
    for text in [
        "USER_SRP_AUTH is not enabled for the client.",
        "Auth flow not enabled for this client",
        "App client abc is not configured for secret but secret hash was received",
    ] {
        assert_eq!(
            of(Operation::SignIn, "InvalidParameterException", text),
            ProviderError::UserPoolMisconfigured(text.to_owned())
        );
    }
    let text = "Invalid email address format.";
    assert_eq!(
        of(Operation::SignUp, "InvalidParameterException", text),
        ProviderError::InvalidParameter(text.to_owned())
    );
    let text = "SignUp is not permitted for this user pool";
    assert_eq!(
        of(Operation::SignUp, "NotAuthorizedException", text),
        ProviderError::UserPoolMisconfigured(text.to_owned())
    );
}

#[test]
fn an_access_token_can_be_renewed_unless_it_was_revoked() {
    for operation in [
        Operation::GlobalSignOut,
        Operation::Account,
        Operation::ChangePassword,
    ] {
        assert_eq!(
            of(
                operation,
                "NotAuthorizedException",
                "Access Token has expired"
            ),
            ProviderError::NotAuthorized
        );
        assert_eq!(
            of(
                operation,
                "NotAuthorizedException",
                "Access Token has been revoked"
            ),
            ProviderError::SessionEnded
        );
    }
}

#[test]
fn the_others_mean_the_same_after_every_question() {
    let text = || "why".to_owned();
    for operation in EVERY_OPERATION {
        for (code, expected) in [
            ("UsernameExistsException", ProviderError::UsernameExists),
            ("AliasExistsException", ProviderError::AliasExists),
            ("ExpiredCodeException", ProviderError::ExpiredCode),
            (
                "EnableSoftwareTokenMFAException",
                ProviderError::SoftwareTokenMismatch,
            ),
            (
                "SoftwareTokenMFANotFoundException",
                ProviderError::MfaMethodUnavailable(text()),
            ),
            (
                "WebAuthnNotEnabledException",
                ProviderError::PasskeysNotEnabled,
            ),
            (
                "WebAuthnClientMismatchException",
                ProviderError::PasskeyRefused(text()),
            ),
            (
                "ConcurrentModificationException",
                ProviderError::TooManyRequests,
            ),
            (
                "FeatureUnavailableInTierException",
                ProviderError::UserPoolMisconfigured(text()),
            ),
            (
                "CodeDeliveryFailureException",
                ProviderError::CodeDeliveryFailure,
            ),
            ("LimitExceededException", ProviderError::LimitExceeded),
            (
                "TooManyFailedAttemptsException",
                ProviderError::TooManyFailedAttempts,
            ),
            ("TooManyRequestsException", ProviderError::TooManyRequests),
            ("ThrottlingException", ProviderError::TooManyRequests),
            ("InternalErrorException", ProviderError::Unreachable),
            ("ServiceUnavailableException", ProviderError::Unreachable),
            (
                "InvalidPasswordException",
                ProviderError::InvalidPassword(text()),
            ),
            (
                "PasswordHistoryPolicyViolationException",
                ProviderError::PasswordUsedBefore,
            ),
            (
                "UserLambdaValidationException",
                ProviderError::RefusedByUserPool(text()),
            ),
            (
                "ForbiddenException",
                ProviderError::RefusedByUserPool(text()),
            ),
            (
                "UnexpectedLambdaException",
                ProviderError::UserPoolMisconfigured(text()),
            ),
            (
                "UnsupportedOperationException",
                ProviderError::UserPoolMisconfigured(text()),
            ),
            (
                "UnknownOperationException",
                ProviderError::UserPoolMisconfigured(text()),
            ),
        ] {
            assert_eq!(
                of(operation, code, "why"),
                expected,
                "{code} after {operation:?}"
            );
        }
    }
}

#[test]
fn a_user_that_is_not_ready_is_told_what_to_do() {
    assert_eq!(
        of(Operation::SignIn, "UserNotConfirmedException", ""),
        ProviderError::UserNotConfirmed
    );
    assert_eq!(
        of(Operation::SignIn, "PasswordResetRequiredException", ""),
        ProviderError::PasswordResetRequired
    );
}

#[test]
fn a_code_that_is_not_cognitos_has_no_meaning() {
    for code in ["", "Exception", "notauthorizedexception", "AccessDenied"] {
        assert_eq!(Exception::parse(code), None);
    }
}

#[test]
fn a_parameter_is_the_persons_or_the_configurations() {
    for operation in EVERY_OPERATION {
        let found = of(operation, "InvalidParameterException", "why");
        let text = "why".to_owned();
        let expected = match operation {
            Operation::SetMfaPreference => ProviderError::MfaMethodUnavailable(text),
            Operation::AwsCredentials => ProviderError::UserPoolMisconfigured(text),
            _ => ProviderError::InvalidParameter(text),
        };
        assert_eq!(found, expected, "{operation:?}");
    }
}

#[test]
fn a_wrong_code_is_one_of_an_address_or_of_an_application() {
    for operation in EVERY_OPERATION {
        let found = of(operation, "CodeMismatchException", "why");
        let is_enrolment = matches!(
            operation,
            Operation::SetUpSoftwareToken | Operation::EnrolSoftwareToken
        );
        let expected = if is_enrolment {
            ProviderError::SoftwareTokenMismatch
        } else {
            ProviderError::CodeMismatch
        };
        assert_eq!(found, expected, "{operation:?}");
    }
}

#[test]
fn what_is_not_there_may_be_the_accounts_own() {
    let text = || "User pool client abc does not exist.".to_owned();
    for operation in EVERY_OPERATION {
        let found = of(operation, "ResourceNotFoundException", &text());
        let expected = match operation {
            Operation::Device => ProviderError::DeviceNotFound,
            Operation::DeletePasskey => ProviderError::PasskeyRefused(text()),
            _ => ProviderError::UserPoolMisconfigured(text()),
        };
        assert_eq!(found, expected, "{operation:?}");
    }
    for operation in [
        Operation::SignIn,
        Operation::AnswerChallenge,
        Operation::Refresh,
    ] {
        assert_eq!(
            of(
                operation,
                "ResourceNotFoundException",
                "Device does not exist."
            ),
            ProviderError::DeviceNotFound
        );
    }
}

#[test]
fn a_refused_answer_ends_the_sign_in_or_names_what_was_wrong() {
    let refused = |operation| {
        of(
            operation,
            "NotAuthorizedException",
            "Incorrect username or password.",
        )
    };
    let text = "Incorrect username or password.".to_owned();
    assert_eq!(
        refused(Operation::AnswerCustomChallenge),
        ProviderError::WrongAnswer
    );
    assert_eq!(
        refused(Operation::AnswerPasskeyChallenge),
        ProviderError::PasskeyRefused(text)
    );
    assert_eq!(
        refused(Operation::AnswerChallenge),
        ProviderError::NotAuthorized
    );
    for operation in [
        Operation::AnswerChallenge,
        Operation::AnswerCustomChallenge,
        Operation::AnswerPasskeyChallenge,
        Operation::SetUpSoftwareToken,
    ] {
        for text in [
            "Invalid session for the user.",
            "Invalid session for the user, session is expired.",
            "Invalid session for the user, session can only be used once.",
        ] {
            assert_eq!(
                of(operation, "NotAuthorizedException", text),
                ProviderError::SignInExpired
            );
        }
        assert_eq!(
            of(operation, "NotAuthorizedException", "User is disabled."),
            ProviderError::UserDisabled
        );
    }
}

#[test]
fn an_access_token_without_the_scope_is_the_configurations_fault() {
    let text = "Access Token does not have required scopes";
    for operation in [
        Operation::Account,
        Operation::ChangePassword,
        Operation::Device,
    ] {
        assert_eq!(
            of(operation, "NotAuthorizedException", text),
            ProviderError::UserPoolMisconfigured(text.to_owned()),
            "a newer token would not have it either"
        );
    }
}

#[test]
fn every_error_of_every_operations_model_has_a_meaning() {
    for code in [
        "AliasExistsException",
        "CodeDeliveryFailureException",
        "CodeMismatchException",
        "ConcurrentModificationException",
        "DeviceKeyExistsException",
        "EnableSoftwareTokenMFAException",
        "ExpiredCodeException",
        "ExternalServiceException",
        "FeatureUnavailableInTierException",
        "ForbiddenException",
        "InternalErrorException",
        "InvalidEmailRoleAccessPolicyException",
        "InvalidIdentityPoolConfigurationException",
        "InvalidLambdaResponseException",
        "InvalidParameterException",
        "InvalidPasswordException",
        "InvalidSmsRoleAccessPolicyException",
        "InvalidSmsRoleTrustRelationshipException",
        "InvalidUserPoolConfigurationException",
        "LimitExceededException",
        "MFAMethodNotFoundException",
        "NotAuthorizedException",
        "OperationNotEnabledException",
        "PasswordHistoryPolicyViolationException",
        "PasswordResetRequiredException",
        "RefreshTokenReuseException",
        "ResourceConflictException",
        "ResourceNotFoundException",
        "SoftwareTokenMFANotFoundException",
        "TooManyFailedAttemptsException",
        "TooManyRequestsException",
        "UnauthorizedException",
        "UnexpectedLambdaException",
        "UnsupportedOperationException",
        "UnsupportedTokenTypeException",
        "UserLambdaValidationException",
        "UserNotConfirmedException",
        "UserNotFoundException",
        "UsernameExistsException",
        "WebAuthnChallengeNotFoundException",
        "WebAuthnClientMismatchException",
        "WebAuthnConfigurationMissingException",
        "WebAuthnCredentialNotSupportedException",
        "WebAuthnNotEnabledException",
        "WebAuthnOriginNotAllowedException",
        "WebAuthnRelyingPartyMismatchException",
    ] {
        assert!(Exception::parse(code).is_some(), "{code}");
    }
}
