//! Which client calls an endpoint, and whether it is that (RFC 6749, section 2.3.1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::header::AUTHORIZATION;

use super::form::Form;
use super::reply::Reply;
use super::visit::Visit;
use crate::operation::caller;
use crate::pool::Client;
use crate::secret::ClientSecret;

impl Visit {
    /// The client, which has proved its secret if it has one: in the header or in the form, and not in both.
    ///
    /// # Errors
    /// `invalid_request` or `invalid_client`.
    pub(super) fn client(&self) -> Result<&Client, Reply> {
        let in_form = |name| {
            self.form
                .single(name)
                .map_err(|_| Reply::error("invalid_request"))
        };
        let (id, secret) = (in_form("client_id")?, in_form("client_secret")?);
        let header = match self.headers.get(AUTHORIZATION) {
            Some(value) => {
                let value = value.to_str().ok();
                let given = value
                    .and_then(basic)
                    .ok_or(Reply::error("invalid_client"))?;
                if secret.is_some() || id.is_some_and(|id| id != given.0) {
                    return Err(Reply::error("invalid_request"));
                }
                Some(given)
            }
            None => None,
        };
        let (id, secret) = match header {
            Some((id, secret)) => (id, Some(secret)),
            None => (
                id.ok_or(Reply::error("invalid_request"))?.to_owned(),
                secret.map(|secret| ClientSecret::new(secret.to_owned())),
            ),
        };
        let client = self.pool.client(&id);
        client
            .filter(|client| client.config.allowed_oauth_flows_user_pool_client)
            .filter(|client| caller::knows_secret(client, secret.as_ref()))
            .ok_or_else(|| Reply::error("invalid_client"))
    }
}

/// `Basic` credentials, each part of which was encoded before they were joined.
fn basic(value: &str) -> Option<(String, ClientSecret)> {
    let (scheme, credentials) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("Basic") {
        return None;
    }
    let credentials = STANDARD.decode(credentials.trim()).ok()?;
    let credentials = String::from_utf8(credentials).ok()?;
    let (id, secret) = credentials.split_once(':')?;
    let decoded = |text: &str| {
        let form = Form::parse(format!("text={text}").as_bytes());
        form.field("text").to_owned()
    };
    Some((decoded(id), ClientSecret::new(decoded(secret))))
}
