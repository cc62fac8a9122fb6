//! The provider as the session's port: the life of the tokens after the sign-in.

use async_trait::async_trait;
use vestibule_session::ports::{IdentityProvider, ProviderError, TokenLifecycle, UserPool};
use vestibule_session::{AccessToken, AccountId, RefreshToken, TokenSet};

use super::Provider;
use super::tokens::Held;
use crate::Error;

impl IdentityProvider for Provider {
    fn client_id(&self) -> &str {
        &self.client.id
    }

    fn issuer(&self) -> &str {
        &self.client.issuer
    }

    /// None: a user pool's domain takes no passwords from us. The pool itself does, of the same issuer and for the same client, so that a
    /// session which began at its domain is the pool's to renew and to end as any other.
    fn user_pool(&self) -> Option<&dyn UserPool> {
        None
    }
}

#[async_trait]
impl TokenLifecycle for Provider {
    /// Never asks a second time by itself: a rotated token that shows up again ends the session at many providers (RFC 9700 section
    /// 4.14.2). `username` stays if the new ID token names nobody.
    async fn refresh(
        &self,
        account: &AccountId,
        username: &str,
        refresh_token: &RefreshToken,
    ) -> Result<TokenSet, ProviderError> {
        let known = self.know().await.map_err(provider_error)?;
        // First of all, so that a successor that the provider hands out is not lost for want of the keys to check its companions.
        known.keys.keys().await?;
        let answer = self.token_endpoint(&known).refresh(refresh_token).await?;
        let held = Held {
            account,
            username,
            refresh_token,
        };
        self.accept_renewed(&known, answer, held).await
    }

    /// [`ProviderError::NotSupported`] where the provider has no revocation endpoint (RFC 7009).
    async fn revoke_token(&self, refresh_token: &RefreshToken) -> Result<(), ProviderError> {
        let known = self.know().await.map_err(provider_error)?;
        let endpoint = known.metadata.revocation_endpoint.as_ref();
        let endpoint = endpoint.ok_or(ProviderError::NotSupported)?;
        self.token_endpoint(&known)
            .revoke(endpoint, refresh_token)
            .await
    }

    /// No standard has this: sessions of other devices are for the provider's own pages to end.
    async fn global_sign_out(&self, _: &AccessToken) -> Result<(), ProviderError> {
        Err(ProviderError::NotSupported)
    }
}

/// What the metadata's failure means to a session: it stays.
fn provider_error(error: Error) -> ProviderError {
    match error {
        Error::Provider(error) => error,
        Error::UnsupportedProvider(name) => ProviderError::UnexpectedAnswer(name),
        _ => ProviderError::UnexpectedAnswer("openid-configuration"),
    }
}
