//! `/oauth2/authorize`: whoever is signed in goes back with a code at once, everybody else goes to a page.

use super::authorization::{AuthorizationRequest, Prompt};
use super::browser::{BrowserSession, Present};
use super::code::{AuthorizationCode, CODE_LIFETIME, random_name};
use super::federation;
use super::reply::Reply;
use super::visit::Visit;
use crate::config::COGNITO;
use crate::operation::oauth;

pub(super) fn authorize(visit: &Visit) -> Reply {
    let request = match AuthorizationRequest::read(visit) {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    if let Some(present) = usable(visit, &request) {
        return grant(visit, &request, &present.session);
    }
    match (request.prompt, &request.identity_provider) {
        (Some(Prompt::None), _) => request.failed("login_required", "nobody is signed in"),
        (_, Some(provider)) => federation::begin(visit, &request, provider),
        (_, None) => match only_provider(visit, &request) {
            Some(provider) => federation::begin(visit, &request, &provider),
            None => Reply::redirect(visit.address.page("/login", &request.query)),
        },
    }
}

/// The browser's session, if the request takes it.
fn usable(visit: &Visit, request: &AuthorizationRequest) -> Option<Present> {
    match request.prompt {
        None | Some(Prompt::None) => {}
        Some(Prompt::Login | Prompt::SelectAccount) => return None,
    }
    let present = visit.present()?;
    let client = request.client(visit).ok()?;
    let known_by = present.session.provider.as_deref();
    let is_wanted = match &request.identity_provider {
        Some(wanted) => known_by == Some(wanted),
        None => client.config.supports_provider(known_by.unwrap_or(COGNITO)),
    };
    is_wanted.then_some(present)
}

/// Whom a client leaves everything to that does not take the pool's own users.
fn only_provider(visit: &Visit, request: &AuthorizationRequest) -> Option<String> {
    let client = request.client(visit).ok()?;
    if client.config.supports_provider(COGNITO) {
        return None;
    }
    let names = visit.pool.config.identity_provider_names();
    let mut supported = names.filter(|name| client.config.supports_provider(name));
    let only = supported.next()?;
    supported.next().is_none().then(|| only.to_owned())
}

/// Gives out a code, and leads back with it.
pub(super) fn grant(
    visit: &Visit,
    request: &AuthorizationRequest,
    session: &BrowserSession,
) -> Reply {
    let name = random_name();
    let now = visit.pool.now();
    let code = AuthorizationCode::new(request, session);
    let codes = &visit.pool.domain.codes;
    codes.insert(name.as_bytes(), code, now.plus(CODE_LIFETIME), now);
    request.succeeded(&name)
}

/// Somebody has signed in: the browser has a session, and goes back with a code.
pub(super) fn signed_in(
    visit: &Visit,
    request: &AuthorizationRequest,
    sub: &str,
    provider: Option<String>,
) -> Reply {
    match oauth::present_user(&visit.pool, sub) {
        Ok(Some(_)) => {}
        Ok(None) | Err(_) => return Reply::failure(),
    }
    let session = BrowserSession {
        sub: sub.to_owned(),
        authenticated_at: visit.pool.now(),
        provider,
    };
    let reply = grant(visit, request, &session);
    visit.begin_session(session, reply)
}
