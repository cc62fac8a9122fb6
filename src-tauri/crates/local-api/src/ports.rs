//! Ports: what the API asks of the application around it. The shell implements them; the tests have small fakes.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use secrecy::SecretString;
use tokio::sync::broadcast;
use vestibule_contract::{Account, PairingPrompt, Revocation, SessionEvent, TokenUse};

/// What the session hands out. Every question names the account that it is about, so that a companion never gets what belongs to
/// the account that took its place meanwhile.
#[async_trait]
pub trait SessionSource: Send + Sync {
    /// The issuer of the user pool that the present session belongs to; waits while the pool is being changed, and is `None`
    /// where there is none. While the view of the session is at one revision this never changes.
    async fn issuer(&self) -> Option<String>;

    /// Everything that happens to the session from now on.
    fn events(&self) -> broadcast::Receiver<SessionEvent>;

    /// What is known of the account, from its ID token or the user pool; the API passes on the few attributes that companions may know.
    ///
    /// # Errors
    /// [`SourceError`]; where the account is offline, what was known last is an answer.
    async fn details(&self, account: &Account) -> Result<SessionDetails, SourceError>;

    /// A live token, refreshed first if it has to be. There is no way to ask for the refresh token.
    ///
    /// # Errors
    /// [`SourceError`]
    async fn token(
        &self,
        account: &Account,
        token_use: TokenUse,
    ) -> Result<IssuedToken, SourceError>;

    /// Temporary AWS credentials from the identity pool.
    ///
    /// # Errors
    /// [`SourceError`]
    async fn aws_credentials(&self, account: &Account) -> Result<AwsCredentials, SourceError>;

    /// Signs the account out of the application because this companion asks for it, and tells the person which one that was. What became
    /// of the refresh token, as far as that is known within a moment.
    ///
    /// # Errors
    /// [`SourceError::NotSignedIn`]; [`SourceError::Refused`]. That the pool can't be reached is none: the session here is gone.
    async fn sign_out(&self, account: &Account, companion: &str)
    -> Result<Revocation, SourceError>;
}

/// What is known of an account.
#[derive(Clone, Default)]
pub struct SessionDetails {
    /// By Cognito's names.
    pub attributes: BTreeMap<String, String>,
    /// Until when the tokens live, in seconds since 1970-01-01T00:00:00Z.
    pub expires_at: Option<i64>,
}

impl fmt::Debug for SessionDetails {
    /// Attributes are a person's own affair.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionDetails([redacted])")
    }
}

/// A token of the session.
#[derive(Debug)]
pub struct IssuedToken {
    /// The token.
    pub token: SecretString,
    /// How long it still lives.
    pub expires_in: Duration,
}

/// Temporary AWS credentials.
#[derive(Debug)]
pub struct AwsCredentials {
    /// Names the key.
    pub access_key_id: String,
    /// The key.
    pub secret_access_key: SecretString,
    /// Goes with the key.
    pub session_token: SecretString,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub expires_at: i64,
}

/// Why the session hands nothing out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// The account is not signed in any more.
    #[error("the account is not signed in")]
    NotSignedIn,
    /// The pool can't be reached; it may be asked again.
    #[error("the pool can't be reached")]
    Offline,
    /// There is no identity pool.
    #[error("there is no identity pool")]
    NoIdentityPool,
    /// The pool refused.
    #[error("the pool refused")]
    Refused,
}

/// The person.
#[async_trait]
pub trait Approval: Send + Sync {
    /// Asks the person, in a native prompt and never in a page. When the time is over the future is dropped: the prompt has to be gone
    /// then. Only one question is open at a time.
    async fn ask(&self, prompt: PairingPrompt) -> Decision;
}

/// What the person said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Let it in.
    Approve,
    /// Don't.
    Refuse,
    /// Don't, and don't ask again about this program.
    RefuseAlways,
}

/// What time it is.
pub trait Clock: Send + Sync {
    /// Seconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> i64;
}

/// The ports of an API without companions: nobody can be asked, so nobody is let in.
#[derive(Debug)]
pub(crate) struct Nobody {
    events: broadcast::Sender<SessionEvent>,
}

impl Nobody {
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            events: broadcast::Sender::new(1),
        })
    }
}

#[async_trait]
impl SessionSource for Nobody {
    async fn issuer(&self) -> Option<String> {
        None
    }

    fn events(&self) -> broadcast::Receiver<SessionEvent> {
        self.events.subscribe()
    }

    async fn details(&self, _: &Account) -> Result<SessionDetails, SourceError> {
        Err(SourceError::NotSignedIn)
    }

    async fn token(&self, _: &Account, _: TokenUse) -> Result<IssuedToken, SourceError> {
        Err(SourceError::NotSignedIn)
    }

    async fn aws_credentials(&self, _: &Account) -> Result<AwsCredentials, SourceError> {
        Err(SourceError::NotSignedIn)
    }

    async fn sign_out(&self, _: &Account, _: &str) -> Result<Revocation, SourceError> {
        Err(SourceError::NotSignedIn)
    }
}

#[async_trait]
impl Approval for Nobody {
    async fn ask(&self, _: PairingPrompt) -> Decision {
        Decision::Refuse
    }
}

impl Clock for Nobody {
    fn now(&self) -> i64 {
        0
    }
}
