//! The actor: feeds [`transition`](crate::transition) one event after the other and has its effects carried out.
//!
//! What the user pool is asked runs at the same time as everything else; what the store is asked runs one after the
//! other, in the order in which it followed, so that a sign-out is never overtaken by an earlier save.

mod browser;
mod revocation;
mod store;
mod user_pool;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{broadcast, mpsc, oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};
use vestibule_contract::{
    BrowserSession, Page, Route, SessionEvent, SessionView, SignOutReceipt, SignOutScope, TotpSetup,
};

pub(crate) use self::user_pool::log;
use crate::account_operations::AccountOperations;
use crate::ports::{BrowserSignIn, Clock, IdentityProvider, TokenStore};
use crate::{
    AccountNews, Command, Effect, Epoch, Error, Event, Lease, Reply, RequestId, State,
    next_deadline, status, totp, transition,
};

/// What the session needs of the world.
#[derive(Clone)]
pub struct Ports {
    /// The user pool.
    pub provider: Arc<dyn IdentityProvider>,
    /// The system browser, where a sign-in may go through it.
    pub browser: Option<Arc<dyn BrowserSignIn>>,
    /// The keyring.
    pub store: Arc<dyn TokenStore>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What authenticator applications show beside the account's name.
    pub totp_issuer: Arc<str>,
}

/// The way to the session, for everybody in the trusted process.
#[derive(Clone)]
pub struct SessionHandle {
    messages: mpsc::Sender<Message>,
    view: watch::Receiver<SessionView>,
    events: broadcast::Sender<SessionEvent>,
    provider: Arc<dyn IdentityProvider>,
    totp_issuer: Arc<str>,
}

impl fmt::Debug for SessionHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionHandle").finish_non_exhaustive()
    }
}

impl SessionHandle {
    /// Starts the session, which begins to restore what the store kept. What it looks like goes to `view`, what happens to it to `events`;
    /// who subscribed before misses nothing.
    pub fn spawn(
        ports: Ports,
        view: watch::Sender<SessionView>,
        events: broadcast::Sender<SessionEvent>,
    ) -> Self {
        let (messages, inbox) = mpsc::channel(INBOX_LENGTH);
        let handle = Self {
            messages,
            view: view.subscribe(),
            events: events.clone(),
            provider: Arc::clone(&ports.provider),
            totp_issuer: Arc::clone(&ports.totp_issuer),
        };
        tokio::spawn(Actor::new(ports, view, events).run(inbox));
        handle
    }

    /// The session as others may see it, now and whenever it changes.
    pub fn view(&self) -> watch::Receiver<SessionView> {
        self.view.clone()
    }

    /// What happens to the session from here on: everything, in order, and once.
    pub fn events(&self) -> broadcast::Receiver<SessionEvent> {
        self.events.subscribe()
    }

    /// The `iss` of the tokens of whoever signs in here.
    pub fn issuer(&self) -> &str {
        self.provider.issuer()
    }

    /// The tokens of who is signed in, for a companion that the person let in; refreshed first if they are too old.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`]; [`crate::ports::ProviderError::Unreachable`] while the session is offline.
    pub async fn lend(&self) -> Result<Lease, Error> {
        self.lease(None).await
    }

    /// The operations on the account of who is signed in.
    pub fn account(&self) -> AccountOperations<'_> {
        AccountOperations::new(self)
    }

    /// The page's data, or where to go instead. Waits while the session is being restored.
    ///
    /// # Errors
    /// [`Error::Closed`].
    pub async fn load(&self, route: Route) -> Result<Page, Error> {
        match self.request(Command::Load(route)).await? {
            Reply::Page(page) => Ok(page),
            _ => Err(Error::WrongStep),
        }
    }

    /// What an authenticator application is to be enrolled with at the step `SetUpTotp`.
    ///
    /// # Errors
    /// [`Error::WrongStep`]: the session is at another step.
    pub async fn totp_setup(&self) -> Result<TotpSetup, Error> {
        match self.request(Command::TotpSecret).await? {
            Reply::TotpSecret { username, secret } => {
                Ok(totp::setup(&self.totp_issuer, &username, &secret))
            }
            _ => Err(Error::WrongStep),
        }
    }

    /// WebAuthn's `PublicKeyCredentialRequestOptionsJSON` for the step `UsePasskey`.
    ///
    /// # Errors
    /// [`Error::WrongStep`]: the session is at another step.
    pub async fn passkey_request(&self) -> Result<String, Error> {
        match self.request(Command::PasskeyRequest).await? {
            Reply::PasskeyRequest(request) => Ok(request),
            _ => Err(Error::WrongStep),
        }
    }

    /// Does what a person asked for, and returns the session afterwards.
    ///
    /// # Errors
    /// See [`Error`]; the session says at which step it is.
    pub async fn perform(&self, command: Command) -> Result<SessionView, Error> {
        self.request(command).await?;
        Ok(self.present())
    }

    /// Signs out: on this computer at once, at the user pool as soon as it can be reached; what that answers comes as
    /// [`SessionEvent::SignOutSettled`].
    ///
    /// # Errors
    /// [`Error::Closed`].
    pub async fn sign_out(&self, scope: SignOutScope) -> Result<SignOutReceipt, Error> {
        match self.request(Command::SignOut(scope)).await? {
            Reply::SignedOut(revocation, other_devices) => Ok(SignOutReceipt {
                session: self.present(),
                revocation,
                other_devices,
                browser: BrowserSession::NotAsked,
                companions: Vec::new(),
            }),
            _ => Err(Error::WrongStep),
        }
    }

    /// Ends the actor, after the store has done what it was asked. Commands fail from here on.
    pub async fn shut_down(&self) {
        let (done, finished) = oneshot::channel();
        if self.messages.send(Message::ShutDown(done)).await.is_ok() {
            // An error only says that the actor was gone before: there is nothing to wait for.
            let _ = finished.await;
        }
    }

    pub(crate) fn present(&self) -> SessionView {
        self.view.borrow().clone()
    }

    pub(crate) fn provider(&self) -> &dyn IdentityProvider {
        &*self.provider
    }

    pub(crate) fn totp_issuer(&self) -> &str {
        &self.totp_issuer
    }

    /// The session's tokens, for one operation on the account; refreshed first if they are too old, or were refused.
    ///
    /// # Errors
    /// [`Error::NotSignedIn`]; [`crate::ports::ProviderError::Unreachable`] while the session is offline.
    pub(crate) async fn lease(&self, refused: Option<Epoch>) -> Result<Lease, Error> {
        match self.request(Command::Lease { refused }).await? {
            Reply::Lease(lease) => Ok(lease),
            _ => Err(Error::WrongStep),
        }
    }

    /// Says what an operation on the account of this session came to.
    ///
    /// # Errors
    /// [`Error::Cancelled`]: the session is over.
    pub(crate) async fn report(&self, session: Epoch, news: AccountNews) -> Result<(), Error> {
        self.request(Command::Report(session, news)).await?;
        Ok(())
    }

    async fn request(&self, command: Command) -> Result<Reply, Error> {
        let (answer, answered) = oneshot::channel();
        self.messages
            .send(Message::Command(command, answer))
            .await
            .map_err(|_| Error::Closed)?;
        answered.await.map_err(|_| Error::Closed)?
    }
}

#[derive(Debug)]
enum Message {
    Command(Command, oneshot::Sender<Result<Reply, Error>>),
    ShutDown(oneshot::Sender<()>),
}

struct Actor {
    ports: Ports,
    state: Option<State>,
    view: watch::Sender<SessionView>,
    events: broadcast::Sender<SessionEvent>,
    requests: HashMap<RequestId, oneshot::Sender<Result<Reply, Error>>>,
    next_request: u64,
    /// What the user pool is asked.
    asked: JoinSet<Option<Event>>,
    /// What the store is asked, in order.
    store: mpsc::UnboundedSender<Effect>,
    store_events: mpsc::UnboundedReceiver<Event>,
    store_task: JoinHandle<()>,
}

impl Actor {
    fn new(
        ports: Ports,
        view: watch::Sender<SessionView>,
        events: broadcast::Sender<SessionEvent>,
    ) -> Self {
        let (store, store_inbox) = mpsc::unbounded_channel();
        let (store_outbox, store_events) = mpsc::unbounded_channel();
        let store_task = tokio::spawn(store::run(ports.clone(), store_inbox, store_outbox));
        let state = Some(State::new());
        Self {
            ports,
            state,
            view,
            events,
            requests: HashMap::new(),
            next_request: 0,
            asked: JoinSet::new(),
            store,
            store_events,
            store_task,
        }
    }

    async fn run(mut self, mut inbox: mpsc::Receiver<Message>) {
        self.handle(Event::Started);
        loop {
            let tick = self.until_next_tick();
            tokio::select! {
                message = inbox.recv() => match message {
                    Some(Message::Command(command, answer)) => self.requested(command, answer),
                    Some(Message::ShutDown(done)) => break self.finish(Some(done)).await,
                    None => break self.finish(None).await,
                },
                Some(answer) = self.asked.join_next() => match answer {
                    Ok(Some(event)) => self.handle(event),
                    Ok(None) => {}
                    Err(error) => tracing::error!(cancelled = error.is_cancelled(), "a task of the session failed"),
                },
                Some(event) = self.store_events.recv() => self.handle(event),
                () = sleep(tick) => self.handle(Event::Tick),
            }
        }
    }

    fn requested(&mut self, command: Command, answer: oneshot::Sender<Result<Reply, Error>>) {
        let request = RequestId(self.next_request);
        self.next_request += 1;
        self.requests.insert(request, answer);
        self.handle(Event::Requested(request, command));
    }

    fn handle(&mut self, event: Event) {
        let now = self.ports.clock.now();
        let Some(state) = self.state.take() else {
            return;
        };
        let (state, effects) = transition(state, event, now);
        let status = status(&state, now);
        self.state = Some(state);
        self.view.send_if_modified(|view| {
            let is_new = view.status != status;
            if is_new {
                view.revision += 1;
                view.status = status;
            }
            is_new
        });
        for effect in effects {
            self.carry_out(effect);
        }
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Reply(request, answer) => {
                if let Some(waiting) = self.requests.remove(&request) {
                    // Whoever asked may have gone.
                    let _ = waiting.send(answer);
                }
            }
            Effect::Restore(_)
            | Effect::Save(..)
            | Effect::Forget(_)
            | Effect::Revoke(_)
            | Effect::DiscardStored(_)
            | Effect::RetryRevocations => {
                if self.store.send(effect).is_err() {
                    tracing::error!("the store's task has ended");
                }
            }
            Effect::Announce(event) => {
                // Nobody may be listening.
                let _ = self.events.send(event);
            }
            Effect::ForgetAwsCredentials => {
                if let Some(pool) = self.ports.provider.user_pool() {
                    pool.forget_aws_credentials();
                }
            }
            Effect::CancelInBrowser(attempt) => {
                if let Some(browser) = &self.ports.browser {
                    browser.cancel(attempt);
                }
            }
            Effect::BeginInBrowser(..)
            | Effect::AwaitBrowser(..)
            | Effect::ExchangeFromBrowser(..) => {
                let browser = self.ports.browser.clone();
                self.asked.spawn(browser::ask(browser, effect));
            }
            effect => {
                let provider = Arc::clone(&self.ports.provider);
                self.asked.spawn(user_pool::ask(provider, effect));
            }
        }
    }

    /// How long to sleep; never longer than a minute, because a sleeping computer's timers stand still.
    fn until_next_tick(&self) -> Option<Duration> {
        let deadline = next_deadline(self.state.as_ref()?)?;
        let seconds = (deadline.0 - self.ports.clock.now().0).clamp(0, LONGEST_SLEEP_SECONDS);
        Some(Duration::from_secs(seconds.unsigned_abs()).max(SHORTEST_SLEEP))
    }

    async fn finish(mut self, done: Option<oneshot::Sender<()>>) {
        self.asked.abort_all();
        drop(self.store);
        if let Err(error) = self.store_task.await {
            tracing::error!(cancelled = error.is_cancelled(), "the store's task failed");
        }
        if let Some(done) = done {
            let _ = done.send(());
        }
    }
}

async fn sleep(duration: Option<Duration>) {
    match duration {
        Some(duration) => tokio::time::sleep(duration).await,
        None => std::future::pending().await,
    }
}

/// A window has a handful of commands under way at most; more wait for their turn.
const INBOX_LENGTH: usize = 64;
const LONGEST_SLEEP_SECONDS: i64 = 60;
/// So that a deadline in the past never makes the loop spin.
const SHORTEST_SLEEP: Duration = Duration::from_millis(20);

#[cfg(test)]
mod tests;
