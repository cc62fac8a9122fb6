//! The file that says everything that one server is to have.
//!
//! It has one of two forms: the settings of one user pool, or an object with `UserPools`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::form::{is_issuer_base, is_region, syntax_reason};
use super::{IdentityPoolConfig, PoolConfig};
use crate::Error;

/// Everything that one server is to have.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct PoolsConfig {
    /// Where user pools pretend to be that an administrator makes.
    pub region: String,
    /// [`PoolConfig::issuer_base`] for the user pools that have none of their own, and for those that an administrator makes.
    pub issuer_base: Option<String>,
    /// The user pools.
    pub user_pools: Vec<PoolConfig>,
    /// The identity pools.
    pub identity_pools: Vec<IdentityPoolConfig>,
}

impl PoolsConfig {
    /// Reads the JSON form.
    ///
    /// # Errors
    /// [`Error::ConfigurationSyntax`], [`Error::Configuration`]: the file has to be mended.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "PascalCase")]
        struct Form {
            user_pools: Option<serde::de::IgnoredAny>,
        }
        let form: Form = parse(json)?;
        let config = if form.user_pools.is_some() {
            parse(json)?
        } else {
            Self::from(parse::<PoolConfig>(json)?)
        };
        config.check()?;
        Ok(config)
    }

    /// Whether it can be.
    ///
    /// # Errors
    /// [`Error::Configuration`]: the text names the setting.
    pub fn check(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        if !is_region(&self.region) {
            return fail("Region is not of the form us-east-1");
        }
        if let Some(base) = &self.issuer_base
            && !is_issuer_base(base)
        {
            return fail("IssuerBase is not an http or https URL without a closing slash");
        }
        for (index, pool) in self.user_pools.iter().enumerate() {
            pool.check_complete()?;
            let twin = |other: &PoolConfig| {
                other.pool_name == pool.pool_name
                    || (pool.user_pool_id.is_some() && other.user_pool_id == pool.user_pool_id)
            };
            if self.user_pools.iter().skip(index + 1).any(twin) {
                return fail("two UserPools have the same PoolName or UserPoolId");
            }
        }
        let names: Vec<&str> = self
            .user_pools
            .iter()
            .map(|pool| pool.pool_name.as_str())
            .collect();
        for (index, pool) in self.identity_pools.iter().enumerate() {
            pool.check(&self.region, &names)?;
            let twin = |other: &IdentityPoolConfig| {
                other.identity_pool_name == pool.identity_pool_name
                    || (pool.identity_pool_id.is_some()
                        && other.identity_pool_id == pool.identity_pool_id)
            };
            if self.identity_pools.iter().skip(index + 1).any(twin) {
                return fail("two IdentityPools have the same IdentityPoolName or IdentityPoolId");
            }
        }
        Ok(())
    }
}

impl Default for PoolsConfig {
    /// One user pool.
    fn default() -> Self {
        Self::from(PoolConfig::default())
    }
}

impl From<PoolConfig> for PoolsConfig {
    fn from(config: PoolConfig) -> Self {
        Self {
            region: config.region.clone(),
            issuer_base: config.issuer_base.clone(),
            user_pools: vec![config],
            identity_pools: Vec::new(),
        }
    }
}

/// Reads JSON of this form.
///
/// # Errors
/// [`Error::ConfigurationSyntax`].
pub(super) fn parse<T: DeserializeOwned>(json: &str) -> Result<T, Error> {
    serde_json::from_str(json).map_err(|error| Error::ConfigurationSyntax {
        line: error.line(),
        column: error.column(),
        reason: syntax_reason(&error),
    })
}
