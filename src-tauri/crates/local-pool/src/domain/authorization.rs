//! The authorization request (RFC 6749, section 4.1.1; RFC 7636, section 4.3; OpenID Connect Core 1.0, section 3.1.2.1).
//!
//! Invariant: an address is led to only after the client was found, and the address among its own, as text.

use super::code::is_code_challenge;
use super::form::{Form, query, with_query};
use super::page;
use super::reply::Reply;
use super::visit::Visit;
use crate::config::OAuthFlow;
use crate::pool::{Client, Pool};
use hyper::StatusCode;

/// A request that may be answered with a code.
pub(super) struct AuthorizationRequest {
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    /// Unless it is the client's default.
    pub(super) named_redirect_uri: Option<String>,
    pub(super) scopes: Vec<String>,
    pub(super) nonce: Option<String>,
    pub(super) code_challenge: Option<String>,
    pub(super) identity_provider: Option<String>,
    pub(super) prompt: Option<Prompt>,
    pub(super) login_hint: Option<String>,
    state: Option<String>,
    /// Everything that the other pages have to know, as a query.
    pub(super) query: String,
}

/// What has to be asked, or may not be (`prompt`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Prompt {
    /// Nothing: who is not signed in is told so.
    None,
    /// To sign in, whoever is signed in.
    Login,
    /// As which of the known accounts.
    SelectAccount,
}

impl AuthorizationRequest {
    /// Reads the query of the authorize endpoint, or of a page.
    ///
    /// # Errors
    /// What the browser is told, or led back with.
    pub(super) fn read(visit: &Visit) -> Result<Self, Reply> {
        Self::read_from(visit, &visit.query)
    }

    /// Reads one that was put aside.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(super) fn read_from(visit: &Visit, form: &Form) -> Result<Self, Reply> {
        let pool = &*visit.pool;
        let client = client(pool, form).map_err(|error| refuse(visit, error))?;
        let redirect_uri = redirect_uri(client, form).map_err(|error| refuse(visit, error))?;
        // From here on the client's own address is told what is wrong.
        let state = form.single("state").ok().flatten().map(str::to_owned);
        let led_back = |(error, description)| {
            Reply::redirect(failed(
                &redirect_uri.address,
                state.as_deref(),
                error,
                description,
            ))
        };
        let mut request = Self {
            client_id: client.id.clone(),
            redirect_uri: redirect_uri.address.clone(),
            named_redirect_uri: redirect_uri.is_named.then(|| redirect_uri.address.clone()),
            scopes: Vec::new(),
            nonce: None,
            code_challenge: None,
            identity_provider: None,
            prompt: None,
            login_hint: None,
            state: state.clone(),
            query: kept_query(form),
        };
        request.complete(client, form, pool).map_err(led_back)?;
        Ok(request)
    }

    fn complete(&mut self, client: &Client, form: &Form, pool: &Pool) -> Result<(), Refusal> {
        if form.repeats_any_of(KEPT) || form.repeats_any_of(&["identity_provider"]) {
            return Err(("invalid_request", "a parameter is repeated"));
        }
        let text = |name| form.single(name).ok().flatten().map(str::to_owned);
        match text("response_type").as_deref() {
            Some("code") if client.config.allowed_oauth_flows.contains(&OAuthFlow::Code) => {}
            Some("code" | "token") => {
                return Err((
                    "unauthorized_client",
                    "the client may not use this response_type",
                ));
            }
            Some(_) => return Err(("unsupported_response_type", "response_type has to be code")),
            None => return Err(("invalid_request", "response_type is missing")),
        }
        self.scopes = scopes(client, text("scope"))?;
        self.code_challenge = code_challenge(client, form)?;
        self.nonce = text("nonce").filter(|nonce| nonce.len() <= MOST_BYTES);
        self.prompt = match text("prompt").as_deref() {
            None | Some("consent") => None,
            Some("none") => Some(Prompt::None),
            Some("login") => Some(Prompt::Login),
            Some("select_account") => Some(Prompt::SelectAccount),
            Some(_) => return Err(("invalid_request", "prompt is unknown")),
        };
        self.login_hint = text("login_hint").filter(|hint| hint.chars().count() <= 128);
        if let Some(name) = text("identity_provider").filter(|name| name != crate::config::COGNITO)
        {
            let is_known = pool
                .config
                .identity_provider_names()
                .any(|other| other == name);
            if !is_known || !client.config.supports_provider(&name) {
                return Err((
                    "invalid_request",
                    "identity_provider is unknown, or not for this client",
                ));
            }
            self.identity_provider = Some(name);
        }
        Ok(())
    }

    /// The client, which was found before; an administrator may have deleted it since.
    pub(super) fn client<'a>(&self, visit: &'a Visit) -> Result<&'a Client, Reply> {
        let client = visit.pool.client(&self.client_id);
        client.ok_or_else(|| refuse(visit, "unauthorized_client"))
    }

    /// The way back with a code.
    pub(super) fn succeeded(&self, code: &str) -> Reply {
        let state = self.state.as_deref().map(|state| ("state", state));
        let pairs = [("code", code)].into_iter().chain(state);
        Reply::redirect(with_query(&self.redirect_uri, pairs))
    }

    /// The way back without one (RFC 6749, section 4.1.2.1).
    pub(super) fn failed(&self, error: &'static str, description: &'static str) -> Reply {
        let state = self.state.as_deref();
        Reply::redirect(failed(&self.redirect_uri, state, error, description))
    }
}

/// `error`, and what a developer reads.
type Refusal = (&'static str, &'static str);

fn failed(address: &str, state: Option<&str>, error: &str, description: &str) -> String {
    let pairs = [("error", error), ("error_description", description)];
    let state = state.map(|state| ("state", state));
    with_query(address, pairs.into_iter().chain(state))
}

/// The client, if it may use the pages at all.
fn client<'a>(pool: &'a Pool, form: &Form) -> Result<&'a Client, &'static str> {
    let id = form.single("client_id").map_err(|_| "invalid_request")?;
    let id = id.ok_or("invalid_request")?;
    let client = pool.client(id).ok_or("unauthorized_client")?;
    if client.config.allowed_oauth_flows_user_pool_client {
        Ok(client)
    } else {
        Err("unauthorized_client")
    }
}

struct RedirectUri {
    address: String,
    is_named: bool,
}

/// One of the client's own, compared as text (RFC 9700, section 2.1).
fn redirect_uri(client: &Client, form: &Form) -> Result<RedirectUri, &'static str> {
    let named = form
        .single("redirect_uri")
        .map_err(|_| "redirect_mismatch")?;
    let config = &client.config;
    match (named, &config.default_redirect_uri) {
        (Some(named), _) if config.callback_urls.iter().any(|own| own == named) => {
            Ok(RedirectUri {
                address: named.to_owned(),
                is_named: true,
            })
        }
        (None, Some(default)) => Ok(RedirectUri {
            address: default.clone(),
            is_named: false,
        }),
        _ => Err("redirect_mismatch"),
    }
}

/// What is asked for, or else everything that the client may ask for.
fn scopes(client: &Client, asked: Option<String>) -> Result<Vec<String>, Refusal> {
    let allowed = &client.config.allowed_oauth_scopes;
    let Some(asked) = asked else {
        return Ok(allowed.clone());
    };
    let mut scopes: Vec<String> = Vec::new();
    for scope in asked.split(' ').filter(|scope| !scope.is_empty()) {
        if !allowed.iter().any(|allowed| allowed == scope) {
            return Err((
                "invalid_scope",
                "a scope is unknown, or not for this client",
            ));
        }
        if !scopes.iter().any(|known| known == scope) {
            scopes.push(scope.to_owned());
        }
    }
    if scopes.is_empty() {
        return Err(("invalid_scope", "scope is empty"));
    }
    Ok(scopes)
}

/// PKCE, by S256 alone; whoever has no secret has to use it (RFC 9700, section 2.1.1).
fn code_challenge(client: &Client, form: &Form) -> Result<Option<String>, Refusal> {
    let text = |name| form.single(name).ok().flatten();
    match (text("code_challenge"), text("code_challenge_method")) {
        (Some(challenge), Some("S256")) if is_code_challenge(challenge) => {
            Ok(Some(challenge.to_owned()))
        }
        (None, None) if client.config.client_secret.is_some() => Ok(None),
        (None, None) => Err(("invalid_request", "code_challenge is missing")),
        (Some(_), Some("S256")) => Err(("invalid_request", "code_challenge is malformed")),
        _ => Err(("invalid_request", "code_challenge_method has to be S256")),
    }
}

/// What is wrong with a request for which no address may be led to.
fn refuse(visit: &Visit, error: &'static str) -> Reply {
    let text = match error {
        "redirect_mismatch" => {
            "The application wants to be led back to an address that is not registered for it."
        }
        "unauthorized_client" => {
            "The application is not known here, or may not sign people in on this page."
        }
        _ => "The application has sent an incomplete request.",
    };
    Reply::page(
        StatusCode::BAD_REQUEST,
        page::problem(visit, "You can’t sign in here", text, Some(error)),
    )
}

/// What the pages hand on.
fn kept_query(form: &Form) -> String {
    let value = |name: &&'static str| {
        let value = form.single(name).ok().flatten()?;
        Some((*name, value))
    };
    query(KEPT.iter().filter_map(value))
}

/// Every parameter but `identity_provider`: whoever is on a page has not gone there, or has come back.
const KEPT: &[&str] = &[
    "client_id",
    "response_type",
    "scope",
    "redirect_uri",
    "state",
    "nonce",
    "code_challenge",
    "code_challenge_method",
    "prompt",
    "login_hint",
    "lang",
];
/// Of a nonce; it has to fit into a token.
const MOST_BYTES: usize = 1_024;
