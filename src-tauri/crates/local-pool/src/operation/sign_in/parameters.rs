//! `AuthParameters` and `ChallengeResponses`.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer};
use zeroize::Zeroize;

use crate::exception::Exception;

/// `AuthParameters` and `ChallengeResponses`. They hold secrets, so that they can't be printed.
#[derive(Default)]
pub(in crate::operation) struct Parameters(HashMap<String, String>);

impl Parameters {
    pub(in crate::operation) fn optional(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    pub(in crate::operation) fn required(&self, name: &str) -> Result<&str, Exception> {
        self.optional(name)
            .ok_or_else(|| Exception::missing_parameter(name))
    }

    /// Whatever has this before its name, without it.
    pub(super) fn prefixed(&self, prefix: &str) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(move |(name, value)| {
            name.strip_prefix(prefix).map(|name| (name, value.as_str()))
        })
    }

    /// These and no others.
    pub(super) fn from_pairs<'a>(pairs: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let owned = pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        Self(owned.collect())
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Parameters {
    /// As AWS reads a map: what is null is not there. amazon-cognito-identity-js sends some.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parameters: HashMap<String, Option<String>> = HashMap::deserialize(deserializer)?;
        let given = parameters
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        Ok(Self(given.collect()))
    }
}

impl Drop for Parameters {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}
