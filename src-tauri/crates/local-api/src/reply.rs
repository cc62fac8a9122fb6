//! Reply: the bytes of an answer. The header set stands here once.

/// The headers of every answer. No `Access-Control-*`, `Server`, `Date` or cookie is ever added to them.
const HEADERS: &str = "Content-Type: application/json; charset=utf-8\r\n\
    Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: no-referrer\r\n";

/// A status code with its phrase, as it stands in the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status(&'static str);

impl Status {
    pub const OK: Self = Self("200 OK");
    pub const BAD_REQUEST: Self = Self("400 Bad Request");
    pub const UNAUTHORIZED: Self = Self("401 Unauthorized");
    pub const FORBIDDEN: Self = Self("403 Forbidden");
    pub const NOT_FOUND: Self = Self("404 Not Found");
    pub const METHOD_NOT_ALLOWED: Self = Self("405 Method Not Allowed");
    pub const URI_TOO_LONG: Self = Self("414 URI Too Long");
    pub const TOO_MANY_REQUESTS: Self = Self("429 Too Many Requests");
    pub const HEADER_FIELDS_TOO_LARGE: Self = Self("431 Request Header Fields Too Large");
    pub const SERVICE_UNAVAILABLE: Self = Self("503 Service Unavailable");
    pub const HTTP_VERSION_NOT_SUPPORTED: Self = Self("505 HTTP Version Not Supported");

    /// Code and phrase.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

/// The form in which the client wants its answer.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Form {
    /// The connection ends with it.
    pub close: bool,
    /// Headers without the body: it answers a HEAD request (RFC 9110 section 9.3.2).
    pub head_alone: bool,
}

/// An answer with its body.
pub(crate) fn json(status: Status, body: &[u8], close: bool) -> Vec<u8> {
    let mut reply = head(status, None, close, body.len());
    reply.extend_from_slice(body);
    reply
}

/// An answer's head, for a body of this length. `extra` is one header more; `close` says that the connection ends.
pub(crate) fn head(
    status: Status,
    extra: Option<(&str, &str)>,
    close: bool,
    body_length: usize,
) -> Vec<u8> {
    let mut head = Vec::with_capacity(HEADERS.len() + 192 + body_length);
    for part in ["HTTP/1.1 ", status.as_str(), "\r\n", HEADERS] {
        head.extend_from_slice(part.as_bytes());
    }
    if let Some((name, value)) = extra {
        for part in [name, ": ", value, "\r\n"] {
            head.extend_from_slice(part.as_bytes());
        }
    }
    if close {
        head.extend_from_slice(b"Connection: close\r\n");
    }
    for part in ["Content-Length: ", &body_length.to_string(), "\r\n\r\n"] {
        head.extend_from_slice(part.as_bytes());
    }
    head
}
