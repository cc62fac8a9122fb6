//! The signed-in person's own account. The session does not call these; a page about the account does.

use std::collections::BTreeMap;
use std::fmt;

use vestibule_session::ports::ProviderError;
use vestibule_session::{AccessToken, Password};

use super::{UserPool, ask};
use crate::failure::Operation;

/// A user as the pool knows them (Cognito's `GetUser`).
#[derive(Clone, PartialEq, Eq)]
pub struct User {
    /// The internal name.
    pub username: String,
    /// Attributes by name, for example `email` and `email_verified`.
    pub attributes: BTreeMap<String, String>,
}

impl fmt::Debug for User {
    /// Attributes are a person's own affair.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("User([redacted])")
    }
}

impl UserPool {
    /// The user that the access token belongs to (Cognito: `GetUser`).
    ///
    /// # Errors
    /// [`ProviderError::NotAuthorized`]: the access token is too old; refresh and try again. [`ProviderError::SessionEnded`]: it was revoked.
    pub async fn user(&self, access_token: &AccessToken) -> Result<User, ProviderError> {
        let call = self
            .client()
            .get_user()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret());
        let output = ask(Operation::User, call.send()).await?;
        Ok(User {
            username: output.username,
            attributes: output
                .user_attributes
                .into_iter()
                .filter_map(|attribute| Some((attribute.name, attribute.value?)))
                .collect(),
        })
    }

    /// Sets a new password (Cognito: `ChangePassword`).
    ///
    /// # Errors
    /// [`ProviderError::NotAuthorized`]: the previous password is wrong, or the access token too old.
    /// [`ProviderError::InvalidPassword`]: the proposed one does not meet the policy. Nothing was changed.
    pub async fn change_password(
        &self,
        access_token: &AccessToken,
        previous: &Password,
        proposed: &Password,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .change_password()
            // EXPOSE: says whose account it is.
            .access_token(access_token.expose_secret())
            // EXPOSE: the pool checks it.
            .previous_password(previous.expose_secret())
            // EXPOSE: the pool makes its verifier from it.
            .proposed_password(proposed.expose_secret());
        ask(Operation::ChangePassword, call.send()).await?;
        Ok(())
    }
}
