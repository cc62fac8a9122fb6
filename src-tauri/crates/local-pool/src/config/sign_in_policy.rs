//! What a sign-in by `USER_AUTH` may begin with.

use serde::{Deserialize, Serialize};

use super::MfaConfiguration;
use crate::Error;

/// What a sign-in by `USER_AUTH` may begin with (`SignInPolicyType`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct SignInPolicy {
    /// As in Cognito, the password is always one of them.
    pub allowed_first_auth_factors: Vec<FirstAuthFactor>,
}

impl SignInPolicy {
    pub(super) fn check(&self, mfa: MfaConfiguration) -> Result<(), Error> {
        if !self.allows(FirstAuthFactor::Password) {
            return Err(Error::Configuration(
                "SignInPolicy.AllowedFirstAuthFactors has no PASSWORD",
            ));
        }
        let sends_codes =
            self.allows(FirstAuthFactor::EmailOtp) || self.allows(FirstAuthFactor::SmsOtp);
        if mfa == MfaConfiguration::On && sends_codes {
            return Err(Error::Configuration(
                "SignInPolicy allows EMAIL_OTP or SMS_OTP, which can't be while MfaConfiguration is ON",
            ));
        }
        Ok(())
    }

    pub(crate) fn allows(&self, factor: FirstAuthFactor) -> bool {
        self.allowed_first_auth_factors.contains(&factor)
    }
}

impl Default for SignInPolicy {
    /// The password alone.
    fn default() -> Self {
        Self {
            allowed_first_auth_factors: vec![FirstAuthFactor::Password],
        }
    }
}

/// What a sign-in may begin with (`AuthFactorType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum FirstAuthFactor {
    /// The password, proved by SRP or sent.
    Password,
    /// A code by e-mail.
    EmailOtp,
    /// A code by text message.
    SmsOtp,
    /// A passkey.
    WebAuthn,
}
