//! Temporary AWS credentials from an identity pool, for whom an ID token belongs to.
//!
//! Invariants: whoever asks while they are being fetched waits for the same ones; what was fetched for somebody who signed out meanwhile is
//! not kept; of the credentials nothing leaves memory.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use aws_sdk_cognitoidentity::types::Credentials;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use tokio::sync::Semaphore;
use vestibule_session::ports::{AwsCredentials, IdentityPool, ProviderError};
use vestibule_session::{AwsSecretAccessKey, AwsSessionToken, IdToken, Timestamp};

use super::{UserPool, ask};
use crate::client::LazyIdentityClient;
use crate::config::IdentityPoolSettings;
use crate::failure::Operation;

/// What is kept between two calls.
#[derive(Debug)]
pub(super) struct CredentialSource {
    client: LazyIdentityClient,
    /// One at a time asks the identity pool.
    turn: Semaphore,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// Goes up when everything is forgotten.
    generation: u64,
    /// The identity ids by the user's subject.
    identity_ids: HashMap<String, String>,
    /// The credentials, and the subject that they are of.
    credentials: Option<(String, AwsCredentials)>,
}

impl Default for CredentialSource {
    fn default() -> Self {
        Self {
            client: LazyIdentityClient::default(),
            turn: Semaphore::new(1),
            kept: Mutex::default(),
        }
    }
}

impl CredentialSource {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        // An entry is replaced as a whole, so that a panic elsewhere leaves it whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fresh(&self, subject: &str, now: Timestamp) -> Option<AwsCredentials> {
        let kept = self.kept();
        let (owner, credentials) = kept.credentials.as_ref()?;
        let is_fresh = now.plus(RENEWAL_SECONDS) < credentials.expires_at;
        (owner == subject && is_fresh).then(|| credentials.clone())
    }
}

#[async_trait]
impl IdentityPool for UserPool {
    async fn aws_credentials(&self, id_token: &IdToken) -> Result<AwsCredentials, ProviderError> {
        let settings = self.settings.identity_pool.as_ref();
        let settings = settings.ok_or(ProviderError::NoIdentityPool)?;
        let subject = subject(id_token)?;
        let source = &self.credentials;
        // It is never closed, so that there is always a turn; and without one nothing breaks.
        let _turn = source.turn.acquire().await;
        if let Some(credentials) = source.fresh(&subject, self.clock.here()) {
            return Ok(credentials);
        }
        let generation = source.kept().generation;
        let (identity_id, credentials) = self.fetched(settings, &subject, id_token).await?;
        let mut kept = source.kept();
        if kept.generation == generation {
            kept.identity_ids.insert(subject.clone(), identity_id);
            kept.credentials = Some((subject, credentials.clone()));
        }
        Ok(credentials)
    }

    fn forget_aws_credentials(&self) {
        let mut kept = self.credentials.kept();
        *kept = Kept {
            generation: kept.generation.wrapping_add(1),
            ..Kept::default()
        };
    }
}

impl UserPool {
    async fn fetched(
        &self,
        settings: &IdentityPoolSettings,
        subject: &str,
        id_token: &IdToken,
    ) -> Result<(String, AwsCredentials), ProviderError> {
        let known = self.credentials.kept().identity_ids.get(subject).cloned();
        let identity_id = match known {
            Some(identity_id) => identity_id,
            None => self.identity_id(settings, id_token).await?,
        };
        let call = self
            .credentials
            .client
            .get_or_make(settings)
            .get_credentials_for_identity()
            .identity_id(&identity_id)
            // EXPOSE: says whose credentials they are.
            .logins(self.settings.login_name(), id_token.expose_secret());
        let output = ask(Operation::AwsCredentials, call.send()).await;
        if matches!(output, Err(ProviderError::UserPoolMisconfigured(_))) {
            // The identity may have been deleted: the next call asks for a new one.
            self.credentials.kept().identity_ids.remove(subject);
        }
        let output = output?;
        let credentials = output
            .credentials
            .ok_or(ProviderError::UnexpectedAnswer("Credentials"))?;
        let credentials = self.read(credentials)?;
        Ok((output.identity_id.unwrap_or(identity_id), credentials))
    }

    async fn identity_id(
        &self,
        settings: &IdentityPoolSettings,
        id_token: &IdToken,
    ) -> Result<String, ProviderError> {
        let call = self
            .credentials
            .client
            .get_or_make(settings)
            .get_id()
            .identity_pool_id(&settings.id)
            // EXPOSE: says whose identity it is.
            .logins(self.settings.login_name(), id_token.expose_secret());
        let output = ask(Operation::AwsCredentials, call.send()).await?;
        output
            .identity_id
            .filter(|id| !id.is_empty())
            .ok_or(ProviderError::UnexpectedAnswer("IdentityId"))
    }

    fn read(&self, credentials: Credentials) -> Result<AwsCredentials, ProviderError> {
        let missing = |name| move || ProviderError::UnexpectedAnswer(name);
        let secret = credentials.secret_key.ok_or_else(missing("SecretKey"))?;
        let token = credentials
            .session_token
            .ok_or_else(missing("SessionToken"))?;
        let expiration = credentials.expiration.ok_or_else(missing("Expiration"))?;
        let lifetime = expiration.secs().saturating_sub(self.clock.at_issuer().0);
        Ok(AwsCredentials {
            access_key_id: credentials
                .access_key_id
                .ok_or_else(missing("AccessKeyId"))?,
            secret_access_key: AwsSecretAccessKey::new(secret),
            session_token: AwsSessionToken::new(token),
            expires_at: self.clock.here().plus(lifetime),
        })
    }
}

/// The `sub` of an ID token that was checked when it came.
fn subject(id_token: &IdToken) -> Result<String, ProviderError> {
    let read = || {
        // EXPOSE: its subject is read.
        let payload = id_token.expose_secret().split('.').nth(1)?;
        let payload = URL_SAFE_NO_PAD.decode(payload).ok()?;
        let claims: Value = serde_json::from_slice(&payload).ok()?;
        Some(claims.get("sub")?.as_str()?.to_owned())
    };
    read().ok_or(ProviderError::UnexpectedAnswer("sub"))
}

/// Whoever gets credentials has this long with them at least.
const RENEWAL_SECONDS: i64 = 5 * 60;
