//! What a device proves itself by: a password of its own, made here at random, of which the user pool gets the verifier only.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use vestibule_session::DevicePassword;

use super::integer::java_bytes;
use super::{private_exponent, random, verifier};

/// A device's password, and what the user pool checks it by (`DeviceSecretVerifierConfig`).
pub(crate) struct DeviceSecret {
    /// Stays on this computer.
    pub password: DevicePassword,
    /// `Salt`: the bytes of an integer, in base64.
    pub salt: String,
    /// `PasswordVerifier`: the same of g^x.
    pub verifier: String,
}

impl DeviceSecret {
    /// Draws password and salt from the operating system's randomness.
    pub(crate) fn generate(group_key: &str, device_key: &str) -> Self {
        let password = STANDARD.encode(random::<PASSWORD_BYTES>().as_slice());
        Self::of(
            group_key,
            device_key,
            password,
            random::<SALT_BYTES>().as_slice(),
        )
    }

    pub(super) fn of(group_key: &str, device_key: &str, password: String, salt: &[u8]) -> Self {
        let salt = java_bytes(salt);
        let exponent = private_exponent(group_key, device_key, &salt, &password);
        let verifier = verifier(&exponent).retrieve().to_be_bytes();
        Self {
            password: DevicePassword::new(password),
            salt: STANDARD.encode(salt.as_slice()),
            verifier: STANDARD.encode(java_bytes(verifier.as_ref()).as_slice()),
        }
    }
}

/// As many as the other clients draw; far more than could be guessed.
const PASSWORD_BYTES: usize = 40;
/// As many as Cognito draws for a person's.
const SALT_BYTES: usize = 16;
