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
    /// The secret of a client (RFC 6749 section 2.3.1). In a desktop application it is no secret from its user; a public client is better.
    ClientSecret
}
secret! {
    /// A refresh token (RFC 6749, section 1.5). It leaves the process for the user pool and the keyring only.
    RefreshToken
}

secret! {
    /// Names a sign-in at the user pool (Cognito's `Session`): who has it can go on with it.
    ChallengeSession
}
secret! {
    /// The shared secret of an authenticator application, in base32 (RFC 6238). A person sees it once.
    SoftwareTokenSecret
}
secret! {
    /// A passkey's answer, as WebAuthn's JSON.
    PasskeyCredential
}
secret! {
    /// What this computer proves itself by; made at random when the user pool first met it.
    DevicePassword
}
secret! {
    /// What goes on with a sign-in through the browser after a restart. It leaves the process for the keyring only.
    AttemptRecord
}
secret! {
    /// Signs AWS requests.
    AwsSecretAccessKey
}
secret! {
    /// Goes with AWS requests that are signed with temporary credentials.
    AwsSessionToken
}

impl PartialEq for SoftwareTokenSecret {
    /// Takes the same time wherever they differ.
    fn eq(&self, other: &Self) -> bool {
        // EXPOSE: compared in constant time, kept nowhere.
        let (ours, theirs) = (self.expose_secret(), other.expose_secret());
        ours.as_bytes().ct_eq(theirs.as_bytes()).into()
    }
}

impl Eq for SoftwareTokenSecret {}

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
