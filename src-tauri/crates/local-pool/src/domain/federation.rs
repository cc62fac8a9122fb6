//! Somebody else knows the person: the pool is an OpenID provider's own client for a while.
//!
//! Invariants: an answer is taken once, within ten minutes, by the browser that was sent away; who the person is, a signed ID
//! token says that answers this very request. What is wrong at the provider is told to the application and to nobody else.

mod id_token;
mod provider;

use std::collections::BTreeMap;
use std::time::Duration;

use hyper::StatusCode;
use serde_json::{Map, Value};
use subtle::ConstantTimeEq as _;

use super::authorization::{AuthorizationRequest, Prompt};
use super::authorize;
use super::code::random_name;
use super::demonstration;
use super::form::{Form, query, with_query};
use super::page;
use super::reply::Reply;
use super::visit::Visit;
use crate::config::IdentityProviderConfig;
use crate::exception::ExceptionKind;
use crate::operation::external_user::{self, ExternalUser};
use provider::{Attempt, Metadata};

/// A person who is at a provider.
#[derive(Clone)]
pub(super) struct PendingFederation {
    pub(super) provider: String,
    /// The application's request.
    pub(super) query: String,
    /// The browser that was sent away.
    browser: String,
    /// `None` where the provider is a pretended one.
    attempt: Option<Attempt>,
}

impl PendingFederation {
    /// Who is expected back with this state, if it is this browser.
    pub(super) fn of(visit: &Visit, state: &str) -> Option<Self> {
        let pending = visit
            .pool
            .domain
            .federations
            .get(state.as_bytes(), visit.pool.now())?;
        let browser = visit.browser()?;
        let is_same = bool::from(browser.as_bytes().ct_eq(pending.browser.as_bytes()));
        is_same.then_some(pending)
    }
}

/// Sends the browser to a provider, which the client supports.
pub(super) fn begin(visit: &Visit, request: &AuthorizationRequest, name: &str) -> Reply {
    let state = random_name();
    let (location, attempt) = if let Some(provider) = visit.pool.config.identity_provider(name) {
        match begin_at(visit, request, provider, &state) {
            Ok((location, attempt)) => (location, Some(attempt)),
            Err(error) => {
                tracing::warn!(
                    ?error,
                    provider = name,
                    "an identity provider can't be used"
                );
                return request.failed("server_error", "the identity provider can't be used");
            }
        }
    } else {
        let query = query([("state", state.as_str())]);
        (visit.address.page("/demo/authorize", &query), None)
    };
    let browser = visit.browser_or_new();
    let pending = PendingFederation {
        provider: name.to_owned(),
        query: request.query.clone(),
        browser: browser.name.clone(),
        attempt,
    };
    let now = visit.pool.now();
    let federations = &visit.pool.domain.federations;
    federations.insert(state.as_bytes(), pending, now.plus(LIFETIME), now);
    browser.keep(Reply::redirect(location))
}

fn begin_at(
    visit: &Visit,
    request: &AuthorizationRequest,
    provider: &IdentityProviderConfig,
    state: &str,
) -> Result<(String, Attempt), provider::Unusable> {
    let details = &provider.provider_details;
    let metadata = provider::wait(Metadata::fetch(&details.oidc_issuer))?;
    let attempt = Attempt::new(metadata, visit.address.absolute("/oauth2/idpresponse"));
    let challenge = attempt.code_challenge();
    let prompt = match request.prompt {
        Some(Prompt::Login) => Some("login"),
        Some(Prompt::SelectAccount) => Some("select_account"),
        Some(Prompt::None) | None => None,
    };
    let hint = request.login_hint.as_deref();
    let pairs = [
        ("client_id", details.client_id.as_str()),
        ("response_type", "code"),
        ("scope", details.authorize_scopes.as_str()),
        ("redirect_uri", attempt.redirect_uri()),
        ("state", state),
        ("nonce", attempt.nonce()),
        ("code_challenge", challenge.as_str()),
        ("code_challenge_method", "S256"),
    ];
    let more = [("prompt", prompt), ("login_hint", hint)];
    let more = more
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    let location = with_query(
        attempt.authorization_endpoint(),
        pairs.into_iter().chain(more),
    );
    Ok((location, attempt))
}

/// `/oauth2/idpresponse`: the browser comes back.
pub(super) fn respond(visit: &Visit) -> Reply {
    let text = |name| visit.query.single(name).ok().flatten();
    let pending = text("state").and_then(|state| {
        let pending = PendingFederation::of(visit, state)?;
        let now = visit.pool.now();
        // Only now: somebody else's link ends nothing.
        visit
            .pool
            .domain
            .federations
            .take(state.as_bytes(), now)
            .ok()?;
        Some(pending)
    });
    let Some(pending) = pending else {
        let text = "It was begun in another browser, is older than ten minutes, or has been answered already.";
        let page = page::problem(visit, "This sign-in is over", text, None);
        return Reply::page(StatusCode::BAD_REQUEST, page);
    };
    let asked = Form::parse(pending.query.as_bytes());
    let request = match AuthorizationRequest::read_from(visit, &asked) {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    if text("error").is_some() {
        return request.failed("access_denied", "the identity provider has let nobody in");
    }
    let code = text("code").unwrap_or_default();
    match person(visit, &pending, text("iss"), code) {
        Ok(person) => sign_in(visit, &request, &pending.provider, person),
        Err(error) => {
            let provider = &pending.provider;
            tracing::warn!(
                ?error,
                provider,
                "an identity provider's answer can't be used"
            );
            request.failed(
                "server_error",
                "the identity provider's answer can't be used",
            )
        }
    }
}

/// Somebody, as a provider knows them.
struct Person {
    subject: String,
    attributes: BTreeMap<String, String>,
    provider_type: &'static str,
    issuer: Option<String>,
}

fn person(
    visit: &Visit,
    pending: &PendingFederation,
    issuer: Option<&str>,
    code: &str,
) -> Result<Person, provider::Unusable> {
    let config = &visit.pool.config;
    let Some(attempt) = &pending.attempt else {
        let is_on = config.has_demonstration(&pending.provider);
        let person = demonstration::person(&pending.provider, code).filter(|_| is_on);
        let (subject, attributes) = person.ok_or(provider::Unusable("no such person"))?;
        return Ok(Person {
            subject,
            attributes,
            provider_type: demonstration::provider_type(&pending.provider),
            issuer: None,
        });
    };
    let known = config.identity_provider(&pending.provider);
    let known = known.ok_or(provider::Unusable("the provider is gone"))?;
    let details = &known.provider_details;
    // RFC 9207, section 2.4.
    if issuer.is_some_and(|issuer| issuer != details.oidc_issuer) {
        return Err(provider::Unusable("the answer is another issuer's"));
    }
    let wanted = known.attribute_mapping.values();
    let wanted: Vec<&str> = wanted.map(String::as_str).collect();
    let now = visit.pool.now();
    let claims = provider::wait(attempt.claims(details, code, &wanted, now))?;
    let subject = known
        .attribute_mapping
        .get("username")
        .map_or("sub", String::as_str);
    let subject = claim_text(&claims, subject).ok_or(provider::Unusable("it names nobody"))?;
    let attributes = known
        .attribute_mapping
        .iter()
        .filter(|(name, _)| *name != "username")
        .filter_map(|(name, claim)| Some((name.clone(), claim_text(&claims, claim)?)));
    Ok(Person {
        subject,
        attributes: attributes.collect(),
        provider_type: known.provider_type.as_str(),
        issuer: Some(details.oidc_issuer.clone()),
    })
}

fn sign_in(visit: &Visit, request: &AuthorizationRequest, provider: &str, person: Person) -> Reply {
    let external = ExternalUser {
        provider_name: provider,
        provider_type: person.provider_type,
        issuer: person.issuer.as_deref(),
        subject: &person.subject,
        attributes: person.attributes,
    };
    match external_user::sign_in(&visit.pool, &external) {
        Ok(user) => authorize::signed_in(visit, request, &user.sub, Some(provider.to_owned())),
        Err(exception) => match exception.kind {
            ExceptionKind::InternalError => request.failed("server_error", "the sign-in failed"),
            ExceptionKind::NotAuthorized => request.failed("access_denied", "the user is disabled"),
            ExceptionKind::UsernameExists => {
                request.failed("invalid_request", "another user has this user's name")
            }
            _ => request.failed(
                "invalid_request",
                "an attribute of the user is missing or malformed",
            ),
        },
    }
}

/// A claim as an attribute's value.
fn claim_text(claims: &Map<String, Value>, name: &str) -> Option<String> {
    match claims.get(name)? {
        Value::String(text) => Some(text.clone()),
        Value::Bool(value) => Some(value.to_string()),
        Value::Number(value) => Some(value.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
    .filter(|text| !text.is_empty())
}

/// How long a person may take at a provider.
const LIFETIME: Duration = Duration::from_mins(10);
