//! Secrets as types: they can be neither printed nor serialised, are compared in constant time, and are wiped when they
//! are dropped.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret, SecretBox, SecretString};
use serde::{Deserialize, Deserializer};
use subtle::ConstantTimeEq;

macro_rules! secret_text {
    ($(#[$doc:meta])* $visibility:vis $name:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        $visibility struct $name(SecretString);

        impl $name {
            /// Takes the secret over.
            $visibility fn new(secret: String) -> Self {
                Self(SecretString::from(secret))
            }

            /// The secret itself. Every call has an `// EXPOSE:` line that names who needs it.
            $visibility fn expose_secret(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::new)
            }
        }
    };
}

secret_text! {
    /// A password, exactly as it was typed: neither trimmed nor normalised (ASVS 5.0, 6.2.8).
    pub Password
}
secret_text! {
    /// Six digits that prove an e-mail address.
    pub(crate) ConfirmationCode
}
secret_text! {
    /// An app client's secret. Whoever has it may call the pool in that client's name.
    pub ClientSecret
}
secret_text! {
    /// A token that a client presents.
    pub(crate) PresentedToken
}
secret_text! {
    /// `Session`: by what a client names a sign-in that waits. It can't be guessed, and says nothing.
    pub(crate) SessionName
}

impl SessionName {
    /// A new one: 384 random bits.
    pub(crate) fn random() -> Self {
        let mut bytes = zeroize::Zeroizing::new([0; 48]);
        fill_random(bytes.as_mut_slice());
        Self::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
    }

    /// Whether both are the same; takes the same time wherever they differ.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        // EXPOSE: compared in constant time, kept nowhere.
        let (ours, theirs) = (self.expose_secret(), other.expose_secret());
        ours.as_bytes().ct_eq(theirs.as_bytes()).into()
    }
}

impl ConfirmationCode {
    /// A new one: every code is as likely as every other.
    pub(crate) fn random() -> Self {
        loop {
            let mut bytes = [0; 4];
            fill_random(&mut bytes);
            // Twenty bits, and again if they are no six digits: a remainder would favour the low codes.
            let candidate = u32::from_be_bytes(bytes) >> 12;
            if candidate < 1_000_000 {
                return Self::new(format!("{candidate:06}"));
            }
        }
    }

    /// Whether both are the same; takes the same time wherever they differ.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        // EXPOSE: compared in constant time, kept nowhere.
        let (ours, theirs) = (self.expose_secret(), other.expose_secret());
        ours.as_bytes().ct_eq(theirs.as_bytes()).into()
    }
}

impl ClientSecret {
    /// Whether both are the same; takes the same time wherever they differ.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        // EXPOSE: compared in constant time, kept nowhere.
        let (ours, theirs) = (self.expose_secret(), other.expose_secret());
        ours.as_bytes().ct_eq(theirs.as_bytes()).into()
    }
}

/// The key under which the database's secrets are sealed. The caller keeps it outside of the database, in the OS keyring.
pub struct SealingKey(SecretBox<[u8; Self::LENGTH]>);

impl SealingKey {
    /// In bytes.
    pub const LENGTH: usize = 32;

    /// Takes the key over.
    pub fn new(key: [u8; Self::LENGTH]) -> Self {
        Self(SecretBox::new(Box::new(key)))
    }

    /// A new one.
    pub fn generate() -> Self {
        Self(SecretBox::init_with_mut(|key: &mut [u8; Self::LENGTH]| {
            fill_random(key);
        }))
    }

    /// The key itself, for whoever keeps it. Every call has an `// EXPOSE:` line that names who needs it.
    pub fn expose_secret(&self) -> &[u8; Self::LENGTH] {
        self.0.expose_secret()
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealingKey([redacted])")
    }
}

/// Fills the slice from the system's cryptographic random number generator.
#[expect(
    clippy::expect_used,
    reason = "without random numbers nothing here can be done safely, and AWS-LC fails only if the system has none"
)]
pub(crate) fn fill_random(bytes: &mut [u8]) {
    aws_lc_rs::rand::fill(bytes).expect("the system provides random numbers");
}
