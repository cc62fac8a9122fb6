//! Making an account.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::AttributeType;
use vestibule_session::ConfirmationCode;
use vestibule_session::ports::{CodeDelivery, ProviderError, SignUp, SignUpOutcome, SignUpRequest};

use super::{UserPool, ask, code_delivery};
use crate::client::silently;
use crate::failure::{Operation, is_unknown_user, provider_error};

#[async_trait]
impl SignUp for UserPool {
    async fn sign_up(&self, request: &SignUpRequest) -> Result<SignUpOutcome, ProviderError> {
        let email = AttributeType::builder()
            .name("email")
            .value(&request.email)
            .build()
            .map_err(|_| ProviderError::InvalidParameter("email".to_owned()))?;
        let call = self
            .client()
            .sign_up()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(&request.username))
            .username(&request.username)
            // EXPOSE: the pool makes its verifier from it.
            .password(request.password.expose_secret())
            .user_attributes(email);
        let output = ask(Operation::SignUp, call.send()).await?;
        if output.user_confirmed() {
            return Ok(SignUpOutcome::Confirmed);
        }
        let delivery = output.code_delivery_details().and_then(code_delivery);
        Ok(SignUpOutcome::ConfirmationRequired(delivery))
    }

    async fn confirm_sign_up(
        &self,
        username: &str,
        code: &ConfirmationCode,
    ) -> Result<(), ProviderError> {
        let call = self
            .client()
            .confirm_sign_up()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(username))
            .username(username)
            // EXPOSE: the pool compares it.
            .confirmation_code(code.expose_secret());
        ask(Operation::ConfirmSignUp, call.send()).await?;
        Ok(())
    }

    /// An unknown user is answered like a known one: whether there is an account is nobody's business.
    async fn resend_confirmation_code(
        &self,
        username: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        let call = self
            .client()
            .resend_confirmation_code()
            .client_id(&self.settings.client_id)
            .set_secret_hash(self.secret_hash(username))
            .username(username);
        match silently(call.send()).await {
            Ok(output) => Ok(output.code_delivery_details().and_then(code_delivery)),
            Err(error) if is_unknown_user(&error) => Ok(None),
            Err(error) => Err(provider_error(Operation::ResendConfirmationCode, &error)),
        }
    }
}
