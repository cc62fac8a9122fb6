//! Secrets of the flow. Those that are good for one use are not `Clone`, and who uses one takes it.

use std::fmt;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret as _, SecretString, zeroize::Zeroize as _};
use subtle::ConstantTimeEq as _;

use crate::Error;

macro_rules! secret {
    ($(#[$doc:meta])* $visibility:vis $name:ident) => {
        $(#[$doc])*
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
    };
}

secret! {
    /// What the system browser is sent to. It holds the state and the nonce, and perhaps an e-mail address.
    pub AuthorizationUrl
}
secret! {
    /// What the system browser is sent to at sign-out. It may hold an ID token.
    pub EndSessionUrl
}
secret! {
    /// An authorization code (RFC 6749 section 4.1.2).
    pub(crate) AuthorizationCode
}
secret! {
    /// The `state` (RFC 6749 section 10.12).
    pub(crate) State
}
secret! {
    /// The `nonce` (OpenID Connect Core 1.0, section 15.5.2).
    pub(crate) Nonce
}
secret! {
    /// The code verifier (RFC 7636 section 4.1).
    pub(crate) CodeVerifier
}

impl State {
    pub(crate) fn random() -> Result<Self, Error> {
        random_text().map(Self::new)
    }

    /// What the state is found by.
    pub(crate) fn hash(&self) -> StateHash {
        // EXPOSE: it is hashed.
        let hash = digest(&SHA256, self.expose_secret().as_bytes());
        let mut bytes = [0; 32];
        bytes.copy_from_slice(hash.as_ref());
        StateHash(bytes)
    }
}

impl Nonce {
    pub(crate) fn random() -> Result<Self, Error> {
        random_text().map(Self::new)
    }
}

impl CodeVerifier {
    pub(crate) fn random() -> Result<Self, Error> {
        random_text().map(Self::new)
    }
}

/// SHA-256 of a state: what is compared, and kept after the state was used.
#[derive(Clone, Copy)]
pub(crate) struct StateHash([u8; 32]);

impl StateHash {
    /// As it was kept.
    pub(crate) fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// To be kept.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Takes the same time wherever they differ.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// 256 random bits as 43 characters of base64url, which RFC 7636 section 4.1 takes as they are.
fn random_text() -> Result<String, Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
    let text = URL_SAFE_NO_PAD.encode(bytes);
    bytes.zeroize();
    Ok(text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::collections::HashSet;

    use super::*;

    #[test]
    fn random_texts_are_43_unreserved_characters_and_never_the_same() {
        let texts: HashSet<String> = (0..10_000).map(|_| random_text().unwrap()).collect();
        assert_eq!(texts.len(), 10_000);
        let is_unreserved = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        assert!(
            texts
                .iter()
                .all(|text| text.len() == 43 && text.chars().all(is_unreserved))
        );
    }

    #[test]
    fn a_state_is_found_by_its_own_hash_only() {
        let state = |text: &str| State::new(text.to_owned()).hash();
        assert!(state("one").is_same_as(&state("one")));
        assert!(!state("one").is_same_as(&state("One")));
    }

    #[test]
    fn no_secret_is_printed() {
        let printed = format!(
            "{:?} {:?}",
            State::new("marker".to_owned()),
            AuthorizationCode::new("marker".to_owned()),
        );
        assert_eq!(printed, "State([redacted]) AuthorizationCode([redacted])");
    }
}
