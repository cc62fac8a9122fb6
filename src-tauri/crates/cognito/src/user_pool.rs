//! The user pool as the session's ports want it, operation by operation.

mod account;
mod challenge;
mod password_reset;
mod sign_in;
mod sign_up;
mod token_lifecycle;
mod tokens;

pub use account::User;

use std::fmt;
use std::sync::Arc;

use aws_sdk_cognitoidentityprovider as sdk;
use sdk::error::{ProvideErrorMetadata, SdkError};
use sdk::types::{CodeDeliveryDetailsType, DeliveryMediumType};
use vestibule_session::ports::{
    Clock, CodeDelivery, DeliveryMedium, IdentityProvider, ProviderError,
};

use crate::client::{LazyClient, silently};
use crate::config::Settings;
use crate::failure::{Operation, provider_error};
use crate::key_source::KeySource;
use crate::pool_clock::PoolClock;
use crate::secret_hash::secret_hash;
use crate::{Error, UserPoolConfig, pool_text};

/// A user pool, seen from one of its app clients.
pub struct UserPool {
    settings: Settings,
    clock: Arc<PoolClock>,
    client: LazyClient,
    keys: KeySource,
}

impl UserPool {
    /// Takes the configuration if it is one. Nothing is connected or read from disk before the first operation.
    ///
    /// # Errors
    /// What is wrong with the configuration.
    pub fn new(config: UserPoolConfig, clock: Arc<dyn Clock>) -> Result<Self, Error> {
        let settings = Settings::read(config)?;
        let clock = Arc::new(PoolClock::new(clock));
        Ok(Self {
            keys: KeySource::new(&settings, Arc::clone(&clock)),
            client: LazyClient::default(),
            settings,
            clock,
        })
    }

    fn client(&self) -> &sdk::Client {
        self.client.get_or_make(&self.settings, &self.clock)
    }

    /// For the `SecretHash` of a request; `None` for a client without a secret.
    fn secret_hash(&self, username: &str) -> Option<String> {
        let secret = self.settings.client_secret.as_ref()?;
        Some(secret_hash(secret, username, &self.settings.client_id))
    }

    /// For the two operations that take the secret itself instead of a hash.
    fn client_secret(&self) -> Option<String> {
        let secret = self.settings.client_secret.as_ref()?;
        // EXPOSE: GetTokensFromRefreshToken and RevokeToken send it.
        Some(secret.expose_secret().to_owned())
    }
}

impl fmt::Debug for UserPool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserPool")
            .field("issuer", &self.settings.issuer)
            .field("client_id", &self.settings.client_id)
            .finish_non_exhaustive()
    }
}

impl IdentityProvider for UserPool {
    fn client_id(&self) -> &str {
        &self.settings.client_id
    }

    fn issuer(&self) -> &str {
        &self.settings.issuer
    }
}

/// Waits for a call to the user pool, in silence, and says what its failure means.
fn ask<O, E: ProvideErrorMetadata + std::error::Error + 'static>(
    operation: Operation,
    call: impl Future<Output = Result<O, SdkError<E>>> + Send,
) -> impl Future<Output = Result<O, ProviderError>> + Send {
    let call = silently(call);
    async move {
        call.await
            .map_err(|error| provider_error(operation, &error))
    }
}

fn code_delivery(details: &CodeDeliveryDetailsType) -> Option<CodeDelivery> {
    Some(CodeDelivery {
        destination: pool_text::destination(details.destination()?),
        medium: match details.delivery_medium().map(DeliveryMediumType::as_str) {
            Some("EMAIL") => DeliveryMedium::Email,
            Some("SMS") => DeliveryMedium::Sms,
            Some(_) | None => DeliveryMedium::Unknown,
        },
    })
}

#[cfg(test)]
mod tests;
