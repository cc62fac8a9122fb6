//! An OpenID provider, asked over HTTP: its metadata, its tokens, its keys, and what else it knows of a person.
//!
//! Invariant: what is sent goes to addresses that the provider named, over TLS unless they are on this computer, and never
//! where an answer redirects to.

use std::time::Duration;

use aws_lc_rs::digest::{SHA256, digest};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};
use serde_json::{Map, Value};
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;
use url::form_urlencoded::byte_serialize;

use super::id_token::{self, Expected};
use crate::ClientSecret;
use crate::clock::Timestamp;
use crate::config::{ProviderDetails, is_safe_address};
use crate::domain::code::random_name;
use crate::domain::form;

/// Why a provider, or its answer, can't be used; for the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unusable(pub(super) &'static str);

/// Where a provider is asked (OpenID Connect Discovery 1.0).
#[derive(Debug, Clone)]
pub(super) struct Metadata {
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
    userinfo_endpoint: Option<String>,
    takes_secret_in_form_only: bool,
}

/// What one person is sent to a provider with.
#[derive(Clone)]
pub(super) struct Attempt {
    metadata: Metadata,
    redirect_uri: String,
    nonce: String,
    code_verifier: String,
}

/// Waits, in a thread that may.
pub(super) fn wait<T>(answer: impl Future<Output = Result<T, Unusable>>) -> Result<T, Unusable> {
    // At TRACE the libraries print what is none of a log's business.
    let answer = answer.with_subscriber(NoSubscriber::new());
    tokio::runtime::Handle::current().block_on(answer)
}

impl Metadata {
    pub(super) async fn fetch(issuer: &str) -> Result<Self, Unusable> {
        let base = issuer.trim_end_matches('/');
        let address = format!("{base}/.well-known/openid-configuration");
        let document = ask(client(&address)?.get(&address)).await?;
        let text = |name| document.get(name).and_then(Value::as_str);
        if text("issuer") != Some(issuer) {
            return Err(Unusable("its metadata name another issuer"));
        }
        // Nobody on the network is to have this computer asked.
        let is_local = issuer.starts_with("http:");
        let endpoint = |name| {
            let address = text(name)?;
            let is_usable = is_safe_address(address) && (is_local || address.starts_with("https:"));
            is_usable.then(|| address.to_owned())
        };
        let required = |name| endpoint(name).ok_or(Unusable("its metadata lack an endpoint"));
        let methods = document.get("token_endpoint_auth_methods_supported");
        let methods = methods.and_then(Value::as_array);
        let has = |method: &str| {
            methods.is_some_and(|methods| methods.iter().any(|other| other == method))
        };
        Ok(Self {
            authorization_endpoint: required("authorization_endpoint")?,
            token_endpoint: required("token_endpoint")?,
            jwks_uri: required("jwks_uri")?,
            userinfo_endpoint: endpoint("userinfo_endpoint"),
            takes_secret_in_form_only: has("client_secret_post") && !has("client_secret_basic"),
        })
    }
}

impl Attempt {
    pub(super) fn new(metadata: Metadata, redirect_uri: String) -> Self {
        Self {
            metadata,
            redirect_uri,
            nonce: random_name(),
            code_verifier: random_name(),
        }
    }

    pub(super) fn authorization_endpoint(&self) -> &str {
        &self.metadata.authorization_endpoint
    }

    pub(super) fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    pub(super) fn nonce(&self) -> &str {
        &self.nonce
    }

    pub(super) fn code_challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(digest(&SHA256, self.code_verifier.as_bytes()))
    }

    /// Exchanges the code, and gives what the ID token says; and the userinfo endpoint, where the token lacks what is wanted.
    pub(super) async fn claims(
        &self,
        details: &ProviderDetails,
        code: &str,
        wanted: &[&str],
        now: Timestamp,
    ) -> Result<Map<String, Value>, Unusable> {
        let tokens = ask(self.token_request(details, code)?).await?;
        let text = |name| tokens.get(name).and_then(Value::as_str);
        let id_token = text("id_token").ok_or(Unusable("it gave no ID token"))?;
        let keys = ask(client(&self.metadata.jwks_uri)?.get(&self.metadata.jwks_uri)).await?;
        let expected = Expected {
            issuer: &details.oidc_issuer,
            client_id: &details.client_id,
            nonce: &self.nonce,
            now,
        };
        let mut claims = id_token::verify(id_token, &keys, &expected).map_err(Unusable)?;
        let lacks = wanted.iter().any(|name| !claims.contains_key(*name));
        if let (true, Some(endpoint), Some(token)) = (
            lacks,
            &self.metadata.userinfo_endpoint,
            text("access_token"),
        ) {
            let request = client(endpoint)?.get(endpoint).bearer_auth(token);
            let more = ask(request).await?;
            // OpenID Connect Core 1.0, section 5.3.2.
            if more.get("sub") != claims.get("sub") {
                return Err(Unusable("its userinfo are another person's"));
            }
            for (name, value) in more {
                claims.entry(name).or_insert(value);
            }
        }
        Ok(claims)
    }

    fn token_request(
        &self,
        details: &ProviderDetails,
        code: &str,
    ) -> Result<RequestBuilder, Unusable> {
        let endpoint = &self.metadata.token_endpoint;
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", self.redirect_uri.as_str()),
            ("code_verifier", self.code_verifier.as_str()),
        ];
        // EXPOSE: the provider's token endpoint asks for it.
        let secret = details
            .client_secret
            .as_ref()
            .map(ClientSecret::expose_secret);
        let mut request = client(endpoint)?.post(endpoint);
        match secret {
            Some(secret) if !self.metadata.takes_secret_in_form_only => {
                // Each part encoded before they are joined (RFC 6749, section 2.3.1).
                let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
                let both = format!("{}:{}", encoded(&details.client_id), encoded(secret));
                request =
                    request.header("authorization", format!("Basic {}", STANDARD.encode(both)));
            }
            Some(secret) => {
                fields.extend([
                    ("client_id", details.client_id.as_str()),
                    ("client_secret", secret),
                ]);
            }
            None => fields.push(("client_id", details.client_id.as_str())),
        }
        Ok(request
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form::query(fields)))
    }
}

/// A client for one address. People sign in seldom enough that none is kept.
fn client(address: &str) -> Result<Client, Unusable> {
    let builder = Client::builder()
        .redirect(Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_LIMIT)
        .timeout(OPERATION_LIMIT);
    let builder = if address.starts_with("http:") {
        // On this computer: never through the proxy that the environment may name.
        builder.no_proxy().tls_certs_only([])
    } else {
        builder.https_only(true)
    };
    builder
        .build()
        .map_err(|_| Unusable("no client could be made"))
}

/// Sends a request, and reads the JSON object that answers it.
async fn ask(request: RequestBuilder) -> Result<Map<String, Value>, Unusable> {
    let request = request.header("accept", "application/json");
    let unreachable = |_: reqwest::Error| Unusable("it can't be reached");
    let mut response = request.send().await.map_err(unreachable)?;
    if !response.status().is_success() {
        return Err(Unusable("it refused"));
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(Unusable("its answer is too large"));
        }
        body.extend_from_slice(&chunk);
    }
    serde_json::from_slice(&body).map_err(|_| Unusable("its answer is no JSON object"))
}

const CONNECT_LIMIT: Duration = Duration::from_secs(5);
const OPERATION_LIMIT: Duration = Duration::from_secs(15);
/// Of an answer; the largest of the well-known providers are a tenth of it.
const MOST_BYTES: usize = 128 * 1024;
