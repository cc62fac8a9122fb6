//! Identity pools: whose tokens they take, and whether they know anybody without one.

use serde::Deserialize;

use super::form::is_pool_name;
use crate::Error;

/// An identity pool.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct IdentityPoolConfig {
    /// What the pool is found under again where it has no id yet.
    pub identity_pool_name: String,
    /// `<region>:<uuid>`. Made with the database where none is given.
    #[serde(default)]
    pub identity_pool_id: Option<String>,
    /// Whether there are identities of nobody.
    #[serde(default)]
    pub allow_unauthenticated_identities: bool,
    /// Whose tokens it takes.
    #[serde(default)]
    pub cognito_identity_providers: Vec<CognitoIdentityProvider>,
}

/// A user pool of the same server whose ID tokens are taken: by its name, or as AWS has it, by its id.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct CognitoIdentityProvider {
    /// The user pool's name in this configuration.
    pub pool_name: Option<String>,
    /// The app client's name in this configuration; without it and `client_id`, all of the pool's.
    pub client_name: Option<String>,
    /// `cognito-idp.<region>.amazonaws.com/<user pool id>`.
    pub provider_name: Option<String>,
    /// The app client's id.
    pub client_id: Option<String>,
    /// Whether a token is refused whose session has been signed out.
    pub server_side_token_check: bool,
}

impl IdentityPoolConfig {
    pub(super) fn check(&self, region: &str, user_pools: &[&str]) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        if !is_pool_name(&self.identity_pool_name) {
            return fail(
                "IdentityPoolName has not 1 to 128 letters, digits, spaces and characters of _+=,.@-",
            );
        }
        if let Some(id) = &self.identity_pool_id
            && !is_identity_pool_id(id, region)
        {
            return fail("IdentityPoolId is not of the form <Region>:<UUID in small letters>");
        }
        for provider in &self.cognito_identity_providers {
            match (&provider.pool_name, &provider.provider_name) {
                (Some(name), None) if user_pools.contains(&name.as_str()) => {}
                (Some(_), None) => {
                    return fail("CognitoIdentityProviders has a PoolName that no user pool has");
                }
                (None, Some(_)) => {}
                _ => {
                    return fail(
                        "CognitoIdentityProviders needs either PoolName or ProviderName, and not both",
                    );
                }
            }
            if provider.client_name.is_some() && provider.client_id.is_some() {
                return fail("CognitoIdentityProviders has both ClientName and ClientId");
            }
        }
        Ok(())
    }
}

fn is_identity_pool_id(text: &str, region: &str) -> bool {
    text.strip_prefix(region)
        .and_then(|rest| rest.strip_prefix(':'))
        .is_some_and(|id| uuid::Uuid::try_parse(id).is_ok_and(|uuid| uuid.to_string() == id))
}
