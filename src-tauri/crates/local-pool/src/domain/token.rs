//! `/oauth2/token` and `/oauth2/revoke` (RFC 6749, sections 4.1.3, 5 and 6; RFC 7009).

use std::sync::PoisonError;
use std::time::Duration;

use hyper::StatusCode;
use serde_json::json;

use super::reply::Reply;
use super::visit::Visit;
use crate::challenge::Absent;
use crate::exception::{Exception, ExceptionKind};
use crate::operation::{Operation, oauth};
use crate::pool::Client;
use crate::secret::{ClientSecret, PresentedToken};

pub(super) fn token(visit: &Visit) -> Reply {
    if visit.form.repeats_any_of(PARAMETERS) {
        return Reply::error("invalid_request");
    }
    let client = match visit.client() {
        Ok(client) => client,
        Err(reply) => return reply,
    };
    match visit.form.field("grant_type") {
        "authorization_code" => exchange(visit, client),
        "refresh_token" => refresh(visit, client),
        "" => Reply::error("invalid_request"),
        "client_credentials" => Reply::error("unauthorized_client"),
        _ => Reply::error("unsupported_grant_type"),
    }
}

/// A code for tokens. Whoever presents a code uses it up, and whoever presents it a second time ends what came of it
/// (RFC 6749, section 4.1.2).
fn exchange(visit: &Visit, client: &Client) -> Reply {
    let (pool, memory) = (&visit.pool, &visit.pool.domain);
    let now = pool.now();
    let name = visit.form.field("code").as_bytes();
    if name.is_empty() {
        return Reply::error("invalid_request");
    }
    let _guard = memory
        .exchanging
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let code = match memory.codes.take(name, now) {
        Ok(waiting) => waiting.value,
        Err(Absent::Used) => {
            if let Some(origin_jti) = memory.exchanged.get(name, now) {
                tracing::warn!("an authorization code was used twice: its session ends");
                if let Err(exception) = oauth::end_session(pool, &origin_jti) {
                    return refusal(&exception);
                }
            }
            return Reply::error("invalid_grant");
        }
        Err(Absent::Unknown | Absent::Expired) => return Reply::error("invalid_grant"),
    };
    let text = |name| visit.form.single(name).ok().flatten();
    let is_meant = code.client_id == client.id
        && code.redirect_uri.as_deref() == text("redirect_uri")
        && code.is_verified_by(text("code_verifier"));
    if !is_meant {
        return Reply::error("invalid_grant");
    }
    let origin_jti = code.origin_jti.clone();
    match oauth::redeem(pool, client, code) {
        Ok(tokens) => {
            memory
                .exchanged
                .insert(name, origin_jti, now.plus(REMEMBERED), now);
            Reply::json(StatusCode::OK, &json!(tokens))
        }
        Err(exception) => refusal(&exception),
    }
}

fn refresh(visit: &Visit, client: &Client) -> Reply {
    let token = visit.form.field("refresh_token");
    if token.is_empty() {
        return Reply::error("invalid_request");
    }
    let token = PresentedToken::new(token.to_owned());
    match oauth::refresh(&visit.pool, client, &token) {
        Ok(tokens) => Reply::json(StatusCode::OK, &json!(tokens)),
        Err(exception) => refusal(&exception),
    }
}

/// Ends the session of a refresh token. One that is not known has nothing to be ended, and that is a success.
pub(super) fn revoke(visit: &Visit) -> Reply {
    if visit.form.repeats_any_of(PARAMETERS) {
        return Reply::error("invalid_request");
    }
    let client = match visit.client() {
        Ok(client) => client,
        Err(reply) => return reply,
    };
    let token = visit.form.field("token");
    if token.is_empty() {
        return Reply::error("invalid_request");
    }
    // EXPOSE: the operation asks for it again.
    let secret = client
        .config
        .client_secret
        .as_ref()
        .map(ClientSecret::expose_secret);
    let request = json!({ "ClientId": client.id, "ClientSecret": secret, "Token": token });
    match Operation::RevokeToken.perform(&visit.pool, request.to_string().as_bytes()) {
        Ok(_) => Reply::done(),
        Err(exception) => match exception.kind {
            ExceptionKind::InternalError => Reply::failure(),
            ExceptionKind::UnsupportedTokenType => Reply::error("unsupported_token_type"),
            ExceptionKind::Unauthorized => Reply::error("unauthorized_client"),
            _ => Reply::error("invalid_request"),
        },
    }
}

fn refusal(exception: &Exception) -> Reply {
    match exception.kind {
        ExceptionKind::InternalError => {
            let document = json!({ "error": "server_error" });
            Reply::json(StatusCode::INTERNAL_SERVER_ERROR, &document)
        }
        _ => Reply::error("invalid_grant"),
    }
}

/// How long it is known what came of a code: as long as it is known that it was used.
const REMEMBERED: Duration = Duration::from_mins(15);
/// None of them may be repeated.
const PARAMETERS: &[&str] = &[
    "grant_type",
    "code",
    "redirect_uri",
    "code_verifier",
    "refresh_token",
    "token",
];
