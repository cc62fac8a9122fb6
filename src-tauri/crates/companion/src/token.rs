//! Secrets that a companion holds: its own token, and what it was let read. None of them can print itself.

use std::fmt;
use std::time::Duration;

use secrecy::{ExposeSecret as _, SecretString};

use vestibule_contract::TokenAnswer;

use crate::Error;

/// The most characters that a companion token may have: the application accepts no longer header.
const MAX_TOKEN: usize = 248;

/// What a tool shows with each of its questions, once a person has let it in.
///
/// Whoever has it may ask what the tool may ask, until it expires or is revoked in the application's Companions page.
#[derive(Clone)]
pub struct CompanionToken(SecretString);

impl CompanionToken {
    /// Takes the token that a tool has kept.
    ///
    /// # Errors
    /// [`Error::MalformedToken`]: it is empty, too long, or has characters that no token has (RFC 6750 section 2.1).
    pub fn parse(token: &str) -> Result<Self, Error> {
        let is_token_byte = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
        if !token.is_empty() && token.len() <= MAX_TOKEN && token.bytes().all(is_token_byte) {
            Ok(Self(SecretString::from(token)))
        } else {
            Err(Error::MalformedToken)
        }
    }

    /// The token itself. Every call has an `// EXPOSE:` line that names who needs it.
    pub fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for CompanionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CompanionToken([redacted])")
    }
}

/// An ID or access token of the person who is signed in.
#[derive(Clone)]
pub struct SessionToken {
    token: SecretString,
    expires_in: Duration,
}

impl SessionToken {
    pub(crate) fn of(answer: TokenAnswer) -> Self {
        Self {
            token: SecretString::from(answer.token),
            expires_in: Duration::from_secs(answer.expires_in),
        }
    }

    /// The token itself. Every call has an `// EXPOSE:` line that names who needs it.
    pub fn expose_secret(&self) -> &str {
        self.token.expose_secret()
    }

    /// How long it still lived when it was handed out.
    pub fn expires_in(&self) -> Duration {
        self.expires_in
    }
}

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionToken")
            .field("token", &"[redacted]")
            .field("expires_in", &self.expires_in)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::{CompanionToken, MAX_TOKEN, SessionToken};
    use vestibule_contract::{TokenAnswer, TokenUse};

    #[test]
    fn a_token_of_its_characters_is_taken() {
        for token in ["v1_AZaz09-._~+/=", &"a".repeat(MAX_TOKEN)] {
            assert_eq!(CompanionToken::parse(token).unwrap().expose_secret(), token);
        }
    }

    #[test]
    fn what_could_end_a_header_or_is_too_long_is_no_token() {
        let long = "a".repeat(MAX_TOKEN + 1);
        for token in ["", "a b", "a\r\nX: y", "a\n", "ä", "a\0", &long] {
            assert!(CompanionToken::parse(token).is_err(), "{token:?}");
        }
    }

    #[test]
    fn no_token_prints_itself() {
        let companion = CompanionToken::parse("marker").unwrap();
        let session = SessionToken::of(TokenAnswer {
            token_use: TokenUse::Id,
            token: "marker".to_owned(),
            expires_in: 299,
        });
        let printed = format!("{companion:?} {companion:#?} {session:?} {session:#?}");
        assert!(!printed.contains("marker"), "{printed}");
    }
}
