//! A computer with a keyring, and a user pool that it reaches: small fakes of every port.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use tokio::sync::{broadcast, watch};
use vestibule_contract::{Connection, SessionEvent, SessionStatus, SessionStorage, SessionView};

use super::NOW;
use super::pool::Pool;
use crate::ports::{Clock, IdentityProvider, StoreError, TokenStore};
use crate::{AccountId, Command, Password, Ports, SessionHandle, StoredSession, Timestamp};

/// A keyring in memory, which can refuse.
#[derive(Default)]
pub(crate) struct Store {
    pub is_missing: AtomicBool,
    pub current: Mutex<Option<StoredSession>>,
    pub pending: Mutex<Vec<StoredSession>>,
}

impl Store {
    pub(crate) fn token(&self) -> Option<String> {
        // EXPOSE: the test's token is looked at.
        self.current
            .lock()
            .unwrap()
            .as_ref()
            .map(|kept| kept.refresh_token.expose_secret().to_owned())
    }

    fn open(&self) -> Result<(), StoreError> {
        if self.is_missing.load(Ordering::SeqCst) {
            Err(StoreError::Missing)
        } else {
            Ok(())
        }
    }
}

#[async_trait]
impl TokenStore for Store {
    async fn load(&self) -> Result<Option<StoredSession>, StoreError> {
        self.open()?;
        Ok(self.current.lock().unwrap().clone())
    }

    async fn save(&self, session: &StoredSession) -> Result<(), StoreError> {
        tokio::task::yield_now().await;
        self.open()?;
        *self.current.lock().unwrap() = Some(session.clone());
        Ok(())
    }

    async fn delete(&self, _: &AccountId) -> Result<(), StoreError> {
        self.open()?;
        *self.current.lock().unwrap() = None;
        Ok(())
    }

    async fn add_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.open()?;
        self.pending.lock().unwrap().push(session.clone());
        Ok(())
    }

    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError> {
        self.open()?;
        Ok(self.pending.lock().unwrap().clone())
    }

    async fn remove_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.open()?;
        self.pending
            .lock()
            .unwrap()
            .retain(|kept| !kept.refresh_token.is_same_as(&session.refresh_token));
        Ok(())
    }
}

pub(crate) struct TestClock(AtomicI64);

impl Default for TestClock {
    fn default() -> Self {
        Self(AtomicI64::new(NOW.0))
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// A computer: what is on it outlives a run of the application.
#[derive(Default)]
pub(crate) struct Computer {
    pub pool: Arc<Pool>,
    pub store: Arc<Store>,
}

impl Computer {
    pub(crate) fn start(&self) -> SessionHandle {
        self.start_listening().0
    }

    /// Starts with somebody who hears every event.
    pub(crate) fn start_listening(&self) -> (SessionHandle, broadcast::Receiver<SessionEvent>) {
        let ports = Ports {
            provider: Arc::clone(&self.pool) as Arc<dyn IdentityProvider>,
            browser: None,
            store: Arc::clone(&self.store) as Arc<dyn TokenStore>,
            clock: Arc::clone(&self.pool.now) as Arc<dyn Clock>,
            totp_issuer: "Vestibule".into(),
        };
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        let (events, listener) = broadcast::channel(64);
        let session = SessionHandle::spawn(ports, watch::Sender::new(view), events);
        (session, listener)
    }

    /// Started, and somebody signed in.
    pub(crate) async fn signed_in(&self) -> SessionHandle {
        let session = self.start();
        until(&session, |view| view.status != SessionStatus::Restoring).await;
        session.perform(sign_in()).await.unwrap();
        session
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.pool.now.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// A sign-in that succeeds.
pub(crate) fn sign_in() -> Command {
    Command::SignIn {
        username: "ada".into(),
        password: Password::new("right".into()),
    }
}

/// Waits until the session is as wanted.
pub(crate) async fn until(
    session: &SessionHandle,
    is_wanted: impl FnMut(&SessionView) -> bool,
) -> SessionStatus {
    session
        .view()
        .wait_for(is_wanted)
        .await
        .unwrap()
        .status
        .clone()
}

pub(crate) fn is_signed_in(status: &SessionStatus) -> bool {
    matches!(
        status,
        SessionStatus::SignedIn {
            storage: SessionStorage::Keyring,
            connection: Connection::Fresh,
            ..
        }
    )
}
