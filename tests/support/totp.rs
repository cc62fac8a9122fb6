//! An authenticator application: what it shows of a key (RFC 6238, with the defaults of the `otpauth:` form).

use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::hmac;

/// The code that an application shows now, so many steps of 30 seconds later. A pool takes the next one already, for clocks that differ
/// (section 5.2).
pub fn code(key: &str, steps_later: u64) -> String {
    at(&decode(key), step() + steps_later)
}

/// A code that no application shows of this key, now or in the minute before or after.
pub fn wrong_code(key: &str) -> String {
    let (key, now) = (decode(key), step());
    let shown: Vec<String> = (now - 2..=now + 2).map(|step| at(&key, step)).collect();
    (0..6)
        .map(|number| format!("{number:06}"))
        .find(|code| !shown.contains(code))
        .expect("five codes are not six")
}

/// The code of a moment, in seconds since 1970-01-01T00:00:00Z.
pub fn code_at(key: &str, seconds: u64) -> String {
    at(&decode(key), seconds / PERIOD)
}

/// The present time (RFC 6238, section 4.2).
fn step() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.expect("after 1970").as_secs() / PERIOD
}

/// RFC 4226, section 5.3.
fn at(secret: &[u8], counter: u64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let tag = hmac::sign(&key, &counter.to_be_bytes());
    let tag = tag.as_ref();
    let offset = usize::from(tag[19] & 15);
    let bytes = <[u8; 4]>::try_from(&tag[offset..offset + 4]).expect("four");
    format!(
        "{:06}",
        (u32::from_be_bytes(bytes) & 0x7fff_ffff) % 1_000_000
    )
}

/// Base32 (RFC 4648, section 6), with blanks between groups.
fn decode(key: &str) -> Vec<u8> {
    const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let digit = |c| ALPHABET.find(c).expect("a digit of base32");
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_usize, 0);
    for value in key
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '=')
        .map(digit)
    {
        bits = (bits << 5) | value;
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).expect("a byte"));
        }
    }
    bytes
}

/// In seconds.
const PERIOD: u64 = 30;
