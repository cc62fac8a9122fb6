//! A user pool and an app client that were found right.

use std::fmt;

use url::Url;
use vestibule_contract::AuthFlow;

use super::field::Field;
use crate::config::Settings;
use crate::{ClientSecret, Error, UserPoolConfig};

/// A user pool and an app client that [`UserPool`](crate::UserPool) takes: the rules are [`UserPoolConfig`]'s, and were asked.
#[derive(Clone)]
pub struct UserPoolClient(UserPoolConfig);

impl UserPoolClient {
    /// Takes a configuration over, if it is right.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn new(config: UserPoolConfig) -> Result<Self, Error> {
        Settings::read(config.clone())?;
        Ok(Self(config))
    }

    /// The AWS region.
    pub fn region(&self) -> &str {
        &self.0.region
    }

    /// The user pool's id.
    pub fn user_pool_id(&self) -> &str {
        &self.0.user_pool_id
    }

    /// The app client's id.
    pub fn client_id(&self) -> &str {
        &self.0.client_id
    }

    /// Whether the app client has a secret.
    pub fn has_secret(&self) -> bool {
        self.0.client_secret.is_some()
    }

    /// Where the pool is reached, if not at AWS.
    pub fn endpoint(&self) -> Option<&Url> {
        self.0.endpoint.as_ref()
    }
}

impl From<UserPoolClient> for UserPoolConfig {
    fn from(client: UserPoolClient) -> Self {
        client.0
    }
}

impl fmt::Debug for UserPoolClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserPoolClient")
            .field("region", &self.region())
            .field("user_pool_id", &self.user_pool_id())
            .field("client_id", &self.client_id())
            .field("client_secret", &self.0.client_secret)
            .field("endpoint", &self.endpoint().map(Url::as_str))
            .finish()
    }
}

/// Where a file says it.
pub(super) struct Fields<'a> {
    /// The pool's id begins with it, if the form has no key for it.
    pub(super) region: Option<Field<'a>>,
    pub(super) user_pool_id: Field<'a>,
    pub(super) client_id: Field<'a>,
    pub(super) client_secret: Option<Field<'a>>,
    pub(super) endpoint: Option<Field<'a>>,
}

impl Fields<'_> {
    /// # Errors
    /// [`Error::ConfigurationKey`]: the key that is to blame.
    pub(super) fn read(&self) -> Result<UserPoolClient, Error> {
        let user_pool_id = self.user_pool_id.text()?;
        let region = match &self.region {
            Some(region) => region.text()?,
            None => user_pool_id.split('_').next().unwrap_or_default(),
        };
        let secret = self.client_secret.as_ref().map(Field::text).transpose()?;
        let config = UserPoolConfig {
            region: region.to_owned(),
            user_pool_id: user_pool_id.to_owned(),
            client_id: self.client_id.text()?.to_owned(),
            client_secret: secret.map(|secret| ClientSecret::new(secret.to_owned())),
            endpoint: self
                .endpoint
                .as_ref()
                .map(|field| field.parse(address))
                .transpose()?,
            issuer: None,
            // What the file says of these stands elsewhere in it.
            auth_flow: AuthFlow::UserSrp,
            identity_pool: None,
        };
        UserPoolClient::new(config)
            .map_err(|problem| self.culprit(&problem).error(problem.to_string()))
    }

    fn culprit(&self, problem: &Error) -> &Field<'_> {
        let culprit = match problem {
            Error::InvalidRegion => self.region.as_ref(),
            Error::InvalidClientId => Some(&self.client_id),
            Error::InvalidClientSecret => self.client_secret.as_ref(),
            Error::InvalidEndpoint | Error::InsecureEndpoint => self.endpoint.as_ref(),
            _ => None,
        };
        culprit.unwrap_or(&self.user_pool_id)
    }
}

/// An absolute address. The parser of addresses drops blanks; a file that has some in one is wrong.
pub(super) fn address(text: &str) -> Result<Url, &'static str> {
    const PROBLEM: &str = "has to be an absolute address, such as https://id.example.com";
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(PROBLEM);
    }
    Url::parse(text).map_err(|_| PROBLEM)
}
