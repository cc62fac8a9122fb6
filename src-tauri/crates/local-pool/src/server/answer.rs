//! Answers, and the headers that all of them carry.

use axum::body::Body;
use hyper::header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use serde_json::json;
use uuid::Uuid;

use crate::exception::{Exception, ExceptionKind};

/// An operation's answer.
pub(super) fn operation(result: Result<Vec<u8>, Exception>) -> Response<Body> {
    let mut response = match result {
        Ok(body) => json_1_1(StatusCode::OK, body),
        Err(exception) => refusal(&exception),
    };
    let id = Uuid::new_v4().to_string();
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// A document that is no operation's answer.
pub(super) fn document(body: Vec<u8>) -> Response<Body> {
    plain(StatusCode::OK, "application/json", body)
}

/// A status that says all there is to say.
pub(crate) fn status(status: StatusCode) -> Response<Body> {
    let reason = status.canonical_reason().unwrap_or_default();
    plain(status, "text/plain; charset=utf-8", reason.into())
}

/// The same, for a request that is not to be trusted with a further one on this connection.
pub(crate) fn status_and_close(code: StatusCode) -> Response<Body> {
    let mut response = status(code);
    response
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

fn refusal(exception: &Exception) -> Response<Body> {
    let status = match exception.kind {
        ExceptionKind::InternalError => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    };
    let body = json!({ "__type": exception.kind.wire_name(), "message": exception.message });
    let mut response = json_1_1(status, body.to_string().into());
    response.headers_mut().insert(
        ERROR_TYPE,
        HeaderValue::from_static(exception.kind.wire_name()),
    );
    response
}

fn json_1_1(status: StatusCode, body: Vec<u8>) -> Response<Body> {
    plain(status, AMZ_JSON, body)
}

fn plain(status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        HeaderName::from_static("x-content-type-options"),
        HeaderValue::from_static("nosniff"),
    );
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    );
    response
}

/// AWS's content type, of requests and answers alike.
pub(super) const AMZ_JSON: &str = "application/x-amz-json-1.1";
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
pub(super) const ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");
