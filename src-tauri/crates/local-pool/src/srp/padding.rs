//! How integers become bytes: as Java's `BigInteger.toByteArray` does it, which Cognito and all its clients follow.

/// The shortest two's complement form of an unsigned big-endian integer: no leading zeros, but one zero byte in front
/// where the top bit is set, so that it does not read as negative. Zero is one zero byte.
pub(crate) fn pad(integer: &[u8]) -> Vec<u8> {
    let digits = significant(integer);
    let needs_sign = digits.first().is_none_or(|first| first & 0x80 != 0);
    let mut padded = Vec::with_capacity(digits.len() + 1);
    if needs_sign {
        padded.push(0);
    }
    padded.extend_from_slice(digits);
    padded
}

/// The hexadecimal digits of an unsigned big-endian integer, without leading zeros. They may be odd in number.
pub(crate) fn to_hex(integer: &[u8]) -> String {
    let digits = hex::encode(significant(integer));
    match digits.strip_prefix('0') {
        Some(odd) => odd.to_owned(),
        None if digits.is_empty() => "0".to_owned(),
        None => digits,
    }
}

/// The integer without the zeros in front of it.
pub(super) fn significant(integer: &[u8]) -> &[u8] {
    let zeros = integer.iter().take_while(|byte| **byte == 0).count();
    integer.get(zeros..).unwrap_or_default()
}
