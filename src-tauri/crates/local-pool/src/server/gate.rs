//! The gate: whether a request is one that this server answers at all, and CORS.
//!
//! A page that was rebound to 127.0.0.1 betrays itself by `Host` alone, one of another site by `Origin` or
//! `Sec-Fetch-Site`: all three are looked at. `Sec-Fetch-Mode` is not, since Node's `fetch` sends it, too.

use axum::body::Body;
use hyper::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD,
    CONTENT_LENGTH, EXPECT, HOST, HeaderMap, HeaderName, HeaderValue, ORIGIN, TRANSFER_ENCODING,
    UPGRADE, VARY,
};
use hyper::http::request::Parts;
use hyper::{Method, Response, StatusCode, Uri, Version};
use subtle::ConstantTimeEq;

use super::{CorsOrigins, PathPrefix, Prefixes, answer};
use crate::domain::{Kind, Place};

/// What a request must be.
#[derive(Debug)]
pub(super) struct Gate {
    hosts: [String; 2],
    prefixes: Prefixes,
    cors: CorsOrigins,
}

/// A request that may go on.
#[derive(Debug)]
pub(super) struct Admitted {
    /// Without the path prefix.
    pub(super) uri: Uri,
    /// The web page that it comes from, if it comes from one.
    pub(super) origin: Option<HeaderValue>,
    /// Whether the page only asks if it may.
    pub(super) is_preflight: bool,
    /// What of a pool's domain it is for, if it is.
    pub(super) place: Option<Place>,
}

impl Gate {
    pub(super) fn new(port: u16, prefixes: Prefixes, cors: CorsOrigins) -> Self {
        Self {
            hosts: [format!("127.0.0.1:{port}"), format!("localhost:{port}")],
            prefixes,
            cors,
        }
    }

    /// Looks at the head of a request.
    ///
    /// # Errors
    /// The status to refuse it with.
    pub(super) fn admit(&self, head: &Parts) -> Result<Admitted, StatusCode> {
        if head.version != Version::HTTP_11 {
            return Err(StatusCode::HTTP_VERSION_NOT_SUPPORTED);
        }
        // Another form would name another host than `Host` does.
        if head.uri.scheme().is_some() || head.uri.authority().is_some() {
            return Err(StatusCode::BAD_REQUEST);
        }
        let host = self.check_host(&head.headers)?;
        check_framing(&head.headers)?;
        let (uri, place) = self.find(&head.uri)?;
        if place
            .as_ref()
            .is_some_and(|place| place.kind() == Kind::Page)
        {
            check_navigation(head, host)?;
            return Ok(Admitted {
                uri,
                origin: None,
                is_preflight: false,
                place,
            });
        }
        let origin = self.check_origin(&head.headers)?;
        let is_preflight = origin.is_some()
            && head.method == Method::OPTIONS
            && head.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
        Ok(Admitted {
            uri,
            origin,
            is_preflight,
            place,
        })
    }

    /// Exactly one `Host`, byte for byte one of ours: names are not resolved and addresses not parsed.
    fn check_host(&self, headers: &HeaderMap) -> Result<&str, StatusCode> {
        let host = single(headers, HOST)?.ok_or(StatusCode::BAD_REQUEST)?;
        let ours = self.hosts.iter().find(|ours| host == ours.as_str());
        ours.map(String::as_str).ok_or(StatusCode::FORBIDDEN)
    }

    /// The path within its prefix, and what of a domain it leads to. What is outside of the prefixes does not exist, nor does
    /// the one's behind the other.
    fn find(&self, uri: &Uri) -> Result<(Uri, Option<Place>), StatusCode> {
        let Prefixes { api, domain } = &self.prefixes;
        let (Some(api), Some(domain)) = (api, domain) else {
            return Ok((uri.clone(), Place::find(uri.path())));
        };
        let path = uri.path().strip_prefix('/').ok_or(StatusCode::NOT_FOUND)?;
        let (segment, rest) = path.split_once('/').unwrap_or((path, ""));
        let is = |prefix: &PathPrefix| -> bool {
            // EXPOSE: compared in constant time, kept nowhere.
            segment
                .as_bytes()
                .ct_eq(prefix.expose_secret().as_bytes())
                .into()
        };
        let (is_api, is_domain) = (is(api), is(domain));
        let query = uri
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        let uri: Uri = format!("/{rest}{query}")
            .parse()
            .map_err(|_| StatusCode::NOT_FOUND)?;
        match (Place::find(uri.path()), is_api, is_domain) {
            (None, true, _) => Ok((uri, None)),
            (Some(place), _, true) => Ok((uri, Some(place))),
            _ => Err(StatusCode::NOT_FOUND),
        }
    }

    fn check_origin(&self, headers: &HeaderMap) -> Result<Option<HeaderValue>, StatusCode> {
        let origin = single(headers, ORIGIN)?;
        let is_allowed = match (&self.cors, origin) {
            (_, None) => self.cors != CorsOrigins::None || !headers.contains_key(SEC_FETCH_SITE),
            (CorsOrigins::None, Some(_)) => false,
            (CorsOrigins::Any, Some(_)) => true,
            (CorsOrigins::Listed(allowed), Some(origin)) => {
                allowed.iter().any(|allowed| origin == allowed.as_str())
            }
        };
        if is_allowed {
            Ok(origin.cloned())
        } else {
            Err(StatusCode::FORBIDDEN)
        }
    }
}

/// A page is for a browser that is led there, or that sends a form of ours: not for another site's script, frame or form.
/// What says nothing of where it comes from has no other site's page behind it that could.
fn check_navigation(head: &Parts, host: &str) -> Result<(), StatusCode> {
    let header = |name| single(&head.headers, name).map(|value| value.map(HeaderValue::as_bytes));
    let (site, mode) = (header(SEC_FETCH_SITE)?, header(SEC_FETCH_MODE)?);
    let destination = header(SEC_FETCH_DEST)?;
    let is_ours = site == Some(b"same-origin");
    let is_navigation = mode.is_none_or(|mode| mode == b"navigate")
        && destination.is_none_or(|destination| destination == b"document");
    let is_allowed = if head.method == Method::POST {
        let origin = header(ORIGIN)?;
        let own = format!("http://{host}");
        is_navigation
            && origin.is_none_or(|origin| origin == own.as_bytes())
            && (is_ours || site.is_none())
    } else {
        // The style sheet is fetched by our own pages.
        is_navigation || (is_ours && destination == Some(b"style"))
    };
    if is_allowed {
        Ok(())
    } else {
        Err(StatusCode::FORBIDDEN)
    }
}

/// The answer to a page that asks if it may.
pub(super) fn preflight() -> Response<Body> {
    let mut response = answer::status(StatusCode::OK);
    let headers = response.headers_mut();
    headers.insert(
        ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("GET, POST"),
    );
    headers.insert(
        ACCESS_CONTROL_ALLOW_HEADERS,
        HeaderValue::from_static(
            "content-type, x-amz-target, x-amz-user-agent, x-amz-date, x-amz-security-token, \
             x-amz-content-sha256, authorization, cache-control, amz-sdk-invocation-id, amz-sdk-request",
        ),
    );
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    response
}

/// Lets the page read the answer.
pub(super) fn expose_to(origin: HeaderValue, response: &mut Response<Body>) {
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(VARY, HeaderValue::from_static("origin"));
    headers.insert(
        ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static("x-amzn-requestid, x-amzn-errortype, date"),
    );
}

/// A length that is told once and in one way: nothing is left to be read differently by somebody else.
fn check_framing(headers: &HeaderMap) -> Result<(), StatusCode> {
    single(headers, CONTENT_LENGTH)?;
    if [TRANSFER_ENCODING, UPGRADE, EXPECT]
        .iter()
        .any(|name| headers.contains_key(name))
    {
        return Err(StatusCode::BAD_REQUEST);
    }
    Ok(())
}

/// The header, which may be missing but not doubled.
pub(super) fn single(
    headers: &HeaderMap,
    name: HeaderName,
) -> Result<Option<&HeaderValue>, StatusCode> {
    let mut values = headers.get_all(name).into_iter();
    let value = values.next();
    match values.next() {
        Some(_) => Err(StatusCode::BAD_REQUEST),
        None => Ok(value),
    }
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");
