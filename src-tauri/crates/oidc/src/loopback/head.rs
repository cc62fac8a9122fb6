//! One request's head, read by RFC 9112 without its leniencies, and whether a browser's navigation sent it.

/// A well-formed head of HTTP/1.1.
#[derive(Debug)]
pub(super) struct Head<'h> {
    method: &'h str,
    target: &'h str,
    fields: Vec<(&'h str, &'h str)>,
}

/// Why a request is no callback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not HTTP/1.1, or not a callback's query.
    Malformed,
    /// Not `GET`.
    Method,
    /// Another host, or not a browser's navigation.
    Forbidden,
    /// Another path.
    NotFound,
    /// More than 16 KiB.
    HeadTooLarge,
}

impl Refusal {
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Malformed => "400 Bad Request",
            Self::Method => "405 Method Not Allowed",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::HeadTooLarge => "431 Request Header Fields Too Large",
        }
    }
}

impl<'h> Head<'h> {
    /// Takes a head apart; nothing may come after it, since no callback has a body.
    pub(super) fn parse(bytes: &'h [u8]) -> Result<Self, Refusal> {
        Self::read(bytes).ok_or(Refusal::Malformed)
    }

    fn read(bytes: &'h [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut lines = text.strip_suffix("\r\n\r\n")?.split("\r\n");
        let mut request_line = lines.next()?.split(' ');
        let (method, target) = (request_line.next()?, request_line.next()?);
        let is_http = request_line.next() == Some("HTTP/1.1") && request_line.next().is_none();
        let is_plain = !target.is_empty() && target.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_http || !is_token(method) || !is_plain {
            return None;
        }
        let fields: Option<Vec<_>> = lines.map(field).collect();
        let fields = fields.filter(|fields| fields.len() <= MAX_FIELDS)?;
        Some(Self {
            method,
            target,
            fields,
        })
    }

    /// The target, if a browser navigates there. Whatever a web page makes a browser send of itself says so in its headers; a name that
    /// was made to mean this computer stands in `Host`.
    pub(super) fn navigation(&self, authority: &str) -> Result<&'h str, Refusal> {
        if self.method != "GET" {
            return Err(Refusal::Method);
        }
        if self.has("content-length") || self.has("transfer-encoding") {
            return Err(Refusal::Malformed);
        }
        let is_unless_absent = |name: &str, wanted: &str| {
            let mut values = self.values(name);
            values.next().is_none_or(|value| value == wanted) && values.next().is_none()
        };
        let is_navigation = self.has("host")
            && is_unless_absent("host", authority)
            && !self.has("origin")
            && is_unless_absent("sec-fetch-mode", "navigate")
            && is_unless_absent("sec-fetch-dest", "document");
        if is_navigation {
            Ok(self.target)
        } else {
            Err(Refusal::Forbidden)
        }
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &'h str> {
        let named = self
            .fields
            .iter()
            .filter(move |(n, _)| n.eq_ignore_ascii_case(name));
        named.map(|(_, value)| *value)
    }

    fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }
}

/// Name and value of a header line (RFC 9112 section 5).
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim_matches([' ', '\t']);
    let is_value = value.chars().all(|c| c == '\t' || !c.is_control());
    (is_token(name) && is_value).then_some((name, value))
}

/// Whether it is a `token` (RFC 9110 section 5.6.2).
fn is_token(text: &str) -> bool {
    let is_token_byte =
        |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_token_byte)
}

/// Browsers send about twenty.
const MAX_FIELDS: usize = 64;
