//! `/oauth2/userInfo` (OpenID Connect Core 1.0, section 5.3; RFC 6750).

use hyper::StatusCode;
use hyper::header::AUTHORIZATION;
use serde_json::{Value, json};

use super::reply::Reply;
use super::visit::Visit;
use crate::exception::ExceptionKind;
use crate::operation::oauth;
use crate::secret::PresentedToken;

pub(super) fn user_info(visit: &Visit) -> Reply {
    let header = visit.headers.get(AUTHORIZATION);
    let token = header
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("Bearer"))
        .map(|(_, token)| PresentedToken::new(token.trim().to_owned()));
    let Some(token) = token else {
        return refuse(
            StatusCode::BAD_REQUEST,
            "invalid_request",
            "Bearer error=\"invalid_request\", error_description=\"Bad OAuth2 request at UserInfo Endpoint\"",
            "Bad OAuth2 request at UserInfo Endpoint",
        );
    };
    match oauth::user_info(&visit.pool, &token) {
        Ok(claims) => Reply::json(StatusCode::OK, &Value::Object(claims)),
        Err(exception) if exception.kind == ExceptionKind::InternalError => Reply::failure(),
        Err(_) => refuse(
            StatusCode::UNAUTHORIZED,
            "invalid_token",
            "Bearer error=\"invalid_token\", error_description=\"Access token is expired, disabled, or deleted, or the user has globally signed out.\"",
            "Access token is expired, disabled, or deleted, or the user has globally signed out.",
        ),
    }
}

fn refuse(
    status: StatusCode,
    error: &'static str,
    challenge: &'static str,
    description: &'static str,
) -> Reply {
    let document = json!({ "error": error, "error_description": description });
    Reply::json(status, &document).with_challenge(challenge)
}
