//! Where a provider's endpoints are and what it can do: read from its metadata (`OpenID` Connect Discovery 1.0, RFC 8414), or known of
//! Cognito's domains.

use http::header::{ACCEPT, CONTENT_TYPE};
use serde_json::{Map, Value};
use url::Url;
use vestibule_issuer::{Address, Failure, HttpClient};
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::json;

use crate::Error;

/// What the flow needs to know of a provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Metadata {
    pub(crate) authorization_endpoint: Address,
    /// Where making an account begins, if not by `prompt=create`.
    pub(crate) sign_up_endpoint: Option<Address>,
    pub(crate) token_endpoint: Address,
    pub(crate) jwks_uri: Address,
    pub(crate) revocation_endpoint: Option<Address>,
    pub(crate) userinfo_endpoint: Option<Address>,
    pub(crate) end_session: Option<EndSessionEndpoint>,
    /// Whether every answer names its issuer (RFC 9207 section 3).
    pub(crate) names_issuer: bool,
    /// How a client with a secret says who it is.
    pub(crate) client_authentication: ClientAuthentication,
}

/// Where a browser's session at the provider ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EndSessionEndpoint {
    /// `OpenID` Connect RP-Initiated Logout 1.0.
    OpenId(Address),
    /// Cognito's `/logout`.
    Cognito(Address),
}

/// RFC 6749 section 2.3.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClientAuthentication {
    Header,
    Body,
}

impl Metadata {
    /// What is known of Cognito's domains.
    pub(crate) fn of_cognito(domain: &Url, jwks_uri: Url) -> Result<Self, Error> {
        let base = Address::new(domain.clone()).map_err(|_| Error::InvalidEndpoint)?;
        if base.url().query().is_some() {
            return Err(Error::InvalidEndpoint);
        }
        let base = base.url().as_str().trim_end_matches('/').to_owned();
        let endpoint = |path: &str| {
            Address::parse(&format!("{base}{path}")).map_err(|_| Error::InvalidEndpoint)
        };
        Ok(Self {
            authorization_endpoint: endpoint("/oauth2/authorize")?,
            sign_up_endpoint: Some(endpoint("/signup")?),
            token_endpoint: endpoint("/oauth2/token")?,
            jwks_uri: Address::new(jwks_uri).map_err(|_| Error::InvalidEndpoint)?,
            revocation_endpoint: Some(endpoint("/oauth2/revoke")?),
            userinfo_endpoint: Some(endpoint("/oauth2/userInfo")?),
            end_session: Some(EndSessionEndpoint::Cognito(endpoint("/logout")?)),
            names_issuer: false,
            client_authentication: ClientAuthentication::Header,
        })
    }

    /// Asks the issuer.
    pub(crate) async fn fetch(issuer: &str, http: &HttpClient) -> Result<Self, Error> {
        let unexpected = ProviderError::UnexpectedAnswer("openid-configuration");
        let address = format!(
            "{}/.well-known/openid-configuration",
            issuer.trim_end_matches('/')
        );
        let request = http::Request::get(address)
            .header(ACCEPT, "application/json")
            .body(Vec::new())
            .map_err(|_| Error::InvalidIssuer)?;
        let response = match http.send(request, MAX_BYTES).await {
            Ok(response) => response,
            Err(Failure::TooLarge) => return Err(unexpected.into()),
            Err(_) => return Err(ProviderError::Unreachable.into()),
        };
        let status = response.status();
        // A redirect or a page is somebody else's answer, such as a hotel's.
        if status.is_redirection() || status.is_server_error() || !is_json(&response) {
            return Err(ProviderError::Unreachable.into());
        }
        if !status.is_success() {
            return Err(unexpected.into());
        }
        let document = json::object(response.body()).map_err(|_| unexpected)?;
        Self::read(&document, issuer)
    }

    /// Reads a provider's metadata.
    pub(crate) fn read(document: &Map<String, Value>, issuer: &str) -> Result<Self, Error> {
        if document.get("issuer").and_then(Value::as_str) != Some(issuer) {
            return Err(Error::MetadataOfAnotherIssuer);
        }
        for (list, needed) in NEEDED {
            if document.contains_key(*list) && !lists(document, list, needed) {
                return Err(Error::UnsupportedProvider(list));
            }
        }
        let is_on_loopback = Address::parse(issuer).is_ok_and(|address| address.is_loopback());
        let find = |name: &'static str| endpoint(document, name, is_on_loopback);
        let require = |name| find(name)?.ok_or(Error::UnsupportedProvider(name));
        Ok(Self {
            authorization_endpoint: require("authorization_endpoint")?,
            sign_up_endpoint: None,
            token_endpoint: require("token_endpoint")?,
            jwks_uri: require("jwks_uri")?,
            revocation_endpoint: find("revocation_endpoint")?,
            userinfo_endpoint: find("userinfo_endpoint")?,
            end_session: find("end_session_endpoint")?.map(EndSessionEndpoint::OpenId),
            names_issuer: document.get("authorization_response_iss_parameter_supported")
                == Some(&Value::Bool(true)),
            client_authentication: client_authentication(document),
        })
    }
}

/// An address of the metadata; on this computer only if the issuer is there, too.
fn endpoint(
    document: &Map<String, Value>,
    name: &'static str,
    is_on_loopback: bool,
) -> Result<Option<Address>, Error> {
    let Some(value) = document.get(name) else {
        return Ok(None);
    };
    value
        .as_str()
        .and_then(|text| Address::parse(text).ok())
        .filter(|address| is_on_loopback || !address.is_loopback())
        .map(Some)
        .ok_or(Error::UnsupportedProvider(name))
}

/// The header unless the provider says that it takes the body only: a provider that says nothing takes the header.
fn client_authentication(document: &Map<String, Value>) -> ClientAuthentication {
    const METHODS: &str = "token_endpoint_auth_methods_supported";
    if lists(document, METHODS, "client_secret_post")
        && !lists(document, METHODS, "client_secret_basic")
    {
        ClientAuthentication::Body
    } else {
        ClientAuthentication::Header
    }
}

fn lists(document: &Map<String, Value>, name: &str, wanted: &str) -> bool {
    let values = document.get(name).and_then(Value::as_array);
    values.is_some_and(|values| values.iter().any(|value| value == wanted))
}

/// Whether an answer says that it is JSON; one that says nothing is given the chance.
pub(crate) fn is_json(response: &http::Response<Vec<u8>>) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    kind.is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.contains("json")))
}

/// What a provider that lists what it can do has to list. PKCE by S256 only: `plain` is no protection, and is never fallen back to
/// (RFC 7636 section 7.2).
const NEEDED: &[(&str, &str)] = &[
    ("response_types_supported", "code"),
    ("code_challenge_methods_supported", "S256"),
    ("id_token_signing_alg_values_supported", "RS256"),
];
/// The largest metadata of the well-known providers have some 5 KiB.
pub(crate) const MAX_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests;
