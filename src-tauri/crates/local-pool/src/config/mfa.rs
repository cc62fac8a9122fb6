//! Multi-factor authentication: whether a second factor is asked for, and which there are.

use serde::{Deserialize, Serialize};

use crate::Error;

/// Whether the pool asks for a second factor (`MfaConfiguration`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum MfaConfiguration {
    /// Of nobody.
    #[default]
    Off,
    /// Of the users who turned one on.
    Optional,
    /// Of everybody; who has none must set one up before the first sign-in ends.
    On,
}

/// A second factor, in Cognito's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum MfaMethod {
    /// A code by text message.
    SmsMfa,
    /// A time-based code of an authenticator app (RFC 6238).
    SoftwareTokenMfa,
    /// A code by e-mail.
    EmailOtp,
}

impl MfaMethod {
    /// All of them, in Cognito's order.
    pub(crate) const ALL: [Self; 3] = [Self::SmsMfa, Self::SoftwareTokenMfa, Self::EmailOtp];

    /// Cognito's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::SmsMfa => "SMS_MFA",
            Self::SoftwareTokenMfa => "SOFTWARE_TOKEN_MFA",
            Self::EmailOtp => "EMAIL_OTP",
        }
    }

    /// The method of this name.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == text)
    }
}

/// Whether Cognito would take both together.
pub(super) fn check(configuration: MfaConfiguration, enabled: &[MfaMethod]) -> Result<(), Error> {
    if configuration != MfaConfiguration::Off && enabled.is_empty() {
        return Err(Error::Configuration(
            "EnabledMfas is empty, but MfaConfiguration is not OFF",
        ));
    }
    Ok(())
}
