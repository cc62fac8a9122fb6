//! Which user pool, and how it is reached: read once, at the edge, into values that can't be wrong.

use url::Url;
use vestibule_contract::AuthFlow;
use vestibule_issuer::{Address, is_loopback};
use vestibule_session::ClientSecret;

use crate::Error;

/// A user pool and an app client, as a person or a configuration file names them.
#[derive(Debug, Clone)]
pub struct UserPoolConfig {
    /// The AWS region, for example `eu-west-1`.
    pub region: String,
    /// The user pool's id: the region, `_`, letters and digits.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// The app client's secret, if it has one. In a desktop application it is no secret from its user; a public client is better.
    pub client_secret: Option<ClientSecret>,
    /// Where the pool is reached; AWS if not given. A path stays in front of every request's. `https`, or `http` on this computer.
    pub endpoint: Option<Url>,
    /// The `iss` of the pool's tokens, exactly; AWS's form for the region and the pool if not given.
    pub issuer: Option<String>,
    /// How a sign-in begins; [`AuthFlow::UserSrp`] if nothing else is known.
    pub auth_flow: AuthFlow,
    /// The identity pool that gives AWS credentials for a sign-in, if there is one.
    pub identity_pool: Option<IdentityPoolConfig>,
}

impl UserPoolConfig {
    /// The `iss` of the pool's tokens: the one that is given, or AWS's form for the region and the pool.
    pub fn issuer(&self) -> String {
        self.issuer
            .clone()
            .unwrap_or_else(|| format!("{}/{}", aws_address(&self.region), self.user_pool_id))
    }

    /// Where the pool publishes its keys.
    ///
    /// # Errors
    /// [`Error::InvalidRegion`]: it has characters that no address has.
    pub fn jwks_uri(&self) -> Result<Url, Error> {
        let base = match &self.endpoint {
            None => aws_address(&self.region),
            Some(url) => url.as_str().trim_end_matches('/').to_owned(),
        };
        let uri = format!("{base}/{}/.well-known/jwks.json", self.user_pool_id);
        Url::parse(&uri).map_err(|_| Error::InvalidRegion)
    }
}

/// An identity pool, as a person or a configuration file names it.
#[derive(Debug, Clone)]
pub struct IdentityPoolConfig {
    /// Its id: a region, `:` and hexadecimal digits with hyphens.
    pub id: String,
    /// Where it is reached; AWS if not given. `https`, or `http` on this computer.
    pub endpoint: Option<Url>,
}

/// A configuration that was found right.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) region: String,
    pub(crate) user_pool_id: String,
    pub(crate) client_id: String,
    pub(crate) client_secret: Option<ClientSecret>,
    pub(crate) endpoint: Endpoint,
    pub(crate) jwks_uri: Address,
    pub(crate) issuer: String,
    pub(crate) auth_flow: AuthFlow,
    pub(crate) identity_pool: Option<IdentityPoolSettings>,
}

/// The same of an identity pool.
#[derive(Debug)]
pub(crate) struct IdentityPoolSettings {
    pub(crate) id: String,
    pub(crate) region: String,
    pub(crate) endpoint: Endpoint,
}

/// Where requests go.
#[derive(Debug, Clone)]
pub(crate) enum Endpoint {
    /// AWS's own, which the SDK knows by the region.
    Aws,
    /// Another one, over TLS.
    Https(Url),
    /// Another one, on this computer and without TLS.
    Loopback(Url),
}

impl Settings {
    pub(crate) fn read(config: UserPoolConfig) -> Result<Self, Error> {
        let issuer = config.issuer();
        let jwks_uri = config.jwks_uri();
        let UserPoolConfig {
            region,
            user_pool_id,
            client_id,
            client_secret,
            endpoint,
            issuer: _,
            auth_flow,
            identity_pool,
        } = config;
        if !is_region(&region) {
            return Err(Error::InvalidRegion);
        }
        if pool_name(&user_pool_id, &region).is_none() {
            return Err(Error::InvalidUserPoolId);
        }
        if !is_client_id(&client_id) {
            return Err(Error::InvalidClientId);
        }
        if client_secret.as_ref().is_some_and(|secret| {
            // EXPOSE: only whether there is one.
            secret.expose_secret().is_empty()
        }) {
            return Err(Error::InvalidClientSecret);
        }
        let endpoint = endpoint.map_or(Ok(Endpoint::Aws), Endpoint::read)?;
        if issuer.is_empty() || issuer.contains(char::is_whitespace) {
            return Err(Error::InvalidIssuer);
        }
        let jwks_uri = Address::new(jwks_uri?).map_err(|_| Error::InvalidEndpoint)?;
        Ok(Self {
            jwks_uri,
            region,
            user_pool_id,
            client_id,
            client_secret,
            endpoint,
            issuer,
            auth_flow,
            identity_pool: identity_pool.map(IdentityPoolSettings::read).transpose()?,
        })
    }

    /// The part of the user pool's id after the `_`, which SRP hashes.
    pub(crate) fn pool_name(&self) -> &str {
        pool_name(&self.user_pool_id, &self.region).unwrap_or_default()
    }

    /// How the pool is named to an identity pool: its issuer without the scheme.
    pub(crate) fn login_name(&self) -> &str {
        let issuer = self.issuer.as_str();
        issuer.split_once("://").map_or(issuer, |(_, name)| name)
    }
}

impl IdentityPoolSettings {
    fn read(config: IdentityPoolConfig) -> Result<Self, Error> {
        let IdentityPoolConfig { id, endpoint } = config;
        let (region, name) = id.split_once(':').ok_or(Error::InvalidIdentityPoolId)?;
        let is_name = !name.is_empty() && name.chars().all(|c| c == '-' || c.is_ascii_hexdigit());
        if !is_region(region) || !is_name || id.len() > 55 {
            return Err(Error::InvalidIdentityPoolId);
        }
        Ok(Self {
            region: region.to_owned(),
            endpoint: endpoint.map_or(Ok(Endpoint::Aws), Endpoint::read)?,
            id,
        })
    }
}

impl Endpoint {
    pub(crate) fn read(url: Url) -> Result<Self, Error> {
        let is_bare = url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none();
        match (url.scheme(), url.host()) {
            ("https", Some(_)) if is_bare => Ok(Self::Https(url)),
            ("http", Some(host)) if is_bare && is_loopback(&host) => Ok(Self::Loopback(url)),
            ("http", Some(_)) if is_bare => Err(Error::InsecureEndpoint),
            _ => Err(Error::InvalidEndpoint),
        }
    }
}

/// The region becomes a part of a host name, so that nothing else may be in it.
pub(crate) fn is_region(region: &str) -> bool {
    (1..=32).contains(&region.len())
        && region.starts_with(|c: char| c.is_ascii_lowercase())
        && !region.ends_with('-')
        && region
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn pool_name<'a>(user_pool_id: &'a str, region: &str) -> Option<&'a str> {
    let name = user_pool_id.strip_prefix(region)?.strip_prefix('_')?;
    let is_name = !name.is_empty()
        && user_pool_id.len() <= 55
        && name.chars().all(|c| c.is_ascii_alphanumeric());
    is_name.then_some(name)
}

fn is_client_id(client_id: &str) -> bool {
    (1..=128).contains(&client_id.len())
        && client_id
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '+')
}

/// The address of Cognito in a region. China is a partition of its own.
fn aws_address(region: &str) -> String {
    let suffix = if region.starts_with("cn-") {
        "amazonaws.com.cn"
    } else {
        "amazonaws.com"
    };
    format!("https://cognito-idp.{region}.{suffix}")
}

#[cfg(test)]
mod tests;
