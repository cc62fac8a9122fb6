//! The user pool as the session's ports want it, operation by operation.

mod asked;
mod attributes;
mod aws_credentials;
mod challenge;
mod conversation;
mod devices;
mod exchange;
mod opening;
mod passkeys;
mod password_reset;
mod reply;
mod security;
mod sign_in;
mod sign_up;
mod token_lifecycle;
mod tokens;

use std::fmt;
use std::sync::{Arc, Mutex};

use aws_sdk_cognitoidentityprovider as sdk;
use sdk::error::{ProvideErrorMetadata, SdkError};
use sdk::types::{CodeDeliveryDetailsType, DeliveryMediumType};
use vestibule_contract::AuthFlow;
use vestibule_issuer::{HttpClient, IssuerClock, KeySource};
use vestibule_session::ports::{
    self, Clock, CodeDelivery, DeliveryMedium, DeviceStore, IdentityProvider, ProviderError,
};

use crate::client::{LazyClient, silently};
use crate::config::Settings;
use crate::failure::{Operation, provider_error};
use crate::known_devices::KnownDevices;
use crate::secret_hash::secret_hash;
use crate::{Error, UserPoolConfig, pool_text};
use aws_credentials::CredentialSource;
use sign_up::SignUpSession;

/// A user pool, seen from one of its app clients.
pub struct UserPool {
    settings: Settings,
    clock: Arc<IssuerClock>,
    client: LazyClient,
    keys: KeySource,
    devices: KnownDevices,
    /// Of the account that was made last, until it is confirmed.
    sign_up_session: Mutex<Option<SignUpSession>>,
    credentials: CredentialSource,
}

impl UserPool {
    /// Takes the configuration if it is one. Nothing is connected or read from disk before the first operation. In `devices` is kept what
    /// proves this computer, where the pool tracks devices.
    ///
    /// # Errors
    /// What is wrong with the configuration.
    pub fn new(
        config: UserPoolConfig,
        clock: Arc<dyn Clock>,
        devices: Arc<dyn DeviceStore>,
    ) -> Result<Self, Error> {
        let settings = Settings::read(config)?;
        let clock = Arc::new(IssuerClock::new(clock));
        Ok(Self {
            keys: KeySource::new(
                settings.jwks_uri.clone(),
                Arc::new(HttpClient::default()),
                Arc::clone(&clock),
            ),
            client: LazyClient::default(),
            devices: KnownDevices::new(devices),
            sign_up_session: Mutex::default(),
            credentials: CredentialSource::default(),
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

    /// Whether the configuration has passwords sent. Where it has not, no question of the pool gets one out of a person.
    fn may_send_passwords(&self) -> bool {
        match self.settings.auth_flow {
            AuthFlow::UserPassword | AuthFlow::UserAuth => true,
            AuthFlow::UserSrp | AuthFlow::CustomWithSrp | AuthFlow::CustomWithoutSrp => false,
        }
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

    fn user_pool(&self) -> Option<&dyn ports::UserPool> {
        Some(self)
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
    let medium = details.delivery_medium().map(DeliveryMediumType::as_str);
    Some(delivery(details.destination()?, medium))
}

fn delivery(destination: &str, medium: Option<&str>) -> CodeDelivery {
    CodeDelivery {
        destination: pool_text::destination(destination),
        medium: match medium {
            Some("EMAIL") => DeliveryMedium::Email,
            Some("SMS") => DeliveryMedium::Sms,
            Some(_) | None => DeliveryMedium::Unknown,
        },
    }
}

#[cfg(test)]
mod tests;
