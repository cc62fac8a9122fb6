//! The members of a request whose every option has to be honoured or refused.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::exception::Exception;

/// A structure of a request, from which the members are taken that the pool knows.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Members(Map<String, Value>);

impl Members {
    /// A member, if the request has it.
    ///
    /// # Errors
    /// `SerializationException`: it is of another type. `InvalidParameterException`: it is a word that the model does not have.
    pub(super) fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, Exception> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => serde_json::from_value(value)
                .map(Some)
                .map_err(|error| not_of_type(name, &error)),
        }
    }

    /// Takes a member that can't be chosen here; without it, it is as if it were `value`.
    ///
    /// # Errors
    /// `SerializationException`; `InvalidParameterException`: the request wants something else.
    pub(super) fn must_be(
        &mut self,
        name: &str,
        value: &Value,
        parent: &str,
    ) -> Result<(), Exception> {
        match self.take::<Value>(name)? {
            Some(wanted) if wanted != *value => Err(unsupported(parent, name)),
            _ => Ok(()),
        }
    }

    /// Ends the structure, which `parent` is the name of.
    ///
    /// # Errors
    /// `InvalidParameterException`: the request asks for something that the pool does not do.
    pub(super) fn finish(self, parent: &str) -> Result<(), Exception> {
        let Some(name) = self
            .0
            .into_iter()
            .find_map(|(name, value)| (!value.is_null()).then_some(name))
        else {
            return Ok(());
        };
        // What is no name of a member is the caller's text, which is not repeated.
        let is_name = name.len() <= 64 && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let name = if is_name { name.as_str() } else { "A member" };
        Err(unsupported(parent, name))
    }
}

fn unsupported(parent: &str, name: &str) -> Exception {
    let dot = if parent.is_empty() { "" } else { "." };
    Exception::invalid_parameter(format!(
        "{parent}{dot}{name} is not supported by this user pool."
    ))
}

fn not_of_type(name: &str, error: &serde_json::Error) -> Exception {
    // Only what comes after the caller's word is said, the words that there are.
    let text = error.to_string();
    let known = text
        .strip_prefix("unknown variant")
        .and_then(|rest| rest.rsplit_once("expected "))
        .map(|(_, known)| {
            let known = known.trim_start_matches("one of ").replace('`', "");
            known.replace(" or ", ", ")
        });
    let Some(known) = known else {
        return Exception::serialization();
    };
    let mut member = name.to_owned();
    if let Some(first) = member.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    Exception::constraint(&member, &format!("satisfy enum value set: [{known}]"))
}
