//! Secrets as types: they can be read in, but neither printed, compared nor written out, and are wiped when they are dropped.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// Takes the secret over.
            pub fn new(secret: String) -> Self {
                Self(SecretString::from(secret))
            }

            /// The secret itself. Every call has an `// EXPOSE:` line that names who needs it.
            pub fn expose_secret(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::new)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }
    };
}

secret! {
    /// A password, exactly as it was typed: neither trimmed nor normalised (ASVS 5.0, 6.2.8).
    Password
}
secret! {
    /// A code that proves an e-mail address or telephone number.
    ConfirmationCode
}
secret! {
    /// An access token that passed [`token_check`](crate::token_check).
    AccessToken
}
secret! {
    /// An ID token that passed [`token_check`](crate::token_check).
    IdToken
}
secret! {
    /// A refresh token (RFC 6749, section 1.5). It leaves the process for the user pool and the keyring only.
    RefreshToken
}

impl RefreshToken {
    /// Whether both are the same token; takes the same time wherever they differ.
    pub fn is_same_as(&self, other: &Self) -> bool {
        // EXPOSE: compared in constant time, kept nowhere.
        let (ours, theirs) = (
            self.expose_secret().as_bytes(),
            other.expose_secret().as_bytes(),
        );
        ours.ct_eq(theirs).into()
    }
}
