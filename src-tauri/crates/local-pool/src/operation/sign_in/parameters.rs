//! `AuthParameters` and `ChallengeResponses`.

use std::collections::HashMap;

use serde::Deserialize;
use zeroize::Zeroize;

use crate::exception::Exception;

/// `AuthParameters` and `ChallengeResponses`. They hold secrets, so that they can't be printed.
#[derive(Default, Deserialize)]
#[serde(transparent)]
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

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Parameters {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}
