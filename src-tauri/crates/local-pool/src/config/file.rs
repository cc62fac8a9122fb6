//! The file that says everything that one server is to have.
//!
//! It has one of two forms: the settings of one user pool, or an object with `UserPools`.

use serde::Deserialize;
use serde_json::value::RawValue;

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
        struct Form<'a> {
            #[serde(borrow)]
            user_pools: Option<Vec<&'a RawValue>>,
        }
        let form: Form<'_> = parse(json)?;
        let Some(texts) = form.user_pools else {
            let config = Self::from(parse::<PoolConfig>(json)?);
            config.check()?;
            return Ok(config);
        };
        let config: Self = parse(json)?;
        for (index, (pool, text)) in config.user_pools.iter().zip(texts).enumerate() {
            pool.check_complete().map_err(|error| match error {
                Error::Configuration(reason) => Error::ConfigurationPart {
                    line: line_of(text.get(), json),
                    member: format!("UserPools[{index}]"),
                    reason,
                },
                other => other,
            })?;
        }
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
pub(super) fn parse<'a, T: Deserialize<'a>>(json: &'a str) -> Result<T, Error> {
    let refuse = |error: &serde_json::Error, member: String| Error::ConfigurationSyntax {
        line: error.line(),
        column: error.column(),
        member,
        reason: syntax_reason(error),
    };
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let member = match error.path().to_string().as_str() {
            "." | "?" => "the whole".to_owned(),
            path => path.to_owned(),
        };
        refuse(error.inner(), member)
    })?;
    let end = deserializer.end();
    end.map_err(|error| refuse(&error, "after the end".to_owned()))?;
    Ok(value)
}

/// The line in which a part of a text begins, counted from 1.
fn line_of(part: &str, whole: &str) -> usize {
    // The part is a slice of the whole.
    let offset = part.as_ptr().addr().saturating_sub(whole.as_ptr().addr());
    let before = whole.get(..offset).unwrap_or_default();
    before.matches('\n').count() + 1
}
