//! What the session hands out to companions that the person let in, through the local API.
//!
//! Not here: who is let in ([`vestibule_local_api`]), and how the person is asked ([`crate::pairing_prompt`]).
//!
//! Invariant: every answer is about the account that was asked about, or there is none.

use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::broadcast;
use vestibule_contract::{Account, SessionEvent, TokenUse};
use vestibule_local_api::{
    AwsCredentials, Clock, IssuedToken, SessionDetails, SessionSource, SourceError,
};
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::text_claims;
use vestibule_session::{Error, Lease, SessionHandle};

use crate::clock::SystemClock;
use crate::core::Core;

/// The application's session, whichever user pool is in use.
pub(crate) struct PresentSession<R: Runtime>(pub AppHandle<R>);

#[async_trait]
impl<R: Runtime> SessionSource for PresentSession<R> {
    async fn issuer(&self) -> Option<String> {
        let session = self.0.state::<Core>().session().await.ok()?;
        Some(session.issuer().to_owned())
    }

    fn events(&self) -> broadcast::Receiver<SessionEvent> {
        self.0.state::<Core>().events().subscribe()
    }

    async fn details(&self, account: &Account) -> Result<SessionDetails, SourceError> {
        let lease = match self.lend(account).await {
            Ok((_, lease)) => lease,
            // Nothing is kept of an account but its name: that the API knows itself.
            Err(SourceError::Offline) => return Ok(SessionDetails::default()),
            Err(error) => return Err(error),
        };
        Ok(SessionDetails {
            attributes: text_claims(&lease.id_token).unwrap_or_default(),
            expires_at: Some(lease.expires_at.0),
        })
    }

    async fn token(
        &self,
        account: &Account,
        token_use: TokenUse,
    ) -> Result<IssuedToken, SourceError> {
        let (_, lease) = self.lend(account).await?;
        let token = match token_use {
            // EXPOSE: to a companion that the person let in to it.
            TokenUse::Id => lease.id_token.expose_secret(),
            // EXPOSE: the same.
            TokenUse::Access => lease.access_token.expose_secret(),
        };
        let seconds = lease.expires_at.0.saturating_sub(Clock::now(&SystemClock));
        Ok(IssuedToken {
            token: SecretString::from(token),
            expires_in: Duration::from_secs(u64::try_from(seconds).unwrap_or(0)),
        })
    }

    async fn aws_credentials(&self, account: &Account) -> Result<AwsCredentials, SourceError> {
        let (session, before) = self.lend(account).await?;
        let credentials = session
            .account()
            .aws_credentials()
            .await
            .map_err(|error| source_error(&error))?;
        // They are made of the tokens of the moment: those have to be the same account's still.
        let (_, after) = self.lend(account).await?;
        if before.session != after.session {
            return Err(SourceError::NotSignedIn);
        }
        Ok(AwsCredentials {
            access_key_id: credentials.access_key_id,
            // EXPOSE: to a companion that the person let in to them.
            secret_access_key: SecretString::from(credentials.secret_access_key.expose_secret()),
            // EXPOSE: the same.
            session_token: SecretString::from(credentials.session_token.expose_secret()),
            expires_at: credentials.expires_at.0,
        })
    }
}

impl<R: Runtime> PresentSession<R> {
    /// The tokens of this account, if it is the one that is signed in.
    async fn lend(&self, account: &Account) -> Result<(SessionHandle, Lease), SourceError> {
        let session = self.0.state::<Core>().session().await;
        let session = session.map_err(|_| SourceError::NotSignedIn)?;
        let lease = session.lend().await.map_err(|error| source_error(&error))?;
        let is_same =
            lease.account.issuer() == account.issuer && lease.account.subject() == account.subject;
        if is_same {
            Ok((session, lease))
        } else {
            Err(SourceError::NotSignedIn)
        }
    }
}

/// The clock of the rest of the application.
impl Clock for SystemClock {
    fn now(&self) -> i64 {
        vestibule_session::ports::Clock::now(self).0
    }
}

fn source_error(error: &Error) -> SourceError {
    match error {
        Error::Provider(ProviderError::Unreachable) => SourceError::Offline,
        Error::Provider(ProviderError::NoIdentityPool) | Error::NotSupported => {
            SourceError::NoIdentityPool
        }
        Error::NotSignedIn
        | Error::Cancelled
        | Error::Closed
        | Error::Provider(ProviderError::SessionEnded) => SourceError::NotSignedIn,
        _ => SourceError::Refused,
    }
}
