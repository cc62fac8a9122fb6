//! The Account page: who somebody is at the user pool, and how they prove it.
//!
//! One type here carries a secret: [`TotpSetup`], which a person has to see to enrol an authenticator application. It is the answer of
//! one command, and part of nothing else.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{CodeDelivery, FirstFactor, MfaMethod};

/// Everything that the user pool says of who is signed in (`GetUser`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserProfile {
    /// The user name.
    pub username: String,
    /// Attributes by Cognito's names, for example `email` and `email_verified`.
    pub attributes: BTreeMap<String, String>,
    /// The second factors that are switched on.
    pub mfa_methods: Vec<MfaMethod>,
    /// The one that is asked for first.
    pub preferred_mfa: Option<MfaMethod>,
}

impl fmt::Debug for UserProfile {
    /// Attributes are a person's own affair.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserProfile([redacted])")
    }
}

/// What became of one attribute that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeUpdate {
    /// Cognito's name of it.
    pub name: String,
    /// Where the code went that has to be confirmed first; `None` if the change is done.
    pub delivery: Option<CodeDelivery>,
}

/// Whether one second factor is to be on, and asked for first (`SetUserMFAPreference`). What is not named stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MfaPreference {
    /// Which.
    pub method: MfaMethod,
    /// Whether it is asked for.
    pub enabled: bool,
    /// Whether it is asked for first; implies `enabled`.
    pub preferred: bool,
}

/// What an authenticator application is enrolled with (`AssociateSoftwareToken`).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TotpSetup {
    /// The shared secret in base32, to be typed.
    pub secret_key: String,
    /// The same as an `otpauth:` address.
    pub uri: String,
    /// The address as a QR code: rows of modules from the top, true for dark, without the quiet zone.
    pub qr_code: Vec<Vec<bool>>,
}

impl fmt::Debug for TotpSetup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSetup([redacted])")
    }
}

/// A device that the user pool keeps for this account (`ListDevices`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The user pool's name for it.
    pub key: String,
    /// What a person calls it.
    pub name: Option<String>,
    /// True for this computer.
    pub is_this_one: bool,
    /// Whether it stands for the second factor; `None` if the pool does not say.
    pub is_remembered: Option<bool>,
    /// Where it was last seen.
    pub last_ip_address: Option<String>,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub created_at: Option<i64>,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub last_authenticated_at: Option<i64>,
}

/// A passkey (`ListWebAuthnCredentials`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkey {
    /// The user pool's name for it.
    pub credential_id: String,
    /// What a person calls it.
    pub name: String,
    /// The domain that it is bound to.
    pub relying_party_id: String,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub created_at: i64,
}

/// How an account can sign in (`GetUserAuthFactors`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserAuthFactors {
    /// What a sign-in may begin with.
    pub first_factors: Vec<FirstFactor>,
}
