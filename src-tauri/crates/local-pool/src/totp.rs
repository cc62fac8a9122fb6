//! Time-based one-time passwords of an authenticator app (RFC 6238): six digits by HMAC-SHA-1, every thirty seconds.
//!
//! Deliberately not here: where secrets are kept ([`crate::store::software_tokens`]), and how often a code may be guessed.
//!
//! Invariant: a code is good once. Whoever verifies one keeps its time step, and no code of that step or an earlier one is
//! taken afterwards (RFC 6238, section 5.2).

use std::fmt;

use aws_lc_rs::hmac;
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use crate::clock::Timestamp;
use crate::secret::{ConfirmationCode, fill_random};

/// What an authenticator app and the pool share.
#[derive(Clone)]
pub(crate) struct TotpSecret(Zeroizing<[u8; Self::LENGTH]>);

/// Counts the thirty seconds since 1970-01-01T00:00:00Z.
pub(crate) type TimeStep = i64;

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TotpVerdict {
    /// It is right; its time step has to be kept.
    Right(TimeStep),
    Wrong,
    /// It was right, and it or a later one was used before.
    Replayed,
}

impl TotpSecret {
    /// In bytes: what RFC 4226, section 4, recommends.
    pub(crate) const LENGTH: usize = 20;

    /// A new one.
    pub(crate) fn random() -> Self {
        let mut bytes = Zeroizing::new([0; Self::LENGTH]);
        fill_random(bytes.as_mut_slice());
        Self(bytes)
    }

    /// A secret that was kept, or `None` if this can't be one.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes
            .try_into()
            .ok()
            .map(|bytes| Self(Zeroizing::new(bytes)))
    }

    /// The secret itself. Every call has an `// EXPOSE:` line that names who needs it.
    pub(crate) fn expose_secret(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// `SecretCode`: base 32 (RFC 4648, section 6), which comes out without padding.
    pub(crate) fn to_base32(&self) -> Zeroizing<String> {
        const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let mut text = Zeroizing::new(String::with_capacity(Self::LENGTH.div_ceil(5) * 8));
        for group in self.0.chunks(5) {
            let bits = group
                .iter()
                .fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            for place in (0..8).rev() {
                let digit = usize::try_from(bits >> (place * 5) & 31).unwrap_or_default();
                text.extend(ALPHABET.get(digit).copied().map(char::from));
            }
        }
        text
    }

    /// Judges a code. One step to either side is taken, for clocks that differ (RFC 6238, section 6).
    pub(crate) fn verify(
        &self,
        code: &ConfirmationCode,
        last_used: Option<TimeStep>,
        now: Timestamp,
    ) -> TotpVerdict {
        let present = now.as_secs().div_euclid(PERIOD);
        // EXPOSE: compared in constant time, kept nowhere.
        let sent = code.expose_secret().as_bytes();
        let mut verdict = TotpVerdict::Wrong;
        for step in (present - SKEW)..=(present + SKEW) {
            let is_right: bool = self.code(step).as_bytes().ct_eq(sent).into();
            let is_new = last_used.is_none_or(|last_used| step > last_used);
            match (is_right, is_new) {
                (true, true) => verdict = TotpVerdict::Right(step),
                (true, false) if verdict == TotpVerdict::Wrong => verdict = TotpVerdict::Replayed,
                _ => {}
            }
        }
        verdict
    }

    /// The code of a time step (RFC 4226, section 5.3).
    fn code(&self, step: TimeStep) -> Zeroizing<String> {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, self.0.as_slice());
        let hash = hmac::sign(&key, &step.to_be_bytes());
        let hash = hash.as_ref();
        let offset = usize::from(hash.last().copied().unwrap_or_default() & 0x0f);
        let chosen = hash
            .iter()
            .skip(offset)
            .take(4)
            .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
        Zeroizing::new(format!("{:06}", (chosen & 0x7fff_ffff) % 1_000_000))
    }
}

impl fmt::Debug for TotpSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TotpSecret([redacted])")
    }
}

/// In seconds.
const PERIOD: i64 = 30;
/// In steps.
const SKEW: TimeStep = 1;

#[cfg(test)]
pub(crate) mod test_app {
    //! What an authenticator app does with a `SecretCode`.

    #![allow(
        clippy::unwrap_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]

    use super::{PERIOD, TotpSecret};

    /// The code that the app shows at this time, in seconds since the epoch.
    pub(crate) fn code(secret_code: &str, at: i64) -> String {
        let secret = TotpSecret::from_bytes(&secret(secret_code)).unwrap();
        secret.code(at.div_euclid(PERIOD)).to_string()
    }

    /// What a `SecretCode` stands for (RFC 4648, section 6).
    pub(crate) fn secret(secret_code: &str) -> Vec<u8> {
        let mut bits = 0_u64;
        let mut bytes = Vec::new();
        for (index, digit) in secret_code.bytes().enumerate() {
            let value = match digit {
                b'A'..=b'Z' => digit - b'A',
                b'2'..=b'7' => digit - b'2' + 26,
                _ => panic!("no base 32"),
            };
            bits = bits << 5 | u64::from(value);
            if index % 8 == 7 {
                bytes.extend_from_slice(&bits.to_be_bytes()[3..]);
                bits = 0;
            }
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const SECRET: &[u8; 20] = b"12345678901234567890";

    fn code(text: &str) -> ConfirmationCode {
        ConfirmationCode::new(text.to_owned())
    }

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1_000)
    }

    #[test]
    fn the_codes_are_those_of_rfc_6238_appendix_b() {
        let secret = TotpSecret::from_bytes(SECRET).unwrap();
        // The last six of the eight digits there.
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(secret.code(seconds / PERIOD).as_str(), expected);
            assert_eq!(
                secret.verify(&code(expected), None, at(seconds)),
                TotpVerdict::Right(seconds / PERIOD)
            );
        }
    }

    #[test]
    fn a_step_to_either_side_is_taken_and_two_are_not() {
        let secret = TotpSecret::from_bytes(SECRET).unwrap();
        let step = 1_111_111_111 / PERIOD;
        for (seconds, verdict) in [
            (-60, TotpVerdict::Wrong),
            (-30, TotpVerdict::Right(step)),
            (30, TotpVerdict::Right(step)),
            (60, TotpVerdict::Wrong),
        ] {
            let now = at(1_111_111_111 + seconds);
            assert_eq!(secret.verify(&code("050471"), None, now), verdict);
        }
    }

    #[test]
    fn no_code_is_good_twice_nor_one_that_is_older_than_a_used_one() {
        let secret = TotpSecret::from_bytes(SECRET).unwrap();
        let step = 1_111_111_111 / PERIOD;
        let verify = |last_used| secret.verify(&code("050471"), Some(last_used), at(1_111_111_111));
        assert_eq!(verify(step - 1), TotpVerdict::Right(step));
        assert_eq!(verify(step), TotpVerdict::Replayed);
        assert_eq!(verify(step + 1), TotpVerdict::Replayed);
    }

    #[test]
    fn what_is_no_six_digits_is_wrong() {
        let secret = TotpSecret::from_bytes(SECRET).unwrap();
        for text in ["", "50471", "0050471", "050471 ", "abcdef", "14050471"] {
            let verdict = secret.verify(&code(text), None, at(1_111_111_111));
            assert_eq!(verdict, TotpVerdict::Wrong, "{text}");
        }
    }

    #[test]
    fn the_secret_code_is_base_32_and_nothing_that_is_printed_shows_it() {
        let secret = TotpSecret::from_bytes(SECRET).unwrap();
        assert_eq!(
            secret.to_base32().as_str(),
            "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        );
        assert_eq!(test_app::code(&secret.to_base32(), 59), "287082");
        assert_eq!(format!("{secret:?}"), "TotpSecret([redacted])");
        assert!(TotpSecret::from_bytes(b"short").is_none());
    }
}
