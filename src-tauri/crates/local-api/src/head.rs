//! Head: one request's head, found and taken apart from raw bytes by RFC 9112, without its leniencies.
//!
//! What the RFC lets a server tolerate is refused: bare LF (section 2.2), empty lines before the request line, folded
//! lines (section 5.2), white space before the colon. Nothing is decoded, joined, lowered or trimmed, but for the white
//! space around a value. What the headers mean is the [gate](crate::gate)'s business; only Content-Length is looked at
//! here, since a malformed one leaves it open where the next request begins (section 6.3).

use crate::refusal::Refusal;

/// The longest head that is accepted, in bytes, with its last blank line.
pub(crate) const MAX_HEAD: usize = 16 * 1024;

/// The most header lines that a head may have.
pub(crate) const MAX_FIELDS: usize = 64;

/// Where a head ends, in bytes that arrive bit by bit: no byte is looked at twice.
#[derive(Debug, Default)]
pub(crate) struct HeadEnd {
    checked: usize,
}

impl HeadEnd {
    /// The head's length with its blank line; `None` while it is incomplete.
    ///
    /// # Errors
    /// [`Refusal::MalformedHead`] as soon as a byte is seen that no head has, without waiting for the rest;
    /// [`Refusal::HeadTooLarge`] when it does not end within [`MAX_HEAD`].
    pub fn find(&mut self, bytes: &[u8]) -> Result<Option<usize>, Refusal> {
        let window = bytes.get(..MAX_HEAD).unwrap_or(bytes);
        while let Some(byte) = window.get(self.checked) {
            match (byte, window.get(self.checked + 1)) {
                (b'\r', Some(b'\n')) => {
                    self.checked += 2;
                    let so_far = window.get(..self.checked).unwrap_or_default();
                    if so_far.ends_with(b"\r\n\r\n") {
                        return Ok(Some(self.checked));
                    }
                }
                (b'\r', None) => break,
                (b'\t' | b' '..=b'~' | 0x80.., _) => self.checked += 1,
                _ => return Err(Refusal::MalformedHead),
            }
        }
        if bytes.len() < MAX_HEAD {
            return Ok(None);
        }
        // The lines that did arrive are judged first: what is malformed is malformed at any length.
        let complete = window.iter().rposition(|byte| *byte == b'\n');
        if let Some(lines) = complete.and_then(|end| window.get(..=end)) {
            Head::parse_lines(lines)?;
        }
        Err(Refusal::HeadTooLarge)
    }
}

/// A well-formed head of HTTP/1.1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Head<'h> {
    method: &'h [u8],
    target: &'h [u8],
    fields: &'h [u8],
    content_length: Option<&'h [u8]>,
}

impl<'h> Head<'h> {
    /// Takes apart what [`HeadEnd::find`] found.
    ///
    /// # Errors
    /// [`Refusal::MalformedHead`], [`Refusal::HeadTooLarge`] (too many header lines), [`Refusal::HttpVersion`]; in this
    /// order.
    pub fn parse(bytes: &'h [u8]) -> Result<Self, Refusal> {
        let lines = bytes.strip_suffix(b"\r\n").ok_or(Refusal::MalformedHead)?;
        let parsed = Self::parse_lines(lines)?;
        if parsed.field_count > MAX_FIELDS {
            return Err(Refusal::HeadTooLarge);
        }
        if parsed.version != b"1.1" {
            return Err(Refusal::HttpVersion);
        }
        Ok(parsed.head)
    }

    /// Takes complete lines apart, each with its CR LF, however many they are.
    fn parse_lines(bytes: &'h [u8]) -> Result<Parsed<'h>, Refusal> {
        let (request_line, fields) = split_line(bytes).ok_or(Refusal::MalformedHead)?;
        let [method, target, version] = split_request_line(request_line)?;
        let mut parsed = Parsed {
            head: Self {
                method,
                target,
                fields,
                content_length: None,
            },
            version,
            field_count: 0,
        };
        let mut rest = fields;
        while let Some((line, after)) = split_line(rest) {
            rest = after;
            let (name, value) = split_field(line).ok_or(Refusal::MalformedHead)?;
            if !is_token(name) {
                return Err(Refusal::MalformedHead);
            }
            if name.eq_ignore_ascii_case(b"content-length") {
                let first = parsed.head.content_length.replace(value).is_none();
                let digits = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
                if !(first && digits) {
                    return Err(Refusal::MalformedHead);
                }
            }
            parsed.field_count += 1;
        }
        Ok(parsed)
    }

    /// The method, as it was sent: `get` is not `GET` (RFC 9110 section 9.1).
    pub fn method(&self) -> &'h [u8] {
        self.method
    }

    /// The request target, as it was sent.
    pub fn target(&self) -> &'h [u8] {
        self.target
    }

    /// Names and values of the header lines, in order, without the white space around the values.
    pub fn fields(&self) -> impl Iterator<Item = (&'h [u8], &'h [u8])> + use<'h> {
        let mut rest = self.fields;
        std::iter::from_fn(move || {
            let (line, after) = split_line(rest)?;
            rest = after;
            split_field(line)
        })
    }

    /// The digits of Content-Length.
    pub fn content_length(&self) -> Option<&'h [u8]> {
        self.content_length
    }

    /// Whether Content-Length announces a body. Transfer-Encoding, the other way to announce one, is never admitted.
    pub fn has_body(&self) -> bool {
        self.content_length
            .is_some_and(|digits| digits.iter().any(|digit| *digit != b'0'))
    }

    /// Whether the client wants the connection closed after the answer (RFC 9112 section 9.6).
    pub fn wants_close(&self) -> bool {
        self.fields()
            .filter(|(name, _)| name.eq_ignore_ascii_case(b"connection"))
            .flat_map(|(_, value)| value.split(|byte| *byte == b','))
            .any(|option| option.trim_ascii().eq_ignore_ascii_case(b"close"))
    }
}

/// A head before its limits and its version were looked at.
struct Parsed<'h> {
    head: Head<'h>,
    version: &'h [u8],
    field_count: usize,
}

/// The first line without its CR LF, and what follows it; `None` if there is no complete line.
fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let line = bytes.get(..end)?.strip_suffix(b"\r")?;
    Some((line, bytes.get(end + 1..)?))
}

/// Method, target and the two digits of the version with their dot (RFC 9112 section 3).
fn split_request_line(line: &[u8]) -> Result<[&[u8]; 3], Refusal> {
    let mut parts = line.split(|byte| *byte == b' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Refusal::MalformedHead);
    };
    let version = version
        .strip_prefix(b"HTTP/")
        .filter(|version| matches!(version, [b'0'..=b'9', b'.', b'0'..=b'9']))
        .ok_or(Refusal::MalformedHead)?;
    let target_is_visible = !target.is_empty() && target.iter().all(u8::is_ascii_graphic);
    if is_token(method) && target_is_visible {
        Ok([method, target, version])
    } else {
        Err(Refusal::MalformedHead)
    }
}

/// Name and value of a header line (RFC 9112 section 5); the name is not checked.
fn split_field(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let value = line.get(colon + 1..)?;
    Some((line.get(..colon)?, value.trim_ascii()))
}

/// Whether it is a `token` (RFC 9110 section 5.6.2).
fn is_token(bytes: &[u8]) -> bool {
    let is_token_byte = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
    };
    !bytes.is_empty() && bytes.iter().all(is_token_byte)
}

#[cfg(test)]
mod tests;
