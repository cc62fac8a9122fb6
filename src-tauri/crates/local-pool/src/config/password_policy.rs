//! What a password must have.

use serde::{Deserialize, Serialize};

/// What a password must have. The defaults are Cognito's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "Cognito's PasswordPolicyType has these four"
)]
pub struct PasswordPolicy {
    /// In characters, from 6 to 99.
    pub minimum_length: usize,
    /// A to Z.
    pub require_uppercase: bool,
    /// a to z.
    pub require_lowercase: bool,
    /// 0 to 9.
    pub require_numbers: bool,
    /// One of Cognito's special characters, or a space inside of the password.
    pub require_symbols: bool,
    /// How many of a user's last passwords can't be used again, the present one included: up to 24.
    pub password_history_size: u32,
    /// How many days a password is good for that an administrator chose: up to 365.
    pub temporary_password_validity_days: u32,
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self {
            minimum_length: 8,
            require_uppercase: true,
            require_lowercase: true,
            require_numbers: true,
            require_symbols: true,
            password_history_size: 0,
            temporary_password_validity_days: 7,
        }
    }
}
