//! Integers as Cognito writes them: in hex, and as bytes the way Java's `BigInteger.toByteArray` does.

use zeroize::Zeroizing;

/// Reads a non-negative integer in hex: digits of either case, an odd number of them too, leading zeros allowed.
/// Answers the fewest bytes that hold it (none for 0), or `None` for anything else or more than `max_bytes`.
pub(super) fn parse_hex(text: &str, max_bytes: usize) -> Option<Vec<u8>> {
    // Leading zeros add nothing, but what is read is bounded before it is looked at.
    if text.is_empty() || text.len() > 2 * max_bytes + MAX_LEADING_ZEROS {
        return None;
    }
    let digits = text.trim_start_matches('0');
    let even = if digits.len() % 2 == 1 {
        format!("0{digits}")
    } else {
        digits.to_owned()
    };
    let bytes = hex::decode(even).ok()?;
    (bytes.len() <= max_bytes).then_some(bytes)
}

/// An integer's big-endian bytes as two's complement of the fewest bytes: a zero byte goes in front if the top bit is set, and nothing is
/// padded to the modulus' length. Whoever pads otherwise fails at one sign-in in about a hundred.
pub(super) fn java_bytes(big_endian: &[u8]) -> Zeroizing<Vec<u8>> {
    let start = big_endian
        .iter()
        .position(|byte| *byte != 0)
        .unwrap_or(big_endian.len());
    let digits = big_endian.get(start..).unwrap_or_default();
    let needs_sign = digits.first().is_none_or(|first| first & 0x80 != 0);
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len() + 1));
    if needs_sign {
        bytes.push(0);
    }
    bytes.extend_from_slice(digits);
    bytes
}

/// Some servers write numbers in whole words.
const MAX_LEADING_ZEROS: usize = 64;
