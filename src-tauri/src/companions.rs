//! What the session hands out to companions that the person let in, through the local API.
//!
//! Not here: who is let in ([`vestibule_local_api`]), and how the person is asked ([`crate::pairing_prompt`]).
//!
//! Invariant: every answer is about the account that was asked about, or there is none.

use std::collections::BTreeSet;
use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use tauri::{AppHandle, Manager, Runtime};
use tokio::sync::broadcast;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::timeout;
use vestibule_contract::{
    Account, Revocation, SessionEvent, SessionStatus, SignOutScope, TokenUse,
};
use vestibule_local_api::{
    AwsCredentials, Clock, IssuedToken, SessionDetails, SessionSource, SourceError,
};
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::text_claims;
use vestibule_session::{Error, Lease, SessionHandle};

use crate::clock::SystemClock;
use crate::core::Core;

/// How long a companion that signs out waits for the user pool's word: it is at a command line.
const SETTLING: Duration = Duration::from_secs(2);

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

    async fn sign_out(
        &self,
        account: &Account,
        companion: &str,
    ) -> Result<Revocation, SourceError> {
        let core = self.0.state::<Core>();
        let session = core.session().await.map_err(|_| SourceError::NotSignedIn)?;
        // No tokens are lent for this: a session ends without a network, too.
        if session.issuer() != account.issuer || core.subject().as_ref() != Some(&account.subject) {
            return Err(SourceError::NotSignedIn);
        }
        let events = core.events().subscribe();
        let receipt = core.sign_out(SignOutScope::Local, false).await;
        let receipt = receipt.map_err(|_| SourceError::Refused)?;
        let at_once = receipt.revocation;
        // Without a window there is nobody to tell.
        let _ = core.events().send(SessionEvent::SignedOutBy {
            companion: companion.to_owned(),
            receipt: Box::new(receipt),
        });
        Ok(settled(at_once, events).await)
    }
}

impl Core {
    /// What the companions call themselves that are let in to who is signed in to this session.
    pub(crate) async fn companions_of(&self, session: &SessionHandle) -> Vec<String> {
        let (Some(subject), Ok(local_api)) = (self.subject(), self.local_api().await) else {
            return Vec::new();
        };
        let is_theirs =
            |account: &Account| account.subject == subject && account.issuer == session.issuer();
        let companions = local_api.companions().into_iter();
        let names: BTreeSet<_> = companions
            .filter(|companion| is_theirs(&companion.account))
            .map(|companion| companion.name)
            .collect();
        names.into_iter().collect()
    }

    fn subject(&self) -> Option<String> {
        match &self.view().borrow().status {
            SessionStatus::SignedIn { user, .. } => Some(user.subject.clone()),
            SessionStatus::Restoring | SessionStatus::SignedOut { .. } => None,
        }
    }
}

/// What the user pool said of a sign-out, if it does so soon.
async fn settled(at_once: Revocation, mut events: broadcast::Receiver<SessionEvent>) -> Revocation {
    if at_once != Revocation::Requested {
        return at_once;
    }
    let told = timeout(SETTLING, async {
        loop {
            match events.recv().await {
                Ok(SessionEvent::SignOutSettled { revocation, .. }) => return revocation,
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return at_once,
            }
        }
    });
    told.await.unwrap_or(at_once)
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
