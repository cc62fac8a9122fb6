//! Refusal: every request that gets no answer to its question, and what it gets instead.
//!
//! The order of the variants is the order in which they are decided. None up to the pairing's depends on the session; those after it
//! are told to companions alone, and to who was let in on the socket.

use serde::Serialize;
use vestibule_contract::api_error;

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
    /// A query that is not as it has to be here.
    BadQuery,
    /// Two Authorization headers, or one that is too long or not `Bearer`.
    BadAuthorization,
    /// A token is needed and there is none.
    NoToken,
    /// There is no such token.
    InvalidToken,
    /// The companion was not let in to this.
    InsufficientScope,
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
    /// A body is needed, and its length is not said.
    LengthRequired,
    /// The body is over 4 KiB.
    BodyTooLarge,
    /// The body is not JSON by its type.
    UnsupportedMediaType,
    /// The body is not a pairing request.
    BadPairing,
    /// A person is being asked, or was too often.
    TooManyPairings {
        /// Seconds until it may be tried again; at least 1.
        retry_after: u64,
    },
    /// The person said no, now or once and for all.
    PairingRefused,
    /// The person said nothing.
    PairingUnanswered,
    /// The pairing is over.
    PairingGone,
    /// There are as many event streams as there may be, of this companion or of all.
    TooManyStreams,
    /// The account is not signed in, or another one is.
    NotSignedIn,
    /// There is no identity pool.
    NoIdentityPool,
    /// The user pool or the identity pool refused.
    RefusedByPool,
    /// The pool can't be reached.
    Offline,
    /// The grant could not be written to the disk.
    NotKept,
    /// The grant has ended, but that could not be written to the disk.
    EndNotKept,
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
            | Self::BadQuery
            | Self::BadAuthorization
            | Self::BadPairing => Status::BAD_REQUEST,
            Self::NoToken | Self::InvalidToken => Status::UNAUTHORIZED,
            Self::ForeignHost
            | Self::Browser
            | Self::Proxy
            | Self::InsufficientScope
            | Self::PairingRefused
            | Self::PairingUnanswered => Status::FORBIDDEN,
            Self::NotFound | Self::NoIdentityPool => Status::NOT_FOUND,
            Self::MethodNotAllowed { .. } => Status::METHOD_NOT_ALLOWED,
            Self::NotSignedIn => Status::CONFLICT,
            Self::PairingGone => Status::GONE,
            Self::LengthRequired => Status::LENGTH_REQUIRED,
            Self::BodyTooLarge => Status::CONTENT_TOO_LARGE,
            Self::TargetTooLong => Status::URI_TOO_LONG,
            Self::UnsupportedMediaType => Status::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyFailedTokens { .. }
            | Self::TooManyPairings { .. }
            | Self::TooManyStreams => Status::TOO_MANY_REQUESTS,
            Self::HeadTooLarge => Status::HEADER_FIELDS_TOO_LARGE,
            Self::RefusedByPool => Status::BAD_GATEWAY,
            Self::Offline | Self::NotKept | Self::EndNotKept | Self::SessionUnknown => {
                Status::SERVICE_UNAVAILABLE
            }
            Self::HttpVersion => Status::HTTP_VERSION_NOT_SUPPORTED,
        }
    }

    /// The code in the body.
    pub fn code(self) -> &'static str {
        self.words().0
    }

    /// Whether the connection ends with it. After a refused head nothing that follows can be trusted to be a request; what only the
    /// session could not answer may be asked again.
    pub fn closes(self) -> bool {
        !matches!(
            self,
            Self::NotSignedIn
                | Self::NoIdentityPool
                | Self::RefusedByPool
                | Self::Offline
                | Self::NotKept
                | Self::EndNotKept
                | Self::SessionUnknown
        )
    }

    /// The answer's bytes. The connection ends with it if the refusal [closes](Self::closes) or the client wants it.
    pub fn reply(self, form: Form) -> Vec<u8> {
        let (error, message) = self.words();
        let body = serde_json::to_vec(&ErrorBody { error, message }).unwrap_or_default();
        let retry_after;
        let extra = match self {
            Self::InsufficientScope => ("WWW-Authenticate", "Bearer error=\"insufficient_scope\""),
            Self::NoToken => ("WWW-Authenticate", "Bearer"),
            Self::InvalidToken => ("WWW-Authenticate", "Bearer error=\"invalid_token\""),
            Self::TooManyFailedTokens {
                retry_after: seconds,
            }
            | Self::TooManyPairings {
                retry_after: seconds,
            } => {
                retry_after = seconds.to_string();
                ("Retry-After", retry_after.as_str())
            }
            Self::SessionUnknown => ("Retry-After", "1"),
            Self::Offline | Self::TooManyStreams => ("Retry-After", "5"),
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
    #[expect(clippy::too_many_lines, reason = "one table, a row for each")]
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
            Self::BadQuery => (
                "bad_query",
                "this path needs a query of another form; see /openapi.json",
            ),
            Self::BadAuthorization => (
                "invalid_request",
                "send at most one Authorization header, as Bearer and a token",
            ),
            Self::NoToken => (
                api_error::TOKEN_REQUIRED,
                "this needs a companion token; the Unix socket answers /api/check-user without one",
            ),
            Self::InvalidToken => (
                api_error::INVALID_TOKEN,
                "the token is unknown, expired or revoked",
            ),
            Self::InsufficientScope => (
                api_error::INSUFFICIENT_SCOPE,
                "the person did not grant this; pair again and ask for its scope",
            ),
            Self::TooManyFailedTokens { .. } => (
                "too_many_failed_tokens",
                "too many wrong tokens; wait before the next one",
            ),
            Self::NotFound => ("not_found", "there is nothing at this path"),
            Self::MethodNotAllowed { .. } => (
                "method_not_allowed",
                "this path has another method; see Allow",
            ),
            Self::LengthRequired => (
                "length_required",
                "say the length of the body in Content-Length",
            ),
            Self::BodyTooLarge => ("body_too_large", "the body may have 4096 bytes"),
            Self::UnsupportedMediaType => (
                "unsupported_media_type",
                "send the body as Content-Type: application/json",
            ),
            Self::BadPairing => (
                "bad_pairing",
                "send a JSON object with a name of 1 to 64 characters, scopes, a reason of at most 200, and nothing else",
            ),
            Self::TooManyPairings { .. } => (
                api_error::TOO_MANY_PAIRINGS,
                "a person is being asked already, or was asked too often; wait before the next time",
            ),
            Self::PairingRefused => (api_error::PAIRING_REFUSED, "the person refused"),
            Self::PairingUnanswered => (api_error::PAIRING_UNANSWERED, "nobody answered in time"),
            Self::PairingGone => (
                api_error::PAIRING_GONE,
                "this pairing is over, or its token was taken already",
            ),
            Self::TooManyStreams => (
                "too_many_streams",
                "too many event streams are open, of this companion or of all",
            ),
            Self::NotSignedIn => (
                api_error::NOT_SIGNED_IN,
                "the account is not signed in, or another one is",
            ),
            Self::NoIdentityPool => (
                api_error::NO_IDENTITY_POOL,
                "there is no identity pool that gives AWS credentials",
            ),
            Self::RefusedByPool => (
                "refused_by_pool",
                "the user pool or the identity pool refused",
            ),
            Self::Offline => (
                api_error::OFFLINE,
                "the user pool can't be reached, so there is no live token",
            ),
            Self::NotKept => (
                "not_kept",
                "the grant could not be written to the disk, so there is none",
            ),
            Self::EndNotKept => (
                api_error::END_NOT_KEPT,
                "the grant has ended; until that can be written to the disk, do not restart Vestibule",
            ),
            Self::SessionUnknown => (
                api_error::SESSION_UNKNOWN,
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
