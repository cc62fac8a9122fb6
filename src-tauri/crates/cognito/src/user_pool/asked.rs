//! What a challenge asks of a person.

use aws_sdk_cognitoidentityprovider::types::ChallengeNameType;
use vestibule_contract::{CodeKind, FirstFactor, MfaMethod};
use vestibule_session::ports::{ChallengeKind, ProviderError};

use super::challenge::Challenge;
use super::delivery;
use crate::{pool_names, pool_text};

/// Reads a challenge. Methods that can't be set up in a sign-in are left out of [`ChallengeKind::SelectMfaSetup`], which may have one
/// choice only.
///
/// # Errors
/// [`ProviderError::UnsupportedChallenge`] for what this version can't ask, and [`ProviderError::UnexpectedAnswer`] for what can't be
/// asked now, or of which a part is missing.
pub(super) fn read(
    challenge: &Challenge,
    may_send_passwords: bool,
) -> Result<ChallengeKind, ProviderError> {
    use ChallengeNameType as Name;
    Ok(match &challenge.name {
        Name::SelectChallenge => ChallengeKind::SelectFirstFactor {
            choices: first_factors(challenge, may_send_passwords)?,
        },
        Name::Password if may_send_passwords => password(false),
        Name::PasswordSrp => password(true),
        Name::SmsMfa => code(challenge, CodeKind::SmsMfa),
        Name::SmsOtp => code(challenge, CodeKind::SmsOtp),
        Name::EmailOtp => code(challenge, CodeKind::EmailOtp),
        Name::SoftwareTokenMfa => code(challenge, CodeKind::SoftwareTokenMfa),
        Name::SelectMfaType => ChallengeKind::SelectMfaMethod {
            choices: mfa_methods(challenge, "MFAS_CAN_CHOOSE", |_| true)?,
        },
        Name::MfaSetup => ChallengeKind::SelectMfaSetup {
            // A telephone number has to be there before the sign-in begins.
            choices: mfa_methods(challenge, "MFAS_CAN_SETUP", |method| {
                method != MfaMethod::Sms
            })?,
        },
        Name::NewPasswordRequired => ChallengeKind::NewPassword {
            missing_attributes: missing_attributes(challenge)?,
        },
        Name::WebAuthn => ChallengeKind::UsePasskey {
            request: passkey_request(challenge)?,
        },
        Name::CustomChallenge => ChallengeKind::Custom {
            parameters: challenge.public_parameters(),
        },
        // These are asked of the client, and only when it has said that it can answer; and a password may not be sent.
        Name::PasswordVerifier
        | Name::DeviceSrpAuth
        | Name::DevicePasswordVerifier
        | Name::Password => {
            return Err(ProviderError::UnexpectedAnswer("ChallengeName"));
        }
        _ => return Err(challenge.unsupported()),
    })
}

const fn password(is_proved: bool) -> ChallengeKind {
    ChallengeKind::EnterPassword {
        is_proved,
        is_choice: false,
    }
}

fn code(challenge: &Challenge, kind: CodeKind) -> ChallengeKind {
    let medium = challenge.optional("CODE_DELIVERY_DELIVERY_MEDIUM");
    ChallengeKind::EnterCode {
        kind,
        delivery: challenge
            .optional("CODE_DELIVERY_DESTINATION")
            .map(|destination| delivery(destination, medium)),
        device_name: challenge
            .optional("FRIENDLY_DEVICE_NAME")
            .map(pool_text::label)
            .filter(|name| !name.is_empty()),
    }
}

fn first_factors(
    challenge: &Challenge,
    may_send_passwords: bool,
) -> Result<Vec<FirstFactor>, ProviderError> {
    let names = challenge.available.iter().map(ChallengeNameType::as_str);
    let choices = known(names, "AvailableChallenges", pool_names::first_factor)?;
    some(choices, challenge, |factor| {
        may_send_passwords || *factor != FirstFactor::Password
    })
}

fn mfa_methods(
    challenge: &Challenge,
    parameter: &'static str,
    is_choice: impl Fn(MfaMethod) -> bool,
) -> Result<Vec<MfaMethod>, ProviderError> {
    let names = challenge.list(parameter)?;
    let names = names.iter().map(String::as_str);
    let choices = known(names, parameter, pool_names::mfa_method)?;
    some(choices, challenge, |method| is_choice(*method))
}

/// Those of the names that are known, each once; an error names the first if none is.
fn known<'a, T: PartialEq>(
    names: impl Iterator<Item = &'a str>,
    parameter: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, ProviderError> {
    let mut choices = Vec::new();
    let mut unknown = None;
    for name in names {
        match read(name) {
            Some(choice) if !choices.contains(&choice) => choices.push(choice),
            Some(_) => {}
            None => unknown = unknown.or(Some(pool_text::name(name))),
        }
    }
    match unknown {
        Some(name) if choices.is_empty() => Err(ProviderError::UnsupportedChallenge(name)),
        None if choices.is_empty() => Err(ProviderError::UnexpectedAnswer(parameter)),
        _ => Ok(choices),
    }
}

/// Those that may be offered, of which there has to be one.
fn some<T>(
    mut choices: Vec<T>,
    challenge: &Challenge,
    is_choice: impl Fn(&T) -> bool,
) -> Result<Vec<T>, ProviderError> {
    choices.retain(is_choice);
    if choices.is_empty() {
        return Err(challenge.unsupported());
    }
    Ok(choices)
}

fn missing_attributes(challenge: &Challenge) -> Result<Vec<String>, ProviderError> {
    if challenge.optional("requiredAttributes").is_none() {
        return Ok(Vec::new());
    }
    let names = challenge.list("requiredAttributes")?;
    Ok(names
        .iter()
        .map(|name| pool_text::label(name.strip_prefix(ATTRIBUTE_PREFIX).unwrap_or(name)))
        .collect())
}

fn passkey_request(challenge: &Challenge) -> Result<String, ProviderError> {
    const NAME: &str = "CREDENTIAL_REQUEST_OPTIONS";
    let request = challenge.parameter(NAME)?;
    match serde_json::from_str(request) {
        Ok(serde_json::Value::Object(_)) => Ok(request.to_owned()),
        _ => Err(ProviderError::UnexpectedAnswer(NAME)),
    }
}

/// In front of an attribute's name, in the challenge and in the answer to it.
pub(super) const ATTRIBUTE_PREFIX: &str = "userAttributes.";
