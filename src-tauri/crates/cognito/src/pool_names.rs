//! Cognito's names of first and second factors, as the challenges list them.

use vestibule_contract::{FirstFactor, MfaMethod};

/// A first factor by its name (`AvailableChallenges`, `ConfiguredUserAuthFactors`).
pub(crate) fn first_factor(name: &str) -> Option<FirstFactor> {
    Some(match name {
        "PASSWORD" => FirstFactor::Password,
        "PASSWORD_SRP" => FirstFactor::PasswordSrp,
        "EMAIL_OTP" => FirstFactor::EmailOtp,
        "SMS_OTP" => FirstFactor::SmsOtp,
        "WEB_AUTHN" => FirstFactor::WebAuthn,
        _ => return None,
    })
}

/// The name of a first factor.
pub(crate) const fn of_first_factor(factor: FirstFactor) -> &'static str {
    match factor {
        FirstFactor::Password => "PASSWORD",
        FirstFactor::PasswordSrp => "PASSWORD_SRP",
        FirstFactor::EmailOtp => "EMAIL_OTP",
        FirstFactor::SmsOtp => "SMS_OTP",
        FirstFactor::WebAuthn => "WEB_AUTHN",
    }
}

/// A second factor by its name (`MFAS_CAN_CHOOSE`, `MFAS_CAN_SETUP`, `UserMFASettingList`). AWS writes e-mail in two ways.
pub(crate) fn mfa_method(name: &str) -> Option<MfaMethod> {
    Some(match name {
        "SMS_MFA" => MfaMethod::Sms,
        "EMAIL_OTP" | "EMAIL_MFA" => MfaMethod::Email,
        "SOFTWARE_TOKEN_MFA" => MfaMethod::SoftwareToken,
        _ => return None,
    })
}

/// The name of a second factor.
pub(crate) const fn of_mfa_method(method: MfaMethod) -> &'static str {
    match method {
        MfaMethod::Sms => "SMS_MFA",
        MfaMethod::Email => "EMAIL_OTP",
        MfaMethod::SoftwareToken => "SOFTWARE_TOKEN_MFA",
    }
}
