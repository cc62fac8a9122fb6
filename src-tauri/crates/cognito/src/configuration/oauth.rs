//! Sign-in through the browser: the user pool's domain, and what is registered for it (RFC 6749).

use std::fmt;

use url::Url;
use vestibule_issuer::is_loopback;

use super::field::{Field, MAX_ITEMS, Object, without_repetition};
use super::user_pool_client::address;
use crate::Error;
use crate::config::Endpoint;

/// Sign-in through the browser.
#[derive(Debug, Clone)]
pub struct OAuth {
    /// Where the user pool's pages are.
    pub domain: Domain,
    /// What is asked for.
    pub scopes: Vec<Scope>,
    /// Where a sign-in may lead back to.
    pub redirect_sign_in: Vec<RedirectUri>,
    /// Where a sign-out may lead back to.
    pub redirect_sign_out: Vec<RedirectUri>,
    /// The flow that the file names.
    pub response_type: ResponseType,
    /// Whom the file names; the user pool may know more.
    pub providers: Vec<Provider>,
}

/// The origin of the user pool's pages: over TLS, or on this computer.
#[derive(Clone)]
pub struct Domain {
    url: Url,
    is_written_with_scheme: bool,
}

/// A scope (RFC 6749 section 3.3).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope(String);

/// Where the browser leads back to (RFC 6749 section 3.1.2): an absolute address without a fragment. Compared as text, as Cognito does.
#[derive(Clone)]
pub struct RedirectUri {
    text: String,
    url: Url,
}

/// What the browser brings back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ResponseType {
    /// A code, which the application exchanges for tokens.
    #[default]
    Code,
    /// The tokens themselves: the implicit flow, which we never use.
    Token,
}

/// Who knows the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Provider {
    /// Google.
    Google,
    /// Facebook.
    Facebook,
    /// Login with Amazon.
    LoginWithAmazon,
    /// Sign in with Apple.
    SignInWithApple,
    /// An OpenID Connect or SAML provider, by its name in the user pool.
    Named(ProviderName),
}

/// The name of a provider in the user pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderName(String);

impl Domain {
    /// The origin, to which a path is joined.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// The host, with its port if it has an unusual one.
    pub fn host(&self) -> &str {
        self.url.authority()
    }

    /// Whether the file has a scheme in front of the host, which Amplify does not expect.
    pub fn is_written_with_scheme(&self) -> bool {
        self.is_written_with_scheme
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        const PROBLEM: &str = "has to be a host name alone, such as auth.example.com";
        let is_written_with_scheme = text.contains("://");
        let url = if is_written_with_scheme {
            address(text)
        } else {
            address(&format!("https://{text}"))
        };
        let url = url.map_err(|_| PROBLEM)?;
        match Endpoint::read(url.clone()) {
            Ok(_) if url.path() == "/" => Ok(Self {
                url,
                is_written_with_scheme,
            }),
            Err(Error::InsecureEndpoint) => {
                Err("has to be a host that is reached over https; leave the scheme out")
            }
            _ => Err(PROBLEM),
        }
    }
}

impl Scope {
    /// The scope that brings an ID token (OpenID Connect Core 1.0, section 3.1.2.1).
    pub const OPEN_ID: &'static str = "openid";
    /// Cognito's, which lets an access token change its own account.
    pub const ACCOUNT: &'static str = "aws.cognito.signin.user.admin";

    /// The scope itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let is_token = |c: char| matches!(c, '!' | '#'..='[' | ']'..='~');
        if (1..=256).contains(&text.len()) && text.chars().all(is_token) {
            Ok(Self(text.to_owned()))
        } else {
            Err("has to be one scope without blanks and quotes, such as \"openid\"")
        }
    }
}

impl RedirectUri {
    /// Reads an address; `None` if it is relative, has a fragment, or has blanks in it.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }

    /// Exactly as it is registered.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether a code would travel to another computer without TLS.
    pub fn is_insecure(&self) -> bool {
        self.url.scheme() == "http" && !self.url.host().is_some_and(|host| is_loopback(&host))
    }

    /// Scheme, host and port, which are no secret.
    pub(super) fn origin(&self) -> String {
        format!("{}://{}", self.url.scheme(), self.url.authority())
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        let url = address(text).map_err(
            |_| "has to be an absolute address, such as https://app.example.com/ or app://callback",
        )?;
        if url.fragment().is_some() {
            return Err("has a fragment, `#…`, which no redirect may have; leave it out");
        }
        Ok(Self {
            text: text.to_owned(),
            url,
        })
    }
}

impl PartialEq for RedirectUri {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for RedirectUri {}

impl Provider {
    /// What the user pool's pages take as `identity_provider`.
    pub fn identity_provider(&self) -> &str {
        match self {
            Self::Google => "Google",
            Self::Facebook => "Facebook",
            Self::LoginWithAmazon => "LoginWithAmazon",
            Self::SignInWithApple => "SignInWithApple",
            Self::Named(name) => name.as_str(),
        }
    }

    /// One that a file names by a word of Amplify's, or else by its name in the user pool.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        Ok(match text.to_ascii_uppercase().as_str() {
            "GOOGLE" => Self::Google,
            "FACEBOOK" => Self::Facebook,
            "AMAZON" | "LOGIN_WITH_AMAZON" | "LOGINWITHAMAZON" => Self::LoginWithAmazon,
            "APPLE" | "SIGN_IN_WITH_APPLE" | "SIGNINWITHAPPLE" => Self::SignInWithApple,
            _ => Self::Named(ProviderName::parse(text)?),
        })
    }
}

impl ProviderName {
    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The characters of `ProviderName` in `CreateIdentityProvider`.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let is_name = (1..=32).contains(&text.chars().count())
            && !text.contains(|c: char| c.is_whitespace() || c.is_control());
        if is_name {
            Ok(Self(text.to_owned()))
        } else {
            Err("has to be a provider's name in the user pool: at most 32 characters, no blanks")
        }
    }
}

/// Under which names a form has the parts of [`OAuth`].
pub(super) struct Keys {
    pub(super) domain: &'static str,
    pub(super) scopes: &'static str,
    pub(super) redirect_sign_in: &'static str,
    pub(super) redirect_sign_out: &'static str,
    pub(super) response_type: Option<&'static str>,
}

/// Sign-in through the browser, without the providers, which each form has elsewhere; `None` without a domain.
pub(super) fn read(oauth: &Object<'_>, keys: &Keys) -> Result<Option<OAuth>, Error> {
    const RESPONSE_TYPES: &[(&str, ResponseType)] =
        &[("code", ResponseType::Code), ("token", ResponseType::Token)];
    let Some(domain) = oauth.find_text(keys.domain)? else {
        return Ok(None);
    };
    let scopes = oauth.items(keys.scopes)?;
    let response_type = match keys.response_type {
        Some(name) => oauth.find_text(name)?,
        None => None,
    };
    Ok(Some(OAuth {
        domain: domain.parse(Domain::parse)?,
        scopes: without_repetition(scopes.iter().map(|field| field.parse(Scope::parse)))?,
        redirect_sign_in: redirect_uris(oauth, keys.redirect_sign_in)?,
        redirect_sign_out: redirect_uris(oauth, keys.redirect_sign_out)?,
        response_type: response_type.map_or(Ok(ResponseType::default()), |field| {
            field.word(RESPONSE_TYPES)
        })?,
        providers: Vec::new(),
    }))
}

/// A list, or one text with commas, as the first generation has it.
fn redirect_uris(oauth: &Object<'_>, name: &str) -> Result<Vec<RedirectUri>, Error> {
    match oauth.find(name) {
        None => Ok(Vec::new()),
        Some(field) if field.is_text() => {
            let uris = field.text()?.split(',').map(str::trim);
            let uris: Vec<&str> = uris.filter(|uri| !uri.is_empty()).collect();
            if uris.len() > MAX_ITEMS {
                return Err(field.error("has more addresses than any app client can have"));
            }
            without_repetition(
                uris.iter()
                    .map(|uri| field.parse(|_| RedirectUri::parse(uri))),
            )
        }
        Some(field) => {
            let items = field.items()?;
            without_repetition(items.iter().map(|item| item.parse(RedirectUri::parse)))
        }
    }
}

/// Each field as a provider.
pub(super) fn providers(fields: &[Field<'_>]) -> Result<Vec<Provider>, Error> {
    without_repetition(fields.iter().map(|field| field.parse(Provider::parse)))
}

impl fmt::Debug for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Domain({})", self.url)
    }
}

impl fmt::Debug for RedirectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RedirectUri({})", self.text)
    }
}
