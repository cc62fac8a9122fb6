//! The userinfo endpoint (`OpenID` Connect Core 1.0, section 5.3): asked only where the configuration says so, and only for a name.

use http::header::{ACCEPT, AUTHORIZATION};
use http::{HeaderValue, StatusCode};
use serde_json::Value;
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::{Rejection, json};
use vestibule_session::{AccessToken, AccountId};

use super::tokens::Names;
use super::{Kind, Known, Provider};
use crate::metadata::{MAX_BYTES, is_json};

impl Provider {
    /// The person's name there; `None` if it is not asked for, or the endpoint has none or can't be reached: a name is worth no failed
    /// sign-in.
    ///
    /// # Errors
    /// [`ProviderError::UntrustedTokens`]: the access token is of another account (section 5.3.2).
    pub(super) async fn userinfo(
        &self,
        known: &Known,
        account: &AccountId,
        access_token: &AccessToken,
    ) -> Result<Option<String>, ProviderError> {
        let asks = self.kind
            == Kind::OpenId {
                asks_userinfo: true,
            };
        let Some(endpoint) = known.metadata.userinfo_endpoint.as_ref().filter(|_| asks) else {
            return Ok(None);
        };
        // EXPOSE: says whose name it is that we ask for (RFC 6750 section 2.1).
        let bearer = format!("Bearer {}", access_token.expose_secret());
        let Ok(mut bearer) = HeaderValue::try_from(bearer) else {
            return Err(ProviderError::UnexpectedAnswer("access_token"));
        };
        bearer.set_sensitive(true);
        let request = http::Request::get(endpoint.url().as_str())
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, bearer)
            .body(Vec::new())
            .map_err(|_| ProviderError::Unreachable)?;
        let Ok(response) = self.http.send(request, MAX_BYTES).await else {
            return Ok(None);
        };
        if response.status() != StatusCode::OK || !is_json(&response) {
            return Ok(None);
        }
        let Ok(members) = json::object(response.body()) else {
            return Err(ProviderError::UnexpectedAnswer("userinfo"));
        };
        let text = |name| members.get(name).and_then(Value::as_str);
        if text("sub") != Some(account.subject()) {
            return Err(ProviderError::UntrustedTokens(Rejection::AnotherAccount));
        }
        let is_verified = members.get("email_verified") == Some(&Value::Bool(true));
        let names = Names {
            preferred_username: text("preferred_username"),
            verified_email: text("email").filter(|_| is_verified),
            name: text("name"),
        };
        Ok(names.best())
    }
}
