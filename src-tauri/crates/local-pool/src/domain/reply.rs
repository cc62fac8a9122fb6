//! What a domain answers, with the headers that it takes.

use axum::body::Body;
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
    LOCATION, REFERRER_POLICY, SET_COOKIE, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use hyper::{Response, StatusCode};
use maud::Markup;
use serde_json::{Value, json};

/// An answer.
pub(super) struct Reply(Box<Parts>);

struct Parts {
    status: StatusCode,
    content_type: &'static str,
    body: String,
    location: Option<String>,
    cookies: Vec<String>,
    /// Where the page's forms may lead to, beside the domain itself.
    form_targets: Vec<String>,
    challenge: Option<&'static str>,
    is_kept: bool,
}

impl Reply {
    /// A page.
    pub(super) fn page(status: StatusCode, page: Markup) -> Self {
        Self::new(status, "text/html; charset=utf-8", page.into_string())
    }

    /// The browser goes on elsewhere, by `GET` whatever it came by (RFC 9700, section 4.12).
    pub(super) fn redirect(location: String) -> Self {
        let mut reply = Self::done();
        reply.0.status = StatusCode::SEE_OTHER;
        reply.0.location = Some(location);
        reply
    }

    /// A document for an application.
    pub(super) fn json(status: StatusCode, document: &Value) -> Self {
        Self::new(
            status,
            "application/json;charset=UTF-8",
            document.to_string(),
        )
    }

    /// An error of the token endpoint's form (RFC 6749, section 5.2).
    pub(super) fn error(error: &'static str) -> Self {
        Self::json(StatusCode::BAD_REQUEST, &json!({ "error": error }))
    }

    /// Nothing but that it was done.
    pub(super) fn done() -> Self {
        Self::new(StatusCode::OK, "text/plain; charset=utf-8", String::new())
    }

    /// A style sheet, which a browser may keep for a while: nothing in it is anybody's.
    pub(super) fn style(text: &'static str) -> Self {
        let mut reply = Self::new(StatusCode::OK, "text/css; charset=utf-8", text.to_owned());
        reply.0.is_kept = true;
        reply
    }

    /// What should not happen.
    pub(super) fn failure() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "text/plain; charset=utf-8",
            "Something went wrong here. Go back and try again.".to_owned(),
        )
    }

    pub(super) fn with_cookie(mut self, cookie: String) -> Self {
        self.0.cookies.push(cookie);
        self
    }

    /// Lets the page's forms lead to the address, too. Browsers look at every redirect that follows a form.
    pub(super) fn with_form_target(mut self, address: &str) -> Self {
        self.0.form_targets.extend(source_of(address));
        self
    }

    /// `WWW-Authenticate` (RFC 6750, section 3).
    pub(super) fn with_challenge(mut self, challenge: &'static str) -> Self {
        self.0.challenge = Some(challenge);
        self
    }

    pub(super) fn status(&self) -> StatusCode {
        self.0.status
    }

    pub(super) fn into_response(self) -> Response<Body> {
        let parts = *self.0;
        let mut response = Response::new(Body::from(parts.body));
        *response.status_mut() = parts.status;
        let headers = response.headers_mut();
        for (name, value) in ALWAYS {
            headers.insert(name, HeaderValue::from_static(value));
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(parts.content_type));
        let cache = if parts.is_kept {
            "private, max-age=3600"
        } else {
            "no-store"
        };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
        let targets = parts.form_targets.concat();
        let policy = format!(
            "default-src 'none'; style-src 'self'; form-action 'self'{targets}; frame-ancestors 'none'; base-uri 'none'"
        );
        insert(headers, CONTENT_SECURITY_POLICY, &policy);
        if let Some(location) = &parts.location {
            insert(headers, LOCATION, location);
        }
        if let Some(challenge) = parts.challenge {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(challenge));
        }
        for cookie in &parts.cookies {
            if let Ok(cookie) = HeaderValue::from_str(cookie) {
                headers.append(SET_COOKIE, cookie);
            }
        }
        response
    }

    fn new(status: StatusCode, content_type: &'static str, body: String) -> Self {
        Self(Box::new(Parts {
            status,
            content_type,
            body,
            location: None,
            cookies: Vec::new(),
            form_targets: Vec::new(),
            challenge: None,
            is_kept: false,
        }))
    }
}

/// What is no header is left out: addresses are checked, and everything else was encoded.
fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// An address as a source of a content security policy, after a blank: its origin, or its scheme where that has none.
fn source_of(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    Some(match url.origin() {
        url::Origin::Tuple(..) => format!(" {}", url.origin().ascii_serialization()),
        url::Origin::Opaque(_) => format!(" {}:", url.scheme()),
    })
}

/// `same-origin` and not `no-referrer`: with that one a browser says of its own forms that they come from nowhere.
const ALWAYS: [(HeaderName, &str); 5] = [
    (REFERRER_POLICY, "same-origin"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];
