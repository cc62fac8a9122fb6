//! What is at which path, within the prefix.
//!
//! | path | what |
//! |---|---|
//! | `POST /` | an operation, named by `X-Amz-Target` |
//! | `GET /.well-known/jwks_uri` | the public keys of the identity pools, if there are any |
//! | `GET /<user pool id>/.well-known/jwks.json` | the public keys (RFC 7517) |
//! | `GET /<user pool id>/.well-known/openid-configuration` | discovery (OpenID Connect Discovery 1.0) |
//! | `GET`, `DELETE /<user pool id>/mailbox` | the messages, if the server was told to show them |
//!
//! Within a prefix of its own is each pool's domain ([`crate::domain`]).

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::routing::{get, post};
use hyper::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName};
use hyper::{Request, Response, StatusCode};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use serde_json::json;
use tower::ServiceExt as _;

use super::gate::{self, Gate, single};
use super::{Prefixes, ServerConfig, answer};
use crate::domain::Domain;
use crate::exception::Exception;
use crate::operation::{AdminOperation, IdentityOperation, Operation};
use crate::token::SigningKeys;
use crate::{LocalPool, Pools};

/// Everything that a request may reach.
#[derive(Debug)]
pub(crate) struct Site {
    gate: Gate,
    router: Router,
    domain: Domain,
}

/// Where the server is, for whom.
#[derive(Debug)]
pub(crate) struct Urls {
    /// What an AWS SDK takes as its endpoint, with a closing slash.
    pub(crate) endpoint_url: SecretString,
    /// What the pools' domains begin with, with a closing slash.
    pub(crate) domain_base_url: SecretString,
}

/// What the handlers share.
#[derive(Debug)]
struct Shared {
    pools: Pools,
    admin_operations: bool,
    urls: Urls,
}

impl Site {
    pub(crate) fn new(
        pools: Pools,
        config: ServerConfig,
        port: u16,
        prefixes: Prefixes,
        urls: Urls,
    ) -> Self {
        let mut router = Router::new()
            .route("/", post(operation))
            .route("/.well-known/jwks_uri", get(identity_jwks))
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
        let domain = Domain::new(pools.clone(), urls.domain_base_url.clone());
        let shared = Arc::new(Shared {
            pools,
            admin_operations: config.admin_operations,
            urls,
        });
        Self {
            gate: Gate::new(port, prefixes, config.cors),
            domain,
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
        head.uri = admitted.uri;
        let mut response = if admitted.is_preflight {
            gate::preflight()
        } else if let Some(place) = admitted.place {
            self.domain
                .answer(place, Request::from_parts(head, body))
                .await
        } else {
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
    let has_credentials = head.headers.contains_key(AUTHORIZATION);
    // Operations block: they are performed off the async threads.
    let performed = tokio::task::spawn_blocking(move || {
        shared.perform(&target.unwrap_or_default(), has_credentials, &body)
    });
    // A panic is a defect of ours; the server goes on.
    let result = performed.await;
    answer::operation(result.unwrap_or_else(|_| Err(Exception::internal_error())))
}

impl Shared {
    /// Performs the operation that `X-Amz-Target` names.
    fn perform(
        &self,
        target: &str,
        has_credentials: bool,
        body: &[u8],
    ) -> Result<Vec<u8>, Exception> {
        if let Some(operation) = Operation::from_target(target) {
            let result = self.pools.of_request(body).and_then(|pool| {
                let pool = pool.inner();
                pool.warm_up();
                operation.perform(&pool, body)
            });
            return logged(operation, result);
        }
        if let Some(operation) = AdminOperation::from_target(target) {
            let result = self
                .admit_administrator(has_credentials)
                .and_then(|()| operation.perform(&self.pools, body));
            return logged(operation, result);
        }
        if let Some(operation) = IdentityOperation::from_target(target) {
            return logged(operation, operation.perform(&self.pools, body));
        }
        Err(Exception::unknown_operation())
    }

    /// Without the switch the server is as AWS is to somebody who has no credentials: there are none that would count.
    fn admit_administrator(&self, has_credentials: bool) -> Result<(), Exception> {
        match (self.admin_operations, has_credentials) {
            (true, _) => Ok(()),
            (false, false) => Err(Exception::missing_authentication_token()),
            (false, true) => Err(Exception::unrecognized_client()),
        }
    }

    fn pool(&self, user_pool_id: &str) -> Result<LocalPool, StatusCode> {
        self.pools.find(user_pool_id).ok_or(StatusCode::NOT_FOUND)
    }
}

async fn jwks(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    let pool = match shared.pool(&user_pool_id) {
        Ok(pool) => pool,
        Err(status) => return answer::status(status),
    };
    let pool = pool.inner();
    key_set(move || pool.signing_keys().map(SigningKeys::jwks)).await
}

async fn identity_jwks(State(shared): State<Arc<Shared>>) -> Response<Body> {
    let Some(identity_pools) = shared.pools.identity_pools() else {
        return answer::status(StatusCode::NOT_FOUND);
    };
    key_set(move || identity_pools.signing_keys().map(SigningKeys::jwks)).await
}

async fn key_set<Keys: Serialize>(
    keys: impl FnOnce() -> Result<Keys, Exception> + Send + 'static,
) -> Response<Body> {
    let json = tokio::task::spawn_blocking(move || serde_json::to_vec(&keys().ok()?).ok());
    match json.await {
        Ok(Some(json)) => answer::document(json),
        Ok(None) | Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

async fn discovery(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    let pool = match shared.pool(&user_pool_id) {
        Ok(pool) => pool,
        Err(status) => return answer::status(status),
    };
    // EXPOSE: whoever asks has the URL already.
    let jwks_uri = jwks_url(shared.urls.endpoint_url.expose_secret(), &user_pool_id);
    // EXPOSE: whoever asks is to send browsers there.
    let domain = shared.urls.domain_base_url.expose_secret();
    let at = |path: &str| format!("{domain}{user_pool_id}{path}");
    let document = json!({
        "authorization_endpoint": at("/oauth2/authorize"),
        "code_challenge_methods_supported": ["S256"],
        "end_session_endpoint": at("/logout"),
        "id_token_signing_alg_values_supported": ["RS256"],
        "issuer": pool.info().issuer,
        "jwks_uri": jwks_uri,
        "response_types_supported": ["code"],
        "revocation_endpoint": at("/oauth2/revoke"),
        "scopes_supported": ["openid", "email", "phone", "profile"],
        "subject_types_supported": ["public"],
        "token_endpoint": at("/oauth2/token"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "userinfo_endpoint": at("/oauth2/userInfo"),
    });
    answer::document(document.to_string().into())
}

async fn mailbox(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    let pool = match shared.pool(&user_pool_id) {
        Ok(pool) => pool,
        Err(status) => return answer::status(status),
    };
    let messages = pool.mailbox();
    match serde_json::to_vec(messages.as_ref()) {
        Ok(json) => answer::document(json),
        Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

async fn clear_mailbox(
    State(shared): State<Arc<Shared>>,
    Path(user_pool_id): Path<String>,
) -> Response<Body> {
    let pool = match shared.pool(&user_pool_id) {
        Ok(pool) => pool,
        Err(status) => return answer::status(status),
    };
    match pool.clear_mailbox().await {
        Ok(()) => answer::status(StatusCode::OK),
        Err(_) => answer::status(StatusCode::INTERNAL_SERVER_ERROR),
    }
}

fn logged(
    operation: impl std::fmt::Debug,
    result: Result<Vec<u8>, Exception>,
) -> Result<Vec<u8>, Exception> {
    match &result {
        Ok(_) => tracing::debug!(?operation, "performed"),
        Err(exception) => tracing::info!(?operation, exception = ?exception.kind, "refused"),
    }
    result
}

/// The body of a form. The userinfo endpoint may be asked by a `POST` that has none.
///
/// # Errors
/// The status to refuse it with.
pub(crate) async fn read_form(headers: &HeaderMap, body: Body) -> Result<Vec<u8>, StatusCode> {
    if !headers.contains_key(CONTENT_TYPE)
        && headers
            .get(CONTENT_LENGTH)
            .is_none_or(|length| length == "0")
    {
        return Ok(Vec::new());
    }
    check_body(headers, "application/x-www-form-urlencoded")?;
    read_body(body).await.map(Into::into)
}

/// `X-Amz-Target`, of a request that may be read.
fn operation_head(headers: &HeaderMap) -> Result<Option<String>, StatusCode> {
    // A browser can't send this content type without asking first.
    check_body(headers, answer::AMZ_JSON)?;
    let target = single(headers, HeaderName::from_static("x-amz-target"))?;
    Ok(target
        .and_then(|target| target.to_str().ok())
        .map(str::to_owned))
}

/// Whether a body of this media type may be read.
fn check_body(headers: &HeaderMap, expected: &str) -> Result<(), StatusCode> {
    let content_type = single(headers, CONTENT_TYPE)?.and_then(|value| value.to_str().ok());
    let media_type = content_type.map(|value| value.split(';').next().unwrap_or_default().trim());
    if !media_type.is_some_and(|media_type| media_type.eq_ignore_ascii_case(expected)) {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let length = single(headers, CONTENT_LENGTH)?.ok_or(StatusCode::LENGTH_REQUIRED)?;
    let length: Option<usize> = length.to_str().ok().and_then(|length| length.parse().ok());
    if length.is_none_or(|length| length > MAXIMUM_BODY) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    Ok(())
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
