//! What the commands reach: the session, once it runs, and what belongs to it.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::sync::{Mutex, MutexGuard, broadcast, watch};
use vestibule_contract::{
    AppInfo, ErrorCode, IpcError, LastUsed, Mail, SessionEvent, SessionStatus, SessionView,
    UserPoolInfo,
};
use vestibule_local_api::LocalApi;
use vestibule_oidc::BrowserFlow;
use vestibule_session::SessionHandle;
use vestibule_vault::Vault;

use crate::clock::Stopwatch;
use crate::paths::Paths;

/// The running application. Its window is there before its session is: a command waits for that.
pub struct Core {
    view: watch::Sender<SessionView>,
    events: broadcast::Sender<SessionEvent>,
    ready: watch::Sender<Option<Ready>>,
    local_api: Mutex<Option<Arc<LocalApi>>>,
    surroundings: OnceLock<Surroundings>,
    changing: Mutex<()>,
    check_user_command: OnceLock<String>,
    started: Stopwatch,
    ui_is_ready: watch::Sender<bool>,
}

/// What there is once the start is over.
#[derive(Clone)]
pub struct Ready {
    /// The session, or why there is none.
    pub session: Result<SessionHandle, IpcError>,
    /// The user pool, or why there is none.
    pub user_pool: Result<UserPoolInfo, IpcError>,
    /// Sign-in through the browser, where it is to be had.
    pub browser: Option<Arc<BrowserFlow>>,
    /// The embedded user pool's messages.
    pub mailbox: Option<Arc<dyn Mailbox>>,
}

/// What stays as it is while the user pool changes.
pub(crate) struct Surroundings {
    /// The keyring.
    pub vault: Vault,
    /// Where files are kept.
    pub paths: Paths,
}

/// Messages that are shown because nothing really sends them.
#[async_trait::async_trait]
pub trait Mailbox: Send + Sync {
    /// All of them, newest first.
    fn messages(&self) -> Vec<Mail>;

    /// Throws them away.
    ///
    /// # Errors
    /// [`ErrorCode::Internal`]: they are still there.
    async fn clear(&self) -> Result<(), IpcError>;

    /// Ends what stands behind it, so that dropping it leaves everything on disk in order.
    async fn close(&self);
}

impl Default for Core {
    fn default() -> Self {
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        Self {
            view: watch::Sender::new(view),
            events: broadcast::Sender::new(EVENTS),
            ready: watch::Sender::new(None),
            local_api: Mutex::new(None),
            surroundings: OnceLock::new(),
            changing: Mutex::new(()),
            check_user_command: OnceLock::new(),
            started: Stopwatch::start(),
            ui_is_ready: watch::Sender::new(false),
        }
    }
}

impl Core {
    /// The session as everybody may see it, from the first moment on.
    pub fn view(&self) -> watch::Receiver<SessionView> {
        self.view.subscribe()
    }

    /// Everything that happens to a session, whichever user pool is in use.
    pub(crate) fn events(&self) -> &broadcast::Sender<SessionEvent> {
        &self.events
    }

    /// For the session, which says there what it looks like.
    pub(crate) fn view_sender(&self) -> watch::Sender<SessionView> {
        self.view.clone()
    }

    /// The session.
    ///
    /// # Errors
    /// [`ErrorCode::EmbeddedPoolUnavailable`] or [`ErrorCode::UserPoolMisconfigured`]: it did not start.
    pub async fn session(&self) -> Result<SessionHandle, IpcError> {
        self.ready().await.session
    }

    /// What the webview learns at its start.
    pub async fn app_info(&self) -> AppInfo {
        AppInfo {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            user_pool: self.ready().await.user_pool,
            check_user_command: self.check_user_command.get().cloned(),
        }
    }

    /// The embedded user pool's messages, newest first; none where there is no such pool.
    pub async fn mailbox(&self) -> Vec<Mail> {
        self.ready()
            .await
            .mailbox
            .map(|mailbox| mailbox.messages())
            .unwrap_or_default()
    }

    /// Throws the messages away.
    ///
    /// # Errors
    /// [`ErrorCode::Internal`]: they are still there.
    pub async fn clear_mailbox(&self) -> Result<(), IpcError> {
        match self.ready().await.mailbox {
            Some(mailbox) => mailbox.clear().await,
            None => Ok(()),
        }
    }

    /// The start is over.
    pub fn set_ready(&self, ready: Ready) {
        if ready.session.is_err() {
            // Nobody can be signed in: so the local API says, too.
            self.view.send_modify(|view| {
                view.revision += 1;
                view.status = SessionStatus::SignedOut {
                    step: vestibule_contract::Step::default(),
                    notice: None,
                };
            });
        }
        self.ready.send_replace(Some(ready));
    }

    /// A sign-in through the browser worked out by this; `None` where another user pool is in use by now, or none.
    pub(crate) fn set_last_used(&self, last_used: &LastUsed) -> Option<UserPoolInfo> {
        let mut changed = None;
        self.ready.send_if_modified(|ready| {
            if let Some(Ready {
                user_pool: Ok(pool),
                ..
            }) = ready
                && let Some(browser) = &mut pool.browser
            {
                browser.last_used = Some(last_used.clone());
                changed = Some(pool.clone());
            }
            changed.is_some()
        });
        changed
    }

    /// What the start found.
    pub(crate) fn set_surroundings(&self, surroundings: Surroundings) {
        // Set once, at the start.
        let _ = self.surroundings.set(surroundings);
    }

    /// What the start found.
    ///
    /// # Errors
    /// [`ErrorCode::Busy`]: the start is not over.
    pub(crate) fn surroundings(&self) -> Result<&Surroundings, IpcError> {
        self.surroundings
            .get()
            .ok_or_else(|| IpcError::new(ErrorCode::Busy, "the application is still starting"))
    }

    /// Ends the present session, because another user pool is about to be used; commands wait until [`Self::set_ready`].
    /// One change at a time: the next one waits for the guard.
    pub(crate) async fn begin_change(&self) -> MutexGuard<'_, ()> {
        let guard = self.changing.lock().await;
        self.forget_browser_sign_in();
        let before = self.ready.send_replace(None);
        if let Some(Ready {
            session: Ok(session),
            ..
        }) = before
        {
            session.shut_down().await;
        }
        self.view.send_modify(|view| {
            view.revision += 1;
            view.status = SessionStatus::Restoring;
        });
        guard
    }

    /// The local API listens.
    pub(crate) async fn set_local_api(&self, local_api: LocalApi) {
        if let Some(socket) = local_api.socket_path() {
            let command = format!(
                "curl --unix-socket {} http://localhost/api/check-user",
                socket.display()
            );
            // Set once, at the start.
            let _ = self.check_user_command.set(command);
        }
        *self.local_api.lock().await = Some(Arc::new(local_api));
    }

    /// The local API, for who is signed in: what other programs may do is theirs to see and to change.
    ///
    /// # Errors
    /// [`ErrorCode::NotSignedIn`]; [`ErrorCode::LocalApiUnavailable`]: it did not start.
    pub(crate) async fn local_api(&self) -> Result<Arc<LocalApi>, IpcError> {
        let is_signed_in = matches!(self.view.borrow().status, SessionStatus::SignedIn { .. });
        if !is_signed_in {
            return Err(IpcError::new(ErrorCode::NotSignedIn, "nobody is signed in"));
        }
        self.local_api.lock().await.clone().ok_or_else(|| {
            IpcError::new(
                ErrorCode::LocalApiUnavailable,
                "the local API did not start; the log says why",
            )
        })
    }

    /// Whether other programs can ask.
    pub(crate) async fn has_local_api(&self) -> bool {
        self.local_api.lock().await.is_some()
    }

    /// A window shows its first page; how long that took is noted in the log.
    pub(crate) fn set_ui_ready(&self) {
        tracing::info!(milliseconds = self.started.milliseconds(), "ui ready");
        self.ui_is_ready.send_replace(true);
    }

    /// Waits until a window shows its first page, and hears from then on what happens; but not for ever.
    pub(crate) async fn ui_ready(&self) {
        let mut ui_is_ready = self.ui_is_ready.subscribe();
        let shown = ui_is_ready.wait_for(|is_ready| *is_ready);
        if tokio::time::timeout(LONGEST_START, shown).await.is_err() {
            tracing::warn!("no window shows a page yet");
        }
    }

    /// Removes what the keyring keeps of a sign-in through the browser: somebody is signed in, or was signed out, or signs in elsewhere.
    pub(crate) fn forget_browser_sign_in(&self) {
        if let Some(Ready {
            browser: Some(flow),
            ..
        }) = &*self.ready.borrow()
        {
            flow.forget_kept();
        }
    }

    /// Ends what runs, after the keyring has done what it was asked.
    pub(crate) async fn shut_down(&self) {
        if let Some(local_api) = self.local_api.lock().await.take() {
            local_api.shutdown().await;
        }
        // The last of it goes with this function: the user pool's database is closed.
        let Some(ready) = self.ready.send_replace(Some(Ready::never())) else {
            return;
        };
        if let Ok(session) = &ready.session {
            session.shut_down().await;
        }
        if let Some(mailbox) = &ready.mailbox {
            mailbox.close().await;
        }
    }

    /// What there is, once the start, or a change, is over.
    pub(crate) async fn ready(&self) -> Ready {
        let mut ready = self.ready.subscribe();
        match ready.wait_for(Option::is_some).await {
            Ok(ready) => ready.clone().unwrap_or_else(Ready::never),
            Err(_) => Ready::never(),
        }
    }
}

impl Ready {
    fn never() -> Self {
        let error = IpcError::new(ErrorCode::Internal, "the application is shutting down");
        Self {
            session: Err(error.clone()),
            user_pool: Err(error),
            browser: None,
            mailbox: None,
        }
    }
}

/// A webview that has not drawn anything by then has a fault of its own; what waits for it goes on.
const LONGEST_START: Duration = Duration::from_secs(20);
/// More than happen while a listener is busy.
const EVENTS: usize = 64;
