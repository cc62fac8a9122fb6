//! What is at which path, within the prefix.
//!
//! | path | what |
//! |---|---|
//! | `POST /` | an operation, named by `X-Amz-Target` |
//! | `GET /<user pool id>/.well-known/jwks.json` | the public keys (RFC 7517) |
//! | `GET /<user pool id>/.well-known/openid-configuration` | discovery (OpenID Connect Discovery 1.0) |
//! | `GET`, `DELETE /<user pool id>/mailbox` | the messages, if the server was told to show them |

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::routing::{get, post};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName};
use hyper::{Request, Response, StatusCode};
use serde_json::json;
use tower::ServiceExt as _;

use super::gate::{self, Gate, single};
use super::{ServerConfig, answer};
use crate::LocalPool;
use crate::exception::Exception;
use crate::operation::Operation;

/// Everything that a request may reach.
#[derive(Debug)]
pub(crate) struct Site {
    gate: Gate,
    router: Router,
}

/// What the handlers share.
#[derive(Debug)]
struct Shared {
    pool: LocalPool,
    endpoint_url: secrecy::SecretString,
}

impl Site {
    pub(crate) fn new(
        pool: LocalPool,
        config: ServerConfig,
        port: u16,
        endpoint_url: String,
    ) -> Self {
        let mut router = Router::new()
            .route("/", post(operation))
            .route("/{user_pool_id}/.well-known/jwks.json", get(jwks))
            .route(
                "/{user_pool_id}/.well-known/openid-configuration",
                get(discovery),
            );
        if config.mailbox_endpoint {
            router = router.route(
                "/{user_pool_id}/mailbox",
                get(mailbox).delete(clear_mailbox),
            );
        }
        let shared = Arc::new(Shared {
            pool,
            endpoint_url: endpoint_url.into(),
        });
        Self {
            gate: Gate::new(port, config.path_prefix, config.cors),
            router: router
                .method_not_allowed_fallback(|| async {
                    answer::status(StatusCode::METHOD_NOT_ALLOWED)
                })
                .fallback(|| async { answer::status(StatusCode::NOT_FOUND) })
                .with_state(shared),
        }
    }

    /// Answers any request.
    pub(crate) async fn answer(&self, request: Request<Body>) -> Response<Body> {
        let (mut head, body) = request.into_parts();
        let admitted = match self.gate.admit(&head) {
            Ok(admitted) => admitted,
            Err(status) => return answer::status_and_close(status),
        };
        let mut response = if admitted.is_preflight {
            gate::preflight()
        } else {
            head.uri = admitted.uri;
            match self
                .router
                .clone()
                .oneshot(Request::from_parts(head, body))
                .await
            {
                Ok(response) => response,
                Err(never) => match never {},
            }
        };
        if let Some(origin) = admitted.origin {
            gate::expose_to(origin, &mut response);
        }
        response
    }
}

/// Where the public keys are, at this endpoint.
pub(super) fn jwks_url(endpoint_url: &str, user_pool_id: &str) -> String {
    format!("{endpoint_url}{user_pool_id}/.well-known/jwks.json")
}

async fn operation(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response<Body> {
    let (head, body) = request.into_parts();
    let target = match operation_head(&head.headers) {
        Ok(target) => target,
        Err(status) => return answer::status_and_close(status),
    };
    let body = match read_body(body).await {
        Ok(body) => body,
        Err(status) => return answer::status_and_close(status),
    };
    let Some(operation) = target.as_deref().and_then(Operation::from_target) else {
        return answer::operation(Err(Exception::unknown_operation()));
    };
    shared.pool.inner().warm_up();
    let pool = Arc::clone(shared.pool.inner());
    let performed = tokio::task::spawn_blocking(move || operation.perform(&pool, &body)).await;
    // A panic is a defect of ours; the server goes on.
    let result = performed.unwrap_or_else(|_| Err(Exception::internal_error()));
    match &result {
        Ok(_) => tracing::debug!(?operation, "performed"),
        Err(exception) => tracing::info!(?operation, exception = ?exception.kind, "refused"),
    }
    answer::operation(result)
}

async fn jwks(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    if !shared.is_pool(&user_pool_id) {
        return answer::status(StatusCode::NOT_FOUND);
    }
    let pool = Arc::clone(shared.pool.inner());
    let keys = tokio::task::spawn_blocking(move || {
        let keys = pool.signing_keys().ok()?;
        serde_json::to_vec(&keys.jwks()).ok()
    });
    match keys.await {
        Ok(Some(json)) => answer::document(json),
        Ok(None) | Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

async fn discovery(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    use secrecy::ExposeSecret as _;

    if !shared.is_pool(&user_pool_id) {
        return answer::status(StatusCode::NOT_FOUND);
    }
    // EXPOSE: whoever asks has the URL already.
    let jwks_uri = jwks_url(shared.endpoint_url.expose_secret(), &user_pool_id);
    let document = json!({
        "issuer": shared.pool.info().issuer,
        "jwks_uri": jwks_uri,
        "id_token_signing_alg_values_supported": ["RS256"],
        "response_types_supported": ["code", "token"],
        "subject_types_supported": ["public"],
    });
    answer::document(document.to_string().into())
}

async fn mailbox(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    if !shared.is_pool(&user_pool_id) {
        return answer::status(StatusCode::NOT_FOUND);
    }
    let messages = shared.pool.mailbox();
    match serde_json::to_vec(messages.as_ref()) {
        Ok(json) => answer::document(json),
        Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

async fn clear_mailbox(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    if !shared.is_pool(&user_pool_id) {
        return answer::status(StatusCode::NOT_FOUND);
    }
    match shared.pool.clear_mailbox().await {
        Ok(()) => answer::status(StatusCode::OK),
        Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

impl Shared {
    fn is_pool(&self, user_pool_id: &str) -> bool {
        self.pool.inner().user_pool_id == user_pool_id
    }
}

/// `X-Amz-Target`, of a request that may be read.
fn operation_head(headers: &HeaderMap) -> Result<Option<String>, StatusCode> {
    // A browser can't send this content type without asking first.
    let content_type = single(headers, CONTENT_TYPE)?.and_then(|value| value.to_str().ok());
    let media_type = content_type.map(|value| value.split(';').next().unwrap_or_default().trim());
    if !media_type.is_some_and(|media_type| media_type.eq_ignore_ascii_case(answer::AMZ_JSON)) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let length = single(headers, CONTENT_LENGTH)?.ok_or(StatusCode::LENGTH_REQUIRED)?;
    let length: Option<usize> = length.to_str().ok().and_then(|length| length.parse().ok());
    if length.is_none_or(|length| length > MAXIMUM_BODY) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let target = single(headers, HeaderName::from_static("x-amz-target"))?;
    Ok(target
        .and_then(|target| target.to_str().ok())
        .map(str::to_owned))
}

async fn read_body(body: Body) -> Result<axum::body::Bytes, StatusCode> {
    match tokio::time::timeout(BODY_TIME, to_bytes(body, MAXIMUM_BODY)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(_)) => Err(StatusCode::BAD_REQUEST),
        Err(_) => Err(StatusCode::REQUEST_TIMEOUT),
    }
}

/// In bytes; the largest honest request is a tenth of it.
const MAXIMUM_BODY: usize = 64 * 1024;
const BODY_TIME: Duration = Duration::from_secs(10);
