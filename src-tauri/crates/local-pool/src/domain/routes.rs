//! What is at which path, and the way of a request through it.

use axum::body::Body;
use hyper::{Method, Request, Response, StatusCode};
use secrecy::{ExposeSecret as _, SecretString};

use super::form::Form;
use super::reply::Reply;
use super::visit::{Address, Visit};
use super::{
    authorize, challenge, confirm, demonstration, federation, forgotten_password, login, logout,
    page, sign_up, token, user_info,
};
use crate::Pools;
use crate::server::{self, answer};

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A person's browser, which shows the answer.
    Page,
    /// An application.
    Endpoint,
}

/// Something of the domain, as the path names it.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    user_pool_id: String,
    route: &'static Route,
}

#[derive(Debug)]
struct Route {
    path: &'static str,
    kind: Kind,
    get: Option<Handle>,
    post: Option<Handle>,
}

/// Answers. It may block.
type Handle = fn(&Visit) -> Reply;

const ROUTES: &[Route] = &[
    page("/oauth2/authorize", Some(authorize::authorize), None),
    page("/login", Some(login::show), Some(login::submit)),
    page("/challenge", Some(login::show), Some(challenge::submit)),
    page("/signup", Some(sign_up::show), Some(sign_up::submit)),
    page("/confirm", Some(login::show), Some(confirm::submit)),
    page("/resendcode", Some(login::show), Some(confirm::resend)),
    page(
        "/forgotPassword",
        Some(forgotten_password::show),
        Some(forgotten_password::submit),
    ),
    page(
        "/confirmForgotPassword",
        Some(forgotten_password::show),
        Some(forgotten_password::confirm),
    ),
    page("/logout", Some(logout::logout), None),
    page("/oauth2/idpresponse", Some(federation::respond), None),
    page("/demo/authorize", Some(demonstration::authorize), None),
    page("/style.css", Some(page::style), None),
    endpoint("/oauth2/token", None, Some(token::token)),
    endpoint("/oauth2/revoke", None, Some(token::revoke)),
    endpoint(
        "/oauth2/userInfo",
        Some(user_info::user_info),
        Some(user_info::user_info),
    ),
];

const fn page(path: &'static str, get: Option<Handle>, post: Option<Handle>) -> Route {
    let kind = Kind::Page;
    Route {
        path,
        kind,
        get,
        post,
    }
}

const fn endpoint(path: &'static str, get: Option<Handle>, post: Option<Handle>) -> Route {
    let kind = Kind::Endpoint;
    Route {
        path,
        kind,
        get,
        post,
    }
}

impl Place {
    /// What a path leads to, if that is of a domain.
    pub(crate) fn find(path: &str) -> Option<Self> {
        let (user_pool_id, rest) = path.strip_prefix('/')?.split_once('/')?;
        let route = ROUTES
            .iter()
            .find(|route| route.path.strip_prefix('/') == Some(rest))?;
        Some(Self {
            user_pool_id: user_pool_id.to_owned(),
            route,
        })
    }

    pub(crate) fn kind(&self) -> Kind {
        self.route.kind
    }
}

/// The domains of all pools of a server.
#[derive(Debug)]
pub(crate) struct Domain {
    pools: Pools,
    /// What comes before the pool's id, with a closing slash.
    base_url: SecretString,
}

impl Domain {
    pub(crate) fn new(pools: Pools, base_url: SecretString) -> Self {
        Self { pools, base_url }
    }

    /// Answers a request.
    pub(crate) async fn answer(&self, place: Place, request: Request<Body>) -> Response<Body> {
        let Some(pool) = self.pools.find(&place.user_pool_id) else {
            return answer::status(StatusCode::NOT_FOUND);
        };
        let handle = match *request.method() {
            Method::GET => place.route.get,
            Method::POST => place.route.post,
            _ => None,
        };
        let Some(handle) = handle else {
            return answer::status(StatusCode::METHOD_NOT_ALLOWED);
        };
        let (head, body) = request.into_parts();
        let form = if head.method == Method::POST {
            match server::read_form(&head.headers, body).await {
                Ok(body) => body,
                Err(status) => return answer::status_and_close(status),
            }
        } else {
            Vec::new()
        };
        let pool = pool.inner();
        pool.warm_up();
        // EXPOSE: the pages lead to each other.
        let address = Address::new(self.base_url.expose_secret(), &pool.user_pool_id);
        let visit = Visit {
            pool,
            address,
            query: Form::parse(head.uri.query().unwrap_or_default().as_bytes()),
            form: Form::parse(&form),
            headers: head.headers,
        };
        let path = place.route.path;
        // Handlers block: they run off the async threads. A panic is a defect of ours; the server goes on.
        let reply = tokio::task::spawn_blocking(move || {
            let reply = handle(&visit);
            tracing::debug!(path, status = reply.status().as_u16(), "hosted page");
            reply
        });
        let reply = reply.await;
        reply.unwrap_or_else(|_| Reply::failure()).into_response()
    }
}
