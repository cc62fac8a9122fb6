//! What of a person's answer goes to the pool, where it takes one request.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use vestibule_contract::CodeKind;
use vestibule_session::ChallengeAnswer;
use vestibule_session::ports::{ChallengeKind, ProviderError};

use super::asked::ATTRIBUTE_PREFIX;
use super::exchange::Fields;
use crate::pool_names;

/// The challenge that is answered, and the responses beside what belongs to every request.
///
/// # Errors
/// [`ProviderError::InvalidParameter`]: the answer is one to another question.
pub(super) fn to(
    kind: &ChallengeKind,
    answer: &ChallengeAnswer,
) -> Result<(ChallengeNameType, Fields), ProviderError> {
    use ChallengeAnswer as Answer;
    use ChallengeKind as Kind;
    use ChallengeNameType as Name;
    Ok(match (kind, answer) {
        (Kind::EnterCode { kind, .. }, Answer::Code { code }) => {
            let (name, field) = code_names(*kind);
            // EXPOSE: the pool compares it.
            (name, one(field, code.expose_secret()))
        }
        (Kind::SelectMfaMethod { choices }, Answer::MfaMethod { method }) => {
            let method = pool_names::of_mfa_method(one_of(choices, *method)?);
            (Name::SelectMfaType, one("ANSWER", method))
        }
        (Kind::SetUpEmail, Answer::Email { email }) => (Name::MfaSetup, one("EMAIL", email)),
        (
            Kind::NewPassword { .. },
            Answer::NewPassword {
                password,
                attributes,
            },
        ) => {
            // EXPOSE: the pool makes its verifier from it.
            let mut responses = one("NEW_PASSWORD", password.expose_secret());
            for (name, value) in attributes {
                responses.insert(format!("{ATTRIBUTE_PREFIX}{name}"), value.clone());
            }
            (Name::NewPasswordRequired, responses)
        }
        (Kind::UsePasskey { .. }, Answer::Passkey { credential }) => {
            // EXPOSE: the pool checks its signature.
            let responses = one("CREDENTIAL", credential.expose_secret());
            (Name::WebAuthn, responses)
        }
        (Kind::Custom { .. }, Answer::Custom { answer }) => {
            // EXPOSE: the pool judges it.
            let responses = one("ANSWER", answer.expose_secret());
            (Name::CustomChallenge, responses)
        }
        _ => return Err(misfit()),
    })
}

/// The choice, if it is one.
pub(super) fn one_of<T: PartialEq>(choices: &[T], choice: T) -> Result<T, ProviderError> {
    choices
        .contains(&choice)
        .then_some(choice)
        .ok_or_else(misfit)
}

/// For an answer to another question. Nothing is sent.
pub(super) fn misfit() -> ProviderError {
    ProviderError::InvalidParameter("the answer does not fit the question".to_owned())
}

fn one(name: &str, value: &str) -> Fields {
    Fields::from([(name.to_owned(), value.to_owned())])
}

/// The challenge that asks for such a code, and the key of its answer.
const fn code_names(kind: CodeKind) -> (ChallengeNameType, &'static str) {
    match kind {
        CodeKind::SmsMfa => (ChallengeNameType::SmsMfa, "SMS_MFA_CODE"),
        CodeKind::SoftwareTokenMfa => (
            ChallengeNameType::SoftwareTokenMfa,
            "SOFTWARE_TOKEN_MFA_CODE",
        ),
        CodeKind::EmailOtp => (ChallengeNameType::EmailOtp, "EMAIL_OTP_CODE"),
        CodeKind::SmsOtp => (ChallengeNameType::SmsOtp, "SMS_OTP_CODE"),
    }
}
