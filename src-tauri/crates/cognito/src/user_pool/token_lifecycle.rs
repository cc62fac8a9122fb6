//! The life of the tokens after the sign-in.

use async_trait::async_trait;
use aws_sdk_cognitoidentityprovider::types::{AuthFlowType, AuthenticationResultType};
use vestibule_session::ports::{ProviderError, TokenLifecycle};
use vestibule_session::token_check::Rejection;
use vestibule_session::{AccessToken, AccountId, RefreshToken, TokenSet};

use super::{UserPool, ask};
use crate::client::{silently, with_second_try};
use crate::failure::{Operation, is_unknown_operation, provider_error};

#[async_trait]
impl TokenLifecycle for UserPool {
    /// Asks a second time by itself if the pool could not be reached or throttles: a refresh token that was rotated meanwhile is still
    /// good for the pool's grace period.
    async fn refresh(
        &self,
        account: &AccountId,
        username: &str,
        refresh_token: &RefreshToken,
    ) -> Result<TokenSet, ProviderError> {
        // First of all, so that a successor that the pool hands out is not lost for want of the keys to check its companions.
        self.keys.keys().await?;
        let device = self.devices.load(username).await.map(|device| device.key);
        let has_device = device.is_some();
        let result = match self.refreshed(username, refresh_token, device).await {
            Err(ProviderError::DeviceNotFound) if has_device => {
                self.devices.forget(username).await;
                self.refreshed(username, refresh_token, None).await?
            }
            result => result?,
        };
        let tokens = self.accept(result, Some(refresh_token)).await?;
        if tokens.account != *account {
            return Err(ProviderError::UntrustedTokens(Rejection::AnotherAccount));
        }
        Ok(tokens)
    }

    async fn revoke_token(&self, refresh_token: &RefreshToken) -> Result<(), ProviderError> {
        let call = self
            .client()
            .revoke_token()
            .client_id(&self.settings.client_id)
            .set_client_secret(self.client_secret())
            // EXPOSE: the token that is to end.
            .token(refresh_token.expose_secret());
        ask(Operation::RevokeToken, call.send()).await?;
        Ok(())
    }

    async fn global_sign_out(&self, access_token: &AccessToken) -> Result<(), ProviderError> {
        let call = self
            .client()
            .global_sign_out()
            // EXPOSE: says whose sessions are to end.
            .access_token(access_token.expose_secret());
        ask(Operation::GlobalSignOut, call.send()).await?;
        Ok(())
    }
}

impl UserPool {
    async fn refreshed(
        &self,
        username: &str,
        refresh_token: &RefreshToken,
        device: Option<String>,
    ) -> Result<AuthenticationResultType, ProviderError> {
        let call = self
            .client()
            .get_tokens_from_refresh_token()
            .client_id(&self.settings.client_id)
            .set_client_secret(self.client_secret())
            // EXPOSE: is exchanged for new tokens.
            .refresh_token(refresh_token.expose_secret())
            .set_device_key(device.clone())
            .customize()
            .config_override(with_second_try());
        let result = match silently(call.send()).await {
            Ok(output) => output.authentication_result,
            Err(error) if is_unknown_operation(&error) => {
                self.refreshed_the_old_way(username, refresh_token, device)
                    .await?
            }
            Err(error) => return Err(provider_error(Operation::Refresh, &error)),
        };
        result.ok_or(ProviderError::UnexpectedAnswer("AuthenticationResult"))
    }

    /// For servers from before `GetTokensFromRefreshToken`. They know no rotation, so that the refresh token stays as it is.
    async fn refreshed_the_old_way(
        &self,
        username: &str,
        refresh_token: &RefreshToken,
        device: Option<String>,
    ) -> Result<Option<AuthenticationResultType>, ProviderError> {
        let mut call = self
            .client()
            .initiate_auth()
            .auth_flow(AuthFlowType::RefreshTokenAuth)
            .client_id(&self.settings.client_id)
            // EXPOSE: is exchanged for new tokens.
            .auth_parameters("REFRESH_TOKEN", refresh_token.expose_secret());
        // The hash is over the internal name, whatever was typed at the sign-in.
        if let Some(hash) = self.secret_hash(username) {
            call = call.auth_parameters("SECRET_HASH", hash);
        }
        if let Some(device) = device {
            call = call.auth_parameters("DEVICE_KEY", device);
        }
        let call = call.customize().config_override(with_second_try());
        let output = ask(Operation::Refresh, call.send()).await?;
        Ok(output.authentication_result)
    }
}
