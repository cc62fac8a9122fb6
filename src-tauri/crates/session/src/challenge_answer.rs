//! What a person answers a challenge with, as it comes from the webview.

use std::collections::BTreeMap;

use serde::Deserialize;
use vestibule_contract::{FirstFactor, MfaMethod};

use crate::secret::PasskeyCredential;
use crate::{ConfirmationCode, Password};

/// An answer; it has to fit the challenge, or it is refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum ChallengeAnswer {
    /// A code, sent or shown by an authenticator application.
    Code {
        /// As typed.
        code: ConfirmationCode,
    },
    /// The password.
    Password {
        /// As typed.
        password: Password,
    },
    /// A new password, and what the account lacks.
    NewPassword {
        /// As typed.
        password: Password,
        /// By Cognito's names.
        #[serde(default)]
        attributes: BTreeMap<String, String>,
    },
    /// What to begin with.
    FirstFactor {
        /// One of the choices.
        factor: FirstFactor,
    },
    /// The second factor to use, or to set up.
    MfaMethod {
        /// One of the choices.
        method: MfaMethod,
    },
    /// The first code of an authenticator application.
    Totp {
        /// As typed.
        code: ConfirmationCode,
        /// What the person calls the application's device.
        #[serde(default)]
        device_name: Option<String>,
    },
    /// Where codes are to be sent.
    Email {
        /// As typed.
        email: String,
    },
    /// A passkey's answer.
    Passkey {
        /// WebAuthn's `AuthenticationResponseJSON`.
        credential: PasskeyCredential,
    },
    /// To the user pool's own question.
    Custom {
        /// As typed.
        answer: ConfirmationCode,
    },
}

#[cfg(test)]
mod tests;
