//! The session's port to the system browser: one sign-in at a time, from the click to the tokens.
//!
//! Not here: how a browser is opened, and whether the operating system leads links of our scheme to this executable. Both are the
//! [`Desktop`]'s, so that the flow is the same in the tests.
//!
//! An attempt that comes back by our own scheme is kept in the keyring meanwhile: the link may start the application.
//!
//! Invariants: the way back is chosen before the browser opens, by what works here now; a link that does not answer the pending attempt
//! changes nothing; what was given up can't be exchanged; what was kept is gone before its code is exchanged, so that an answer counts once
//! even if the application ends in between.

mod desktop;
mod restart;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use tokio::sync::Notify;
use vestibule_contract::{BrowserPrompt, BrowserProvider, BrowserSession, WayBack};
use vestibule_session::TokenSet;
use vestibule_session::ports::{
    AttemptStore, BegunInBrowser, BrowserAttempt, BrowserError, BrowserRequest, BrowserSignIn,
    Clock,
};

use crate::attempts::{Answered, AttemptId, Attempts, Outcome};
use crate::{
    AuthorizationOptions, AuthorizationUrl, Callback, EndSession, Error, LoopbackReceiver, Prompt,
    Provider, RedirectUri, RedirectUris, Via,
};

pub use desktop::{BrowserNotOpened, Desktop};

/// Sign-in through the browser at one provider.
pub struct BrowserFlow {
    provider: Arc<Provider>,
    desktop: Arc<dyn Desktop>,
    store: Arc<dyn AttemptStore>,
    clock: Arc<dyn Clock>,
    redirect_sign_in: RedirectUris,
    redirect_sign_out: RedirectUris,
    pending: Mutex<Pending>,
    /// Somebody who waits has something to look at.
    changed: Notify,
}

#[derive(Default)]
struct Pending {
    attempts: Attempts,
    current: Option<Current>,
}

/// The attempt that the session waits for.
struct Current {
    id: AttemptId,
    /// Whom the person went to; `None` for the provider's own page.
    went_to: Option<BrowserProvider>,
    /// To open it again; `None` where it was opened before a restart.
    address: Option<Arc<AuthorizationUrl>>,
    /// Whether the store holds it, too.
    is_kept: bool,
    /// Until somebody waits by it.
    receiver: Option<LoopbackReceiver>,
    answer: Option<Result<Box<Answered>, Error>>,
}

/// A way back, ready to be used.
struct Ready {
    way: WayBack,
    redirect_uri: RedirectUri,
    receiver: Option<LoopbackReceiver>,
}

impl BrowserFlow {
    /// A flow whose browser leads back by these addresses, of those that are registered at the provider.
    pub fn new(
        provider: Arc<Provider>,
        desktop: Arc<dyn Desktop>,
        store: Arc<dyn AttemptStore>,
        clock: Arc<dyn Clock>,
        redirect_sign_in: RedirectUris,
        redirect_sign_out: RedirectUris,
    ) -> Self {
        Self {
            provider,
            desktop,
            store,
            clock,
            redirect_sign_in,
            redirect_sign_out,
            pending: Mutex::default(),
            changed: Notify::new(),
        }
    }

    /// Takes a link, from the operating system or pasted by the person, as the answer to the pending attempt.
    ///
    /// # Errors
    /// See [`Attempts::answer`] and [`Callback::parse`]: drop the link; whoever waits goes on waiting.
    pub fn deliver(&self, link: &str) -> Result<(), Error> {
        self.take(Callback::parse(link, &self.redirect_sign_in)?)
    }

    /// Whom the person went to for this attempt, `Some(None)` for the provider's own page; `None` if it is none, or is over.
    pub fn went_to(&self, attempt: BrowserAttempt) -> Option<Option<BrowserProvider>> {
        let mut pending = self.pending();
        let current = pending.current_of(attempt)?;
        Some(current.went_to.clone())
    }

    /// Whether an attempt waits for its link.
    pub fn is_waiting(&self) -> bool {
        let pending = self.pending();
        let current = pending.current.as_ref();
        current.is_some_and(|current| current.answer.is_none())
    }

    /// Whether this is what the browser leads back with after a sign-out: an address for that, and nothing behind it.
    pub fn is_sign_out_return(&self, link: &str) -> bool {
        self.redirect_sign_out.is_one(link)
    }

    /// Opens the browser at the pending attempt's page once more.
    ///
    /// # Errors
    /// [`BrowserError::Cancelled`]: none waits. [`BrowserError::NotOpened`].
    pub async fn open_again(&self) -> Result<(), BrowserError> {
        let address = {
            let pending = self.pending();
            let waits = |current: &&Current| current.answer.is_none();
            let current = pending.current.as_ref().filter(waits);
            current.and_then(|current| current.address.clone())
        };
        let address = address.ok_or(BrowserError::Cancelled)?;
        self.open(&address).await
    }

    /// Sends the browser to the page that ends its session at the provider.
    pub async fn end_session(&self) -> BrowserSession {
        let end = EndSession {
            redirect_uri: self.redirect_sign_out.first(),
            id_token_hint: None,
        };
        match self.provider.end_session_url(end).await {
            Ok(Some(address)) => {
                // EXPOSE: the browser goes there.
                match self.desktop.open(address.expose_secret()).await {
                    Ok(()) => BrowserSession::Opened,
                    Err(BrowserNotOpened) => BrowserSession::Failed,
                }
            }
            Ok(None) => BrowserSession::NotSupported,
            Err(error) => {
                tracing::warn!(%error, "the browser's session could not be ended");
                BrowserSession::Failed
            }
        }
    }

    /// What works here now: our own scheme, if it leads here; a free address of this computer; or the person.
    async fn way_back(&self) -> Result<Ready, Error> {
        if let Some(redirect_uri) = self.redirect_sign_in.deep_link()
            && self.desktop.leads_here(redirect_uri).await
        {
            return Ok(Ready {
                way: WayBack::DeepLink,
                redirect_uri: redirect_uri.clone(),
                receiver: None,
            });
        }
        if let Ok(receiver) = LoopbackReceiver::bind(&self.redirect_sign_in).await {
            let receiver = receiver.with_page(&self.desktop.return_page());
            return Ok(Ready {
                way: WayBack::Loopback,
                redirect_uri: receiver.redirect_uri().clone(),
                receiver: Some(receiver),
            });
        }
        // A browser shows an address that it can't reach, and one that leads nowhere it need not.
        let mut uris = self.redirect_sign_in.loopback();
        let redirect_uri = uris.next().or_else(|| self.redirect_sign_in.first());
        Ok(Ready {
            way: WayBack::Paste,
            redirect_uri: redirect_uri.ok_or(Error::NoRedirectUri)?.clone(),
            receiver: None,
        })
    }

    async fn begin_attempt(&self, request: &BrowserRequest) -> Result<BegunInBrowser, Error> {
        let Ready {
            way,
            redirect_uri,
            receiver,
        } = self.way_back().await?;
        let options = AuthorizationOptions {
            via: request
                .provider
                .as_ref()
                .map(|provider| Via::IdentityProvider(provider.name.clone())),
            prompt: request.prompt.map(|prompt| match prompt {
                BrowserPrompt::SelectAccount => Prompt::SelectAccount,
                BrowserPrompt::Login => Prompt::Login,
            }),
            ..AuthorizationOptions::default()
        };
        let attempt = self
            .provider
            .begin(&options, &redirect_uri, request.route)
            .await?;
        let (address, expires_at) = (attempt.shared_authorization_url(), attempt.expires_at());
        let is_kept = match way {
            WayBack::DeepLink => self.keep(&attempt, request).await,
            // Nobody else than this process can take the answer.
            WayBack::Loopback | WayBack::Paste => {
                self.store.forget();
                false
            }
        };
        let now = self.clock.now();
        let mut pending = self.pending();
        pending.attempts.cancel_all();
        let id = pending.attempts.add(attempt, now);
        pending.current = Some(Current {
            id,
            went_to: request.provider.clone(),
            address: Some(address),
            is_kept,
            receiver,
            answer: None,
        });
        drop(pending);
        self.changed.notify_waiters();
        Ok(BegunInBrowser {
            attempt: id.into(),
            way_back: way,
            expires_at,
        })
    }

    async fn open(&self, address: &AuthorizationUrl) -> Result<(), BrowserError> {
        // EXPOSE: the browser goes there.
        let opened = self.desktop.open(address.expose_secret()).await;
        opened.map_err(|BrowserNotOpened| BrowserError::NotOpened)
    }

    fn take(&self, callback: Callback) -> Result<(), Error> {
        let now = self.clock.now();
        let mut pending = self.pending();
        let (id, answer) = ended(pending.attempts.answer(callback, now)?);
        if let Some(current) = pending.current.as_mut().filter(|current| current.id == id) {
            current.answer = Some(answer);
        }
        drop(pending);
        self.changed.notify_waiters();
        Ok(())
    }

    /// What has become of the attempt; `None` while it waits.
    fn outcome(&self, attempt: BrowserAttempt) -> Option<Result<(), BrowserError>> {
        let mut pending = self.pending();
        let Some(current) = pending.current_of(attempt) else {
            return Some(Err(BrowserError::Cancelled));
        };
        match current.answer.take()? {
            Ok(answered) => {
                current.answer = Some(Ok(answered));
                Some(Ok(()))
            }
            Err(error) => {
                self.end(&mut pending);
                Some(Err(error.into()))
            }
        }
    }

    fn end(&self, pending: &mut Pending) {
        if pending
            .current
            .take()
            .is_some_and(|current| current.is_kept)
        {
            self.store.forget();
        }
    }

    fn pending(&self) -> MutexGuard<'_, Pending> {
        // Every change of it is whole before anything can panic.
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pending {
    fn current_of(&mut self, attempt: BrowserAttempt) -> Option<&mut Current> {
        let is_it = |current: &&mut Current| BrowserAttempt::from(current.id) == attempt;
        self.current.as_mut().filter(is_it)
    }
}

#[async_trait]
impl BrowserSignIn for BrowserFlow {
    async fn begin(&self, request: &BrowserRequest) -> Result<BegunInBrowser, BrowserError> {
        let begun = self.begin_attempt(request).await?;
        tracing::info!(way_back = ?begun.way_back, "the browser is opened for a sign-in");
        if let Err(error) = self.open_again().await {
            self.cancel(begun.attempt);
            return Err(error);
        }
        Ok(begun)
    }

    async fn returned(&self, attempt: BrowserAttempt) -> Result<(), BrowserError> {
        let mut receiver = self
            .pending()
            .current_of(attempt)
            .and_then(|current| current.receiver.take());
        loop {
            let mut changed = std::pin::pin!(self.changed.notified());
            // From here on no change is missed.
            changed.as_mut().enable();
            if let Some(outcome) = self.outcome(attempt) {
                return outcome;
            }
            let callback = tokio::select! {
                () = changed => continue,
                callback = receive(receiver.as_mut()) => callback,
            };
            if let Err(error) = self.take(callback) {
                tracing::warn!(%error, "a link was dropped");
            }
        }
    }

    async fn exchange(&self, attempt: BrowserAttempt) -> Result<TokenSet, BrowserError> {
        let current = {
            let mut pending = self.pending();
            let is_it = pending.current_of(attempt).is_some();
            pending.current.take_if(|_| is_it)
        };
        let Some(Current {
            answer, is_kept, ..
        }) = current
        else {
            return Err(BrowserError::Cancelled);
        };
        if is_kept {
            let removed = self.store.remove().await;
            removed.map_err(|_| Error::NotRemoved)?;
        }
        match answer {
            Some(Ok(answered)) => Ok(self.provider.sign_in(*answered).await?.tokens),
            Some(Err(error)) => Err(error.into()),
            None => Err(BrowserError::Cancelled),
        }
    }

    fn cancel(&self, attempt: BrowserAttempt) {
        let mut pending = self.pending();
        pending.attempts.cancel(AttemptId::from(attempt));
        if pending.current_of(attempt).is_some() {
            self.end(&mut pending);
        }
        drop(pending);
        self.changed.notify_waiters();
    }
}

impl std::fmt::Debug for BrowserFlow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BrowserFlow")
            .field("provider", &self.provider)
            .finish_non_exhaustive()
    }
}

/// Which attempt has ended, and with what.
fn ended(outcome: Outcome) -> (AttemptId, Result<Box<Answered>, Error>) {
    match outcome {
        Outcome::Code(answered) => (answered.id, Ok(answered)),
        Outcome::Ended { id, error, .. } => (id, Err(error)),
    }
}

async fn receive(receiver: Option<&mut LoopbackReceiver>) -> Callback {
    match receiver {
        Some(receiver) => receiver.receive().await,
        None => std::future::pending().await,
    }
}
