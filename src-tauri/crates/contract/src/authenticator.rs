//! What the Authenticator shows: the step that the core is at, and the rules of the user pool.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{BrowserWait, FirstFactor, MfaMethod};

/// The step of the Authenticator that the core is at while nobody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// User name and password.
    SignIn {
        /// Fills the user-name field: who signed in, signed up or reset a password last.
        username: Option<String>,
    },
    /// User name, e-mail address, password twice.
    SignUp,
    /// The code that proves the e-mail address or telephone number of a new account.
    ConfirmSignUp {
        /// The account that the code belongs to.
        username: String,
        /// Where the code went; `None` if the pool did not say.
        delivery: Option<CodeDelivery>,
    },
    /// User name of the account whose password is forgotten.
    ForgotPassword {
        /// Fills the user-name field: what was typed on the sign-in form.
        username: Option<String>,
    },
    /// Code and new password.
    ConfirmForgotPassword {
        /// The account that the code belongs to.
        username: String,
        /// Where the code went; `None` if the pool did not say.
        delivery: Option<CodeDelivery>,
    },
    /// What to begin with, of what this account has (`SELECT_CHALLENGE`).
    SelectFirstFactor {
        /// Whose sign-in.
        username: String,
        /// What may be chosen.
        choices: Vec<FirstFactor>,
    },
    /// The password of a sign-in that began with the name alone (`PASSWORD`, `PASSWORD_SRP`).
    EnterPassword {
        /// Whose sign-in.
        username: String,
    },
    /// A code that was sent, or that an authenticator application shows.
    EnterCode {
        /// Whose sign-in.
        username: String,
        /// Which code.
        kind: CodeKind,
        /// Where it went; `None` if it was not sent, or if the pool did not say.
        delivery: Option<CodeDelivery>,
        /// The enrolled device's name, where an authenticator application shows the code and the pool says its name.
        device_name: Option<String>,
    },
    /// Which second factor to use (`SELECT_MFA_TYPE`).
    SelectMfaMethod {
        /// Whose sign-in.
        username: String,
        /// What may be chosen.
        choices: Vec<MfaMethod>,
    },
    /// Which second factor to set up, because the pool asks for one (`MFA_SETUP`).
    SelectMfaSetup {
        /// Whose sign-in.
        username: String,
        /// What may be chosen.
        choices: Vec<MfaMethod>,
    },
    /// Enrol an authenticator application and type its first code; what it is enrolled with is had by `command::TOTP_SETUP`.
    SetUpTotp {
        /// Whose sign-in.
        username: String,
    },
    /// The e-mail address that codes are to be sent to (`MFA_SETUP`).
    SetUpEmail {
        /// Whose sign-in.
        username: String,
    },
    /// A password of one's own in place of an administrator's (`NEW_PASSWORD_REQUIRED`).
    NewPassword {
        /// Whose sign-in.
        username: String,
        /// Attributes that the pool requires and the account lacks, by Cognito's names.
        missing_attributes: Vec<String>,
    },
    /// A passkey (`WEB_AUTHN`); what the webview's authenticator is asked is had by `command::PASSKEY_REQUEST`.
    UsePasskey {
        /// Whose sign-in.
        username: String,
    },
    /// A question of the user pool's own (`CUSTOM_CHALLENGE`).
    CustomChallenge {
        /// Whose sign-in.
        username: String,
        /// What the pool says of it, by names of its own.
        parameters: BTreeMap<String, String>,
    },
    /// The sign-in goes on in the system browser; `StepName::SignIn` gives it up.
    WaitForBrowser {
        /// What is waited for.
        wait: BrowserWait,
    },
}

/// Which code a step asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeKind {
    /// By text message, as second factor (`SMS_MFA`).
    SmsMfa,
    /// Of an authenticator application, as second factor (`SOFTWARE_TOKEN_MFA`).
    SoftwareTokenMfa,
    /// By e-mail, as first or second factor (`EMAIL_OTP`).
    EmailOtp,
    /// By text message, as first factor (`SMS_OTP`).
    SmsOtp,
}

impl Default for Step {
    fn default() -> Self {
        Self::SignIn { username: None }
    }
}

/// A step that a person can go to by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepName {
    /// [`Step::SignIn`].
    SignIn,
    /// [`Step::SignUp`].
    SignUp,
    /// [`Step::ForgotPassword`].
    ForgotPassword,
}

/// Where the user pool sent a code (Cognito's `CodeDeliveryDetails`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeDelivery {
    /// Masked by the pool, for example `a***@e***`.
    pub destination: String,
    /// How it was sent.
    pub medium: DeliveryMedium,
}

/// How a code was sent (Cognito's `DeliveryMedium`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryMedium {
    /// By e-mail.
    Email,
    /// By text message.
    Sms,
    /// A medium that this version does not know.
    Unknown,
}

/// What the user pool asks of a password (Cognito's `PasswordPolicyType`). The pool decides; the form only helps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "Cognito's policy is four independent switches"
)]
pub struct PasswordPolicy {
    /// Characters at least, 6 to 99.
    pub min_length: u8,
    /// One of `a-z` at least.
    pub require_lowercase: bool,
    /// One of `A-Z` at least.
    pub require_uppercase: bool,
    /// One of `0-9` at least.
    pub require_numbers: bool,
    /// One of Cognito's special characters at least.
    pub require_symbols: bool,
}

impl PasswordPolicy {
    /// Cognito's special characters; a space counts too, unless it is the first or last character.
    pub const SYMBOLS: &str = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+=";
}

impl Default for PasswordPolicy {
    /// Cognito's default: eight characters with all four kinds.
    fn default() -> Self {
        Self {
            min_length: 8,
            require_lowercase: true,
            require_uppercase: true,
            require_numbers: true,
            require_symbols: true,
        }
    }
}
