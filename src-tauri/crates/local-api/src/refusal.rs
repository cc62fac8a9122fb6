//! Refusal: every request that gets no answer to its question, and what it gets instead.
//!
//! The order of the variants is the order in which they are decided. None of them depends on the session.

use serde::Serialize;

use crate::reply::{self, Form, Status};

/// Why a request is not answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// Not a head of HTTP/1.1 by RFC 9112, sections 3 and 5.
    MalformedHead,
    /// More than 64 headers, or more than 16 KiB.
    HeadTooLarge,
    /// Another version of HTTP.
    HttpVersion,
    /// The target is not in origin form (RFC 9112 section 3.2.1).
    NotOriginForm,
    /// The target is over 2,048 bytes.
    TargetTooLong,
    /// Host is missing, doubled or malformed.
    BadHost,
    /// Host names something else: a page whose name was rebound to this computer.
    ForeignHost,
    /// A browser put a header there that only browsers send.
    Browser,
    /// It came through a proxy.
    Proxy,
    /// Upgrade, Expect or Transfer-Encoding.
    UnsupportedHeader,
    /// A body where none is defined.
    UnexpectedBody,
    /// A query where none is defined.
    UnexpectedQuery,
    /// Two Authorization headers, or one that is too long or not `Bearer`.
    BadAuthorization,
    /// A token is needed and there is none.
    NoToken,
    /// There is no such token.
    InvalidToken,
    /// Too many wrong tokens from this peer.
    TooManyFailedTokens {
        /// Seconds until the next one is looked at; at least 1.
        retry_after: u64,
    },
    /// No such path.
    NotFound,
    /// The path has no such method.
    MethodNotAllowed {
        /// The methods that it has.
        allow: &'static str,
    },
    /// Nobody knows yet who is signed in: it was admitted, but a `null` could be false.
    SessionUnknown,
}

impl Refusal {
    /// The status line's code and phrase.
    pub fn status(self) -> Status {
        match self {
            Self::MalformedHead
            | Self::NotOriginForm
            | Self::BadHost
            | Self::UnsupportedHeader
            | Self::UnexpectedBody
            | Self::UnexpectedQuery
            | Self::BadAuthorization => Status::BAD_REQUEST,
            Self::NoToken | Self::InvalidToken => Status::UNAUTHORIZED,
            Self::ForeignHost | Self::Browser | Self::Proxy => Status::FORBIDDEN,
            Self::NotFound => Status::NOT_FOUND,
            Self::MethodNotAllowed { .. } => Status::METHOD_NOT_ALLOWED,
            Self::TargetTooLong => Status::URI_TOO_LONG,
            Self::TooManyFailedTokens { .. } => Status::TOO_MANY_REQUESTS,
            Self::HeadTooLarge => Status::HEADER_FIELDS_TOO_LARGE,
            Self::SessionUnknown => Status::SERVICE_UNAVAILABLE,
            Self::HttpVersion => Status::HTTP_VERSION_NOT_SUPPORTED,
        }
    }

    /// Whether the connection ends with it. After a refused head nothing that follows can be trusted to be a request.
    pub fn closes(self) -> bool {
        !matches!(self, Self::SessionUnknown)
    }

    /// The answer's bytes. The connection ends with it if the refusal [closes](Self::closes) or the client wants it.
    pub fn reply(self, form: Form) -> Vec<u8> {
        let (error, message) = self.words();
        let body = serde_json::to_vec(&ErrorBody { error, message }).unwrap_or_default();
        let retry_after;
        let extra = match self {
            Self::NoToken => ("WWW-Authenticate", "Bearer"),
            Self::InvalidToken => ("WWW-Authenticate", "Bearer error=\"invalid_token\""),
            Self::TooManyFailedTokens {
                retry_after: seconds,
            } => {
                retry_after = seconds.to_string();
                ("Retry-After", retry_after.as_str())
            }
            Self::SessionUnknown => ("Retry-After", "1"),
            Self::MethodNotAllowed { allow } => ("Allow", allow),
            _ => ("", ""),
        };
        let extra = Some(extra).filter(|(name, _)| !name.is_empty());
        let close = form.close || self.closes();
        let mut reply = reply::head(self.status(), extra, close, body.len());
        if !form.head_alone {
            reply.extend_from_slice(&body);
        }
        reply
    }

    /// The code and the sentence of the body. The three kinds of 403 say the same: a page that may read the answer
    /// (its name was rebound to us) does not learn which header gave it away; the log does.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::MalformedHead => (
                "malformed_request",
                "this is not a well-formed HTTP/1.1 request",
            ),
            Self::HeadTooLarge => (
                "headers_too_large",
                "at most 64 headers and 16 KiB are accepted",
            ),
            Self::HttpVersion => ("http_version_not_supported", "use HTTP/1.1"),
            Self::NotOriginForm => (
                "bad_target",
                "the request target has to begin with a slash and name a path alone",
            ),
            Self::TargetTooLong => ("target_too_long", "the request target may have 2048 bytes"),
            Self::BadHost => ("bad_host", "send exactly one well-formed Host header"),
            Self::ForeignHost | Self::Browser | Self::Proxy => (
                "forbidden",
                "only programs on this computer are answered, and only when they ask directly",
            ),
            Self::UnsupportedHeader => (
                "unsupported_header",
                "Upgrade, Expect and Transfer-Encoding are not accepted",
            ),
            Self::UnexpectedBody => ("unexpected_body", "this request may not have a body"),
            Self::UnexpectedQuery => ("unexpected_query", "this path has no query"),
            Self::BadAuthorization => (
                "invalid_request",
                "send at most one Authorization header, as Bearer and a token",
            ),
            Self::NoToken => (
                "token_required",
                "this needs a companion token; the Unix socket answers /api/check-user without one",
            ),
            Self::InvalidToken => ("invalid_token", "the token is unknown, expired or revoked"),
            Self::TooManyFailedTokens { .. } => (
                "too_many_failed_tokens",
                "too many wrong tokens; wait before the next one",
            ),
            Self::NotFound => ("not_found", "there is nothing at this path"),
            Self::MethodNotAllowed { .. } => (
                "method_not_allowed",
                "this path has another method; see Allow",
            ),
            Self::SessionUnknown => (
                "session_unknown",
                "it is not known yet who is signed in; ask again",
            ),
        }
    }
}

/// The body of every answer that is not 200.
#[derive(Serialize)]
struct ErrorBody {
    /// For programs; it stays the same from version to version.
    error: &'static str,
    /// For people.
    message: &'static str,
}
