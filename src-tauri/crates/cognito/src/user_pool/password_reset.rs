//! A forgotten password.

use async_trait::async_trait;
use vestibule_session::ports::{CodeDelivery, PasswordReset, ProviderError};
use vestibule_session::{ConfirmationCode, Password};

use super::{UserPool, ask, code_delivery};
use crate::client::silently;
use crate::failure::{Operation, is_unknown_user, provider_error};

#[async_trait]
impl PasswordReset for UserPool {
    /// An unknown user is answered like a known one: whether there is an account is nobody's business.
    async fn forgot_password(&self, username: &str) -> Result<Option<CodeDelivery>, ProviderError> {
        let call = self
            .client()
            .forgot_password()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(username))
            .username(username);
        match silently(call.send()).await {
            Ok(output) => Ok(output.code_delivery_details().and_then(code_delivery)),
            Err(error) if is_unknown_user(&error) => Ok(None),
            Err(error) => Err(provider_error(Operation::ForgotPassword, &error)),
        }
    }

    async fn confirm_forgot_password(
        &self,
        username: &str,
        code: &ConfirmationCode,
        password: &Password,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .confirm_forgot_password()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(username))
            .username(username)
            // EXPOSE: the pool compares it.
            .confirmation_code(code.expose_secret())
            // EXPOSE: the pool makes its verifier from it.
            .password(password.expose_secret());
        ask(Operation::ConfirmForgotPassword, call.send()).await?;
        Ok(())
    }
}
