//! Signing in through the system browser: what the session asks for, one thing after the other, of whoever knows the provider.

use async_trait::async_trait;
use vestibule_contract::{BrowserPrompt, BrowserProvider, Route, WayBack};

use super::{ProviderError, StoreError};
use crate::secret::AttemptRecord;
use crate::{Timestamp, TokenSet};

/// A sign-in through the system browser. What proves it, and every address that holds a secret, stays behind this port.
///
/// The session has one attempt at a time, and calls [`Self::begin`], [`Self::returned`] and [`Self::exchange`] in this order; whenever it
/// gives an attempt up, [`Self::cancel`].
#[async_trait]
pub trait BrowserSignIn: Send + Sync {
    /// Chooses how the browser leads back, and opens it at the provider's page.
    ///
    /// # Errors
    /// See [`BrowserError`]. Nothing is pending.
    async fn begin(&self, request: &BrowserRequest) -> Result<BegunInBrowser, BrowserError>;

    /// Waits until the browser came back with the answer to this attempt. Links of strangers are passed over. Waits for ever if none
    /// comes: the time limit is the session's.
    ///
    /// # Errors
    /// See [`BrowserError`]: the attempt has ended.
    async fn returned(&self, attempt: BrowserAttempt) -> Result<(), BrowserError>;

    /// Exchanges what the browser brought for tokens, once, and checks them.
    ///
    /// # Errors
    /// See [`BrowserError`]: the attempt has ended.
    async fn exchange(&self, attempt: BrowserAttempt) -> Result<TokenSet, BrowserError>;

    /// Gives an attempt up; whatever answers it later is dropped.
    fn cancel(&self, attempt: BrowserAttempt);
}

/// Keeps what goes on with a sign-in through the browser if the application is closed meanwhile: one record, of the attempt that was begun
/// last.
#[async_trait]
pub trait AttemptStore: Send + Sync {
    /// Keeps this record, in place of any other.
    ///
    /// # Errors
    /// See [`StoreError`]: the attempt lives in memory only.
    async fn keep(&self, record: &AttemptRecord) -> Result<(), StoreError>;

    /// The record; it stays.
    ///
    /// # Errors
    /// See [`StoreError`].
    async fn load(&self) -> Result<Option<AttemptRecord>, StoreError>;

    /// Removes the record, before what it proves is used.
    ///
    /// # Errors
    /// See [`StoreError`]: it may still be there, and nothing may be exchanged with it.
    async fn remove(&self) -> Result<(), StoreError>;

    /// Removes the record in its turn, after what was asked before and before what is asked later. Nobody waits for it.
    fn forget(&self);
}

/// What a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrowserRequest {
    /// Whom they go to; `None` for the provider's own page.
    pub provider: Option<BrowserProvider>,
    /// What the page has to ask.
    pub prompt: Option<BrowserPrompt>,
    /// Where they want to go afterwards.
    pub route: Route,
}

/// Names an attempt; no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BrowserAttempt(pub u64);

/// An attempt whose browser is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BegunInBrowser {
    /// Its name.
    pub attempt: BrowserAttempt,
    /// How the browser leads back.
    pub way_back: WayBack,
    /// When it is over.
    pub expires_at: Timestamp,
}

/// An attempt of before a restart, whose answer has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResumedInBrowser {
    /// The attempt as it is now.
    pub begun: BegunInBrowser,
    /// What the person had asked for.
    pub request: BrowserRequest,
}

/// Why a sign-in through the browser does not go on; a variant is what the caller can do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BrowserError {
    /// None of the addresses that lead back to this application is configured: add one at the provider.
    #[error("no address leads back to this application")]
    NoWayBack,
    /// The browser could not be opened.
    #[error("the browser could not be opened")]
    NotOpened,
    /// The person, or whoever knows them, said no.
    #[error("the sign-in was refused in the browser")]
    Refused,
    /// The provider does not take the request; the text is the error's name in RFC 6749 or OpenID Connect.
    #[error("the provider refused the request: {0}")]
    Misconfigured(String),
    /// The provider has a fault of its own, or too much to do: try again later.
    #[error("the provider has a fault of its own")]
    Unavailable,
    /// The answer, or what the provider publishes, is of another issuer.
    #[error("the answer is of another issuer")]
    AnotherIssuer,
    /// The provider can't do what is needed; the text names the metadata.
    #[error("the provider does not support what is needed: {0}")]
    UnsupportedProvider(&'static str),
    /// The provider refused the code: begin again.
    #[error("the code was refused")]
    CodeRefused,
    /// There is no refresh token, so that the session would end within the hour.
    #[error("there is no refresh token")]
    NoRefreshToken,
    /// What was pasted is not an address that a sign-in ends at.
    #[error("this is not the address of a callback")]
    NotACallback,
    /// What was pasted answers another sign-in, or was used before.
    #[error("this is the callback of another sign-in")]
    CallbackOfAnotherSignIn,
    /// The configuration can't be used; the text names its field.
    #[error("the {0} of the configuration can't be used")]
    InvalidConfiguration(&'static str),
    /// The system has no random numbers.
    #[error("the system has no random numbers")]
    NoRandomness,
    /// What was kept of the attempt could not be removed from the keyring, so that its code is not exchanged: begin again.
    #[error("what was kept of the sign-in could not be removed")]
    NotRemoved,
    /// The attempt is not known, or was given up.
    #[error("the sign-in was given up")]
    Cancelled,
    /// The provider could not be asked, or its answer could not be used.
    #[error(transparent)]
    Provider(#[from] ProviderError),
}
