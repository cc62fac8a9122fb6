//! Reply: the bytes of an answer. The header set stands here once.

/// What nearly every answer is; the events are text.
const JSON: &str = "Content-Type: application/json; charset=utf-8\r\n";
const EVENTS: &str = "Content-Type: text/event-stream; charset=utf-8\r\n";

/// The other headers of every answer. No `Access-Control-*`, `Server`, `Date` or cookie is ever added to them.
const HEADERS: &str = "Cache-Control: no-store\r\n\
    X-Content-Type-Options: nosniff\r\n\
    Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n\
    Cross-Origin-Resource-Policy: same-origin\r\n\
    Referrer-Policy: no-referrer\r\n";

/// A status code with its phrase, as it stands in the status line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Status(&'static str);

impl Status {
    pub const OK: Self = Self("200 OK");
    pub const ACCEPTED: Self = Self("202 Accepted");
    pub const BAD_REQUEST: Self = Self("400 Bad Request");
    pub const UNAUTHORIZED: Self = Self("401 Unauthorized");
    pub const FORBIDDEN: Self = Self("403 Forbidden");
    pub const NOT_FOUND: Self = Self("404 Not Found");
    pub const METHOD_NOT_ALLOWED: Self = Self("405 Method Not Allowed");
    pub const CONFLICT: Self = Self("409 Conflict");
    pub const GONE: Self = Self("410 Gone");
    pub const LENGTH_REQUIRED: Self = Self("411 Length Required");
    pub const CONTENT_TOO_LARGE: Self = Self("413 Content Too Large");
    pub const UNSUPPORTED_MEDIA_TYPE: Self = Self("415 Unsupported Media Type");
    pub const BAD_GATEWAY: Self = Self("502 Bad Gateway");
    pub const URI_TOO_LONG: Self = Self("414 URI Too Long");
    pub const TOO_MANY_REQUESTS: Self = Self("429 Too Many Requests");
    pub const HEADER_FIELDS_TOO_LARGE: Self = Self("431 Request Header Fields Too Large");
    pub const SERVICE_UNAVAILABLE: Self = Self("503 Service Unavailable");
    pub const HTTP_VERSION_NOT_SUPPORTED: Self = Self("505 HTTP Version Not Supported");

    /// Code and phrase.
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// The code alone.
    pub fn code(self) -> u16 {
        let digits = self.0.split(' ').next().unwrap_or_default();
        digits.parse().unwrap_or_default()
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
    for part in ["HTTP/1.1 ", status.as_str(), "\r\n", JSON, HEADERS] {
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

/// The head of a stream of events: it has no length, and ends with the connection (RFC 9112 section 6.3).
pub(crate) fn event_stream() -> Vec<u8> {
    let parts = [
        "HTTP/1.1 ",
        Status::OK.as_str(),
        "\r\n",
        EVENTS,
        HEADERS,
        "Connection: close\r\n\r\n",
    ];
    parts.concat().into_bytes()
}
