//! Our own form, for any OpenID Connect provider: its issuer, and what it knows this application by.
//!
//! The form is ours, so that an unknown key is a slip of the pen, and is refused.

use super::Scope;
use super::field::{Field, Object, without_repetition};
use super::user_pool_client::address;
use crate::config::Endpoint;
use crate::{ClientSecret, Error};

/// An OpenID Connect provider.
#[derive(Debug, Clone)]
pub struct OpenIdProvider {
    /// Who it is.
    pub issuer: Issuer,
    /// What it knows this application by (RFC 6749 section 2.2).
    pub client_id: String,
    /// Some providers give one even to installed applications, where it is no secret.
    pub client_secret: Option<ClientSecret>,
    /// What is asked for; `openid profile email` if the file does not say.
    pub scopes: Vec<Scope>,
}

/// The issuer's identifier, exactly as it names itself (OpenID Connect Discovery 1.0, section 3): over TLS, or on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(String);

impl Issuer {
    /// The identifier itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

const KEYS: [&str; 4] = ["issuer", "client_id", "client_secret", "scopes"];
const DEFAULT_SCOPES: [&str; 3] = [Scope::OPEN_ID, "profile", "email"];

pub(super) fn read(root: &Object<'_>) -> Result<OpenIdProvider, Error> {
    for (name, field) in root.members() {
        if !KEYS.contains(&name) {
            return Err(field.error(format!(
                "this key is unknown here; only {} belong into this form",
                KEYS.join(", ")
            )));
        }
    }
    let secret = root.find_text("client_secret")?;
    let secret = secret.as_ref().map(Field::text).transpose()?;
    Ok(OpenIdProvider {
        issuer: issuer(&root.require("issuer")?)?,
        client_id: root.require("client_id")?.parse(client_id)?,
        client_secret: secret.map(|secret| ClientSecret::new(secret.to_owned())),
        scopes: scopes(root)?,
    })
}

fn issuer(field: &Field<'_>) -> Result<Issuer, Error> {
    let url = field.parse(address)?;
    Endpoint::read(url).map_err(|problem| match problem {
        Error::InsecureEndpoint => {
            field.error("has to be an https address, unless it is on this computer")
        }
        _ => field.error("has to be an https address without user name, query and fragment"),
    })?;
    Ok(Issuer(field.text()?.to_owned()))
}

/// `*VSCHAR`, but for what can't be meant (RFC 6749 appendix A.1).
fn client_id(text: &str) -> Result<String, &'static str> {
    if (1..=256).contains(&text.len()) && text.chars().all(|c| matches!(c, '!'..='~')) {
        Ok(text.to_owned())
    } else {
        Err("has to be the client's id at the provider: 1 to 256 printable characters, no blanks")
    }
}

fn scopes(root: &Object<'_>) -> Result<Vec<Scope>, Error> {
    let Some(field) = root.find("scopes") else {
        return without_repetition(
            DEFAULT_SCOPES
                .iter()
                .map(|scope| Scope::parse(scope).map_err(|problem| root.error(problem))),
        );
    };
    let items = field.items()?;
    without_repetition(items.iter().map(|item| item.parse(Scope::parse)))
}
