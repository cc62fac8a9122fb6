//! Companion token: 256 random bits behind a prefix. The application keeps only its SHA-256: who reads that can't ask with it.

use aws_lc_rs::{constant_time, digest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::SecretString;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use vestibule_contract::COMPANION_TOKEN_PREFIX;
use zeroize::Zeroizing;

use crate::error::Error;

/// A token that was just made; it is told to its companion once, and then forgotten.
#[derive(Debug)]
pub(crate) struct CompanionToken(SecretString);

impl CompanionToken {
    /// A new one.
    ///
    /// # Errors
    /// [`Error::NoRandomness`]
    pub fn generate() -> Result<Self, Error> {
        let mut bits = Zeroizing::new([0; 32]);
        aws_lc_rs::rand::fill(bits.as_mut_slice()).map_err(|_| Error::NoRandomness)?;
        let text = Zeroizing::new(URL_SAFE_NO_PAD.encode(bits.as_slice()));
        let token = [COMPANION_TOKEN_PREFIX, text.as_str()].concat();
        Ok(Self(token.into()))
    }

    /// The token itself.
    pub fn secret(&self) -> &SecretString {
        &self.0
    }
}

/// A token's SHA-256. Deliberately without `PartialEq`: it is compared in constant time alone.
#[derive(Clone, Copy)]
pub(crate) struct TokenDigest([u8; 32]);

impl TokenDigest {
    /// Of a token as it was presented, whatever it looks like.
    pub fn of(token: &[u8]) -> Self {
        let mut bytes = [0; 32];
        bytes.copy_from_slice(digest::digest(&digest::SHA256, token).as_ref());
        Self(bytes)
    }

    /// Whether both are of the same token; takes as long for every pair.
    pub fn matches(&self, other: &Self) -> bool {
        constant_time::verify_slices_are_equal(&self.0, &other.0).is_ok()
    }
}

impl std::fmt::Debug for TokenDigest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenDigest([redacted])")
    }
}

impl Serialize for TokenDigest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

impl<'de> Deserialize<'de> for TokenDigest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = URL_SAFE_NO_PAD
            .decode(text)
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| de::Error::custom("not the SHA-256 of a token"))?;
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn a_token_is_a_prefix_and_256_bits_that_no_other_has() {
        // EXPOSE: looked at in a test.
        let tokens = [(); 100].map(|()| {
            CompanionToken::generate()
                .unwrap()
                .0
                .expose_secret()
                .to_owned()
        });
        for (index, token) in tokens.iter().enumerate() {
            let bits = token.strip_prefix("vst_").unwrap();
            assert_eq!(URL_SAFE_NO_PAD.decode(bits).unwrap().len(), 32);
            assert!(!tokens.iter().skip(index + 1).any(|other| other == token));
        }
    }

    #[test]
    fn neither_a_token_nor_its_digest_prints_itself() {
        let token = CompanionToken::generate().unwrap();
        assert!(!format!("{token:?}").contains("vst_"));
        assert_eq!(
            format!("{:?}", TokenDigest::of(b"x")),
            "TokenDigest([redacted])"
        );
    }

    #[test]
    fn only_the_same_token_matches_and_the_digest_survives_a_file() {
        let digest = TokenDigest::of(b"vst_x");
        // FIPS 180-4, of the three bytes "abc".
        let abc = serde_json::to_string(&TokenDigest::of(b"abc")).unwrap();
        assert_eq!(abc, r#""ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0""#);
        let again: TokenDigest =
            serde_json::from_str(&serde_json::to_string(&digest).unwrap()).unwrap();
        assert!(digest.matches(&again));
        for other in ["vst_y", "vst_x ", "VST_x", "x", ""] {
            assert!(
                !digest.matches(&TokenDigest::of(other.as_bytes())),
                "{other:?}"
            );
        }
        assert!(serde_json::from_str::<TokenDigest>(r#""AAAA""#).is_err());
    }
}
