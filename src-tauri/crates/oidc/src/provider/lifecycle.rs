//! The life of the tokens after the sign-in.

use vestibule_session::ports::ProviderError;
use vestibule_session::{AccountId, RefreshToken, TokenSet};

use super::Provider;
use super::tokens::Held;
use crate::Error;

impl Provider {
    /// Exchanges the refresh token for new tokens, and for its successor where the provider rotates it. `username` stays if the new ID token
    /// names nobody. Never asks a second time by itself:
    /// a rotated token that shows up again ends the session at many providers (RFC 9700 section 4.14.2).
    ///
    /// # Errors
    /// [`ProviderError::SessionEnded`]: the refresh token is no longer good, and never will be. With every other error the session stays.
    pub async fn refresh(
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

    /// Ends the refresh token and the access tokens that came from it (RFC 7009).
    ///
    /// # Errors
    /// See [`ProviderError`].
    pub async fn revoke_token(&self, refresh_token: &RefreshToken) -> Result<(), ProviderError> {
        let known = self.know().await.map_err(provider_error)?;
        let endpoint = known.metadata.revocation_endpoint.as_ref();
        let endpoint = endpoint.ok_or(ProviderError::UnexpectedAnswer("revocation_endpoint"))?;
        self.token_endpoint(&known)
            .revoke(endpoint, refresh_token)
            .await
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
