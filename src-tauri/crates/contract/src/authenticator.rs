//! What the sign-in form shows: the step that the core is at, and the rules of the user pool.

use serde::{Deserialize, Serialize};

/// The step of the Authenticator that the core is at while nobody is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "snake_case")]
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

/// The user pool that people sign in to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserPoolInfo {
    /// Embedded or Cognito's.
    pub kind: UserPoolKind,
    /// What its sign-up form has to ask for.
    pub password_policy: PasswordPolicy,
    /// Where the embedded user pool's earlier database is kept, if it could not be used and the pool began anew.
    pub set_aside: Option<String>,
}

/// Where the user pool runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserPoolKind {
    /// In this application; codes come to the mailbox drawer.
    Embedded {
        /// True where accounts are kept in memory only, because there is no usable keyring to seal them with.
        in_memory: bool,
    },
    /// At AWS, or at an endpoint that speaks its protocol.
    Cognito,
}
