//! An identity pool, which gives AWS credentials for a sign-in.

use std::fmt;

use url::Url;

use super::field::Field;
use super::user_pool_client::address;
use crate::Error;
use crate::config::{Endpoint, is_region};

/// An identity pool.
#[derive(Clone)]
pub struct IdentityPool {
    /// Its id.
    pub id: IdentityPoolId,
    /// Whether it gives credentials to people who are not signed in. Vestibule never asks for those.
    pub allows_unauthenticated: bool,
    endpoint: Option<Url>,
}

/// The id of an identity pool: a region, `:` and hexadecimal digits with hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityPoolId(String);

impl IdentityPool {
    /// Where it is reached, if not at AWS: over TLS, or on this computer.
    pub fn endpoint(&self) -> Option<&Url> {
        self.endpoint.as_ref()
    }

    pub(super) fn read(
        id: &Field<'_>,
        allows_unauthenticated: bool,
        endpoint: Option<Field<'_>>,
    ) -> Result<Self, Error> {
        Ok(Self {
            id: id.parse(IdentityPoolId::parse)?,
            allows_unauthenticated,
            endpoint: endpoint.map(|field| read_endpoint(&field)).transpose()?,
        })
    }
}

impl IdentityPoolId {
    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The AWS region that it begins with.
    pub fn region(&self) -> &str {
        self.0.split(':').next().unwrap_or_default()
    }

    fn parse(text: &str) -> Result<Self, &'static str> {
        let is_id = text.len() <= 55
            && text.split_once(':').is_some_and(|(region, rest)| {
                let is_digit = |c: char| c == '-' || c.is_ascii_hexdigit();
                is_region(region) && !rest.is_empty() && rest.chars().all(is_digit)
            });
        if is_id {
            Ok(Self(text.to_owned()))
        } else {
            Err(
                "has to be an identity pool's id, of the form <region>:<hexadecimal digits and hyphens>",
            )
        }
    }
}

impl fmt::Debug for IdentityPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityPool")
            .field("id", &self.id.as_str())
            .field("allows_unauthenticated", &self.allows_unauthenticated)
            .field("endpoint", &self.endpoint().map(Url::as_str))
            .finish()
    }
}

fn read_endpoint(field: &Field<'_>) -> Result<Url, Error> {
    let url = field.parse(address)?;
    Endpoint::read(url.clone()).map_err(|problem| field.error(problem.to_string()))?;
    Ok(url)
}
