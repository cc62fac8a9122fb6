//! Syntax: the forms of the values that the gate looks at, byte for byte as the RFCs write them.

use super::MAX_AUTHORIZATION;

/// Path and query of a target in origin form (RFC 9112 section 3.2.1): a slash first, and the characters of RFC 3986
/// section 3.3 alone. `#` is not among them, so there is no fragment to lose.
pub(super) fn origin_form(target: &[u8]) -> Option<(&[u8], Option<&[u8]>)> {
    let is_allowed =
        |byte: &u8| is_reg_name_byte(*byte) || matches!(byte, b':' | b'@' | b'/' | b'?');
    if !(target.starts_with(b"/") && target.iter().all(is_allowed)) {
        return None;
    }
    match target.iter().position(|byte| *byte == b'?') {
        Some(mark) => Some((target.get(..mark)?, target.get(mark + 1..))),
        None => Some((target, None)),
    }
}

/// Whether it is `uri-host [ ":" port ]` (RFC 9110 section 7.2) with a host in it.
pub(super) fn is_well_formed_host(host: &[u8]) -> bool {
    let port = if let Some(literal) = host.strip_prefix(b"[") {
        let Some(end) = literal.iter().position(|byte| *byte == b']') else {
            return false;
        };
        let (address, port) = literal.split_at(end);
        let is_address = |byte: &u8| *byte == b':' || (*byte != b'%' && is_reg_name_byte(*byte));
        if address.is_empty() || !address.iter().all(is_address) {
            return false;
        }
        port.get(1..).unwrap_or_default()
    } else {
        let end = host
            .iter()
            .position(|byte| *byte == b':')
            .unwrap_or(host.len());
        let (name, port) = host.split_at(end);
        if name.is_empty() || !name.iter().all(|byte| is_reg_name_byte(*byte)) {
            return false;
        }
        port
    };
    match port {
        [] => true,
        [b':', digits @ ..] => digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

/// `unreserved`, `sub-delims` and the percent sign of RFC 3986, section 2.
fn is_reg_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=%".contains(&byte)
}

/// The `b64token` after `Bearer` (RFC 6750 section 2.1; the scheme's case is free by RFC 9110 section 11.1).
pub(super) fn bearer(value: &[u8]) -> Option<&[u8]> {
    if value.len() > MAX_AUTHORIZATION {
        return None;
    }
    let (scheme, rest) = value.split_at_checked(b"Bearer".len())?;
    let spaces = rest.iter().take_while(|byte| **byte == b' ').count();
    let token = rest.get(spaces..).unwrap_or_default();
    let padding = token.iter().rev().take_while(|byte| **byte == b'=').count();
    let characters = token.get(..token.len() - padding).unwrap_or_default();
    let is_bearer = scheme.eq_ignore_ascii_case(b"Bearer")
        && spaces > 0
        && !characters.is_empty()
        && characters
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(byte));
    is_bearer.then_some(token)
}

/// Whether it is `application/json`, with no parameter but UTF-8 (RFC 8259 section 11 has none; many clients send it).
pub(super) fn is_json(value: &[u8]) -> bool {
    let mut parts = value.split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
    let is_type = parts
        .next()
        .is_some_and(|media_type| media_type.eq_ignore_ascii_case(b"application/json"));
    let is_utf8 = parts
        .next()
        .is_none_or(|parameter| parameter.eq_ignore_ascii_case(b"charset=utf-8"));
    is_type && is_utf8 && parts.next().is_none()
}
