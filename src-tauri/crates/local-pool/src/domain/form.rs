//! Parameters of a query or a form (`application/x-www-form-urlencoded`).

use std::fmt;

use url::form_urlencoded;
use zeroize::Zeroize as _;

/// Names and values, in their order. Among them may be passwords, so that they can't be printed.
#[derive(Default)]
pub(super) struct Form(Vec<(String, String)>);

/// A parameter that is there twice, which none may be (RFC 6749, section 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Repeated;

impl Form {
    pub(super) fn parse(text: &[u8]) -> Self {
        Self(form_urlencoded::parse(text).into_owned().collect())
    }

    /// A parameter. One without a value is as if it were not there (RFC 6749, section 3.1).
    ///
    /// # Errors
    /// [`Repeated`].
    pub(super) fn single(&self, name: &str) -> Result<Option<&str>, Repeated> {
        let mut values = self.0.iter().filter(|(other, _)| other == name);
        let value = values.next();
        if values.next().is_some() {
            return Err(Repeated);
        }
        Ok(value
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty()))
    }

    /// A field of a form of ours, as it was filled in.
    pub(super) fn field(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(other, _)| other == name);
        found.map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The same without the blanks around it.
    pub(super) fn trimmed(&self, name: &str) -> &str {
        self.field(name).trim()
    }

    /// Whether any of these is there twice.
    pub(super) fn repeats_any_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.single(name).is_err())
    }
}

impl Drop for Form {
    fn drop(&mut self) {
        self.0.iter_mut().for_each(|(_, value)| value.zeroize());
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Form([redacted])")
    }
}

/// Writes parameters as a query.
pub(super) fn query<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// Adds parameters to an address, which is not touched otherwise: it was compared as text.
pub(super) fn with_query<'a>(
    address: &str,
    pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let query = query(pairs);
    if query.is_empty() {
        return address.to_owned();
    }
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}{query}")
}
