//! What an app client may do on the hosted pages and at the OAuth endpoints.

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::ClientConfig;
use crate::Error;

/// What a client may ask the authorize endpoint for (`OAuthFlowType`). Cognito's others hand out tokens without a code, or to
/// nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum OAuthFlow {
    /// An authorization code (RFC 6749, section 4.1).
    #[serde(rename = "code")]
    Code,
}

/// The scopes that there are: the pool has no resource servers.
const SCOPES: [&str; 5] = [
    "openid",
    "email",
    "phone",
    "profile",
    "aws.cognito.signin.user.admin",
];

pub(super) fn check(client: &ClientConfig) -> Result<(), Error> {
    let fail = |reason| Err(Error::Configuration(reason));
    let (callbacks, logouts) = (&client.callback_urls, &client.logout_urls);
    if callbacks.len() > MOST_URLS || logouts.len() > MOST_URLS {
        return fail("CallbackURLs or LogoutURLs has more than 100 addresses");
    }
    if !callbacks.iter().all(|url| is_redirect_uri(url)) {
        return fail(
            "CallbackURLs has what is no https address, no http address of this computer and none of a private scheme",
        );
    }
    if !logouts.iter().all(|url| is_redirect_uri(url)) {
        return fail(
            "LogoutURLs has what is no https address, no http address of this computer and none of a private scheme",
        );
    }
    if let Some(uri) = &client.default_redirect_uri
        && !callbacks.contains(uri)
    {
        return fail("DefaultRedirectURI is not among CallbackURLs");
    }
    let scopes = &client.allowed_oauth_scopes;
    if !scopes.iter().all(|scope| SCOPES.contains(&scope.as_str())) {
        return fail("AllowedOAuthScopes has a scope that the pool does not have");
    }
    if client.allowed_oauth_flows_user_pool_client {
        if client.allowed_oauth_flows.is_empty() || scopes.is_empty() {
            return fail(
                "AllowedOAuthFlows and AllowedOAuthScopes are needed where AllowedOAuthFlowsUserPoolClient is true",
            );
        }
        if callbacks.is_empty() {
            return fail("CallbackURLs is empty, but AllowedOAuthFlows has code");
        }
    }
    Ok(())
}

/// Whether Cognito would register it: absolute, without a fragment, `http` on this computer alone.
fn is_redirect_uri(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else {
        return false;
    };
    let is_plain = text.len() <= 1_024
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && url.fragment().is_none()
        && !text.contains('#');
    is_plain
        && match url.scheme() {
            "https" => url.host().is_some(),
            "http" => is_loopback(&url),
            // A browser runs or shows these by itself.
            "javascript" | "data" | "file" | "blob" | "about" | "view-source" | "ws" | "wss"
            | "ftp" => false,
            _ => true,
        }
}

/// Whether what is sent to an address is read by its owner alone: `https`, or `http` on this computer.
pub(crate) fn is_safe_address(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| match url.scheme() {
        "https" => url.host().is_some(),
        "http" => is_loopback(&url),
        _ => false,
    })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

/// As in Cognito.
const MOST_URLS: usize = 100;
