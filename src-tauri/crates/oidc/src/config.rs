//! Whom we sign in at: read once, at the edge, into values that can't be wrong.

use url::Url;
use vestibule_issuer::Address;
use vestibule_session::ClientSecret;

use crate::Error;

/// The domain of a Cognito user pool.
#[derive(Debug, Clone)]
pub struct CognitoDomainConfig {
    /// The `iss` of the pool's tokens, exactly.
    pub issuer: String,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret, if it has one.
    pub client_secret: Option<ClientSecret>,
    /// Where the pool's pages are: `https`, or `http` on this computer. A path stays in front of every request's.
    pub domain: Url,
    /// Where the pool publishes its keys.
    pub jwks_uri: Url,
    /// What is asked for; `openid` has to be among it, and `aws.cognito.signin.user.admin` for changes of the account.
    pub scopes: Vec<String>,
}

/// An `OpenID` provider, found by its issuer.
#[derive(Debug, Clone)]
pub struct OpenIdConfig {
    /// The issuer's identifier, exactly as it names itself.
    pub issuer: String,
    /// What the provider knows us by.
    pub client_id: String,
    /// The client's secret, if it has one.
    pub client_secret: Option<ClientSecret>,
    /// What is asked for; `openid` has to be among it.
    pub scopes: Vec<String>,
    /// Whether the provider's userinfo endpoint is asked for the person's name: some leave it out of the ID token.
    pub asks_userinfo: bool,
}

/// What both have in common, found right.
#[derive(Debug)]
pub(crate) struct Client {
    pub(crate) issuer: String,
    pub(crate) id: String,
    pub(crate) secret: Option<ClientSecret>,
    pub(crate) scopes: Vec<String>,
}

impl Client {
    pub(crate) fn new(
        issuer: String,
        id: String,
        secret: Option<ClientSecret>,
        scopes: Vec<String>,
    ) -> Result<Self, Error> {
        let is_visible = |c: char| matches!(c, '!'..='~');
        if !(1..=256).contains(&id.len()) || !id.chars().all(is_visible) {
            return Err(Error::InvalidClientId);
        }
        let is_scope_character = |c: char| is_visible(c) && c != '"' && c != '\\';
        let is_scope = |scope: &String| !scope.is_empty() && scope.chars().all(is_scope_character);
        if !scopes.iter().all(is_scope) || !scopes.iter().any(|scope| scope == "openid") {
            return Err(Error::InvalidScope);
        }
        let url = Url::parse(&issuer).map_err(|_| Error::InvalidIssuer)?;
        if url.query().is_some() || Address::new(url).is_err() {
            return Err(Error::InvalidIssuer);
        }
        Ok(Self {
            issuer,
            id,
            secret,
            scopes,
        })
    }
}
