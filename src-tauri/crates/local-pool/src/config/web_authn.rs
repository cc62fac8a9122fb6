//! Passkeys: for which relying party, and how strictly the authenticator has to know its user.

use serde::{Deserialize, Serialize};

use crate::Error;

/// Whom passkeys are made for (`WebAuthnConfigurationType`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct WebAuthnConfiguration {
    /// The host name of the pages that use the passkeys, or of one above them; for pages on this computer, `localhost`.
    pub relying_party_id: String,
    /// Whether the authenticator has to make sure who its user is.
    #[serde(default)]
    pub user_verification: UserVerification,
    /// For how much a passkey stands.
    #[serde(default)]
    pub factor_configuration: WebAuthnFactorConfiguration,
}

impl WebAuthnConfiguration {
    pub(super) fn check(&self) -> Result<(), Error> {
        if is_host_name(&self.relying_party_id) {
            Ok(())
        } else {
            Err(Error::Configuration(
                "WebAuthnConfiguration.RelyingPartyId is no host name of at most 63 characters",
            ))
        }
    }
}

/// Whether the authenticator has to make sure who its user is, by a PIN or by biometry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum UserVerification {
    /// It has to.
    Required,
    /// It should where it can.
    #[default]
    Preferred,
}

impl UserVerification {
    /// The standard's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Preferred => "preferred",
        }
    }
}

/// For how much a passkey stands (`WebAuthnFactorConfigurationType`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WebAuthnFactorConfiguration {
    /// The first factor.
    #[default]
    SingleFactor,
    /// Both factors, if the authenticator made sure who its user is.
    MultiFactorWithUserVerification,
}

/// Small letters, digits and hyphens between dots.
fn is_host_name(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    text.len() <= 63 && text.split('.').all(is_label)
}
