#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

use async_trait::async_trait;
use vestibule_contract::{
    CodeDelivery, Connection, Notice, Page, PageData, SessionStatus, SessionStorage,
};

use super::*;
use crate::ports::{
    PasswordReset, ProviderError, SignIn, SignUp, SignUpOutcome, SignUpRequest, StoreError,
    TokenLifecycle,
};
use crate::testing::{NOW, tokens};
use crate::{
    AccessToken, AccountId, ConfirmationCode, Password, RefreshToken, StoredSession, Timestamp,
    TokenSet,
};

/// A user pool in memory: rotates refresh tokens, and can be cut off.
#[derive(Default)]
struct Pool {
    is_cut_off: AtomicBool,
    refreshes: AtomicU64,
    revoked: Mutex<Vec<String>>,
    now: Arc<TestClock>,
}

impl Pool {
    fn reach(&self) -> Result<(), ProviderError> {
        if self.is_cut_off.load(Ordering::SeqCst) {
            Err(ProviderError::Unreachable)
        } else {
            Ok(())
        }
    }

    fn issue(&self, refresh_token: &str) -> TokenSet {
        tokens("ada", refresh_token, self.now.now().plus(3600))
    }

    fn revoked(&self) -> Vec<String> {
        self.revoked.lock().unwrap().clone()
    }
}

#[async_trait]
impl SignIn for Pool {
    async fn sign_in(&self, _: &str, password: &Password) -> Result<TokenSet, ProviderError> {
        self.reach()?;
        // EXPOSE: the test's password is looked at.
        if password.expose_secret() == "right" {
            Ok(self.issue("refresh 1"))
        } else {
            Err(ProviderError::NotAuthorized)
        }
    }
}

#[async_trait]
impl SignUp for Pool {
    async fn sign_up(&self, _: &SignUpRequest) -> Result<SignUpOutcome, ProviderError> {
        Ok(SignUpOutcome::Confirmed)
    }

    async fn confirm_sign_up(&self, _: &str, _: &ConfirmationCode) -> Result<(), ProviderError> {
        Ok(())
    }

    async fn resend_confirmation_code(
        &self,
        _: &str,
    ) -> Result<Option<CodeDelivery>, ProviderError> {
        Ok(None)
    }
}

#[async_trait]
impl PasswordReset for Pool {
    async fn forgot_password(&self, _: &str) -> Result<Option<CodeDelivery>, ProviderError> {
        Ok(None)
    }

    async fn confirm_forgot_password(
        &self,
        _: &str,
        _: &ConfirmationCode,
        _: &Password,
    ) -> Result<(), ProviderError> {
        Ok(())
    }
}

#[async_trait]
impl TokenLifecycle for Pool {
    async fn refresh(
        &self,
        _: &AccountId,
        _: &str,
        token: &RefreshToken,
    ) -> Result<TokenSet, ProviderError> {
        // Lets every other task go first, so that a second refresh would have its chance.
        tokio::task::yield_now().await;
        self.reach()?;
        // EXPOSE: the test's token is looked at.
        if self
            .revoked()
            .iter()
            .any(|revoked| revoked == token.expose_secret())
        {
            return Err(ProviderError::SessionEnded);
        }
        let number = self.refreshes.fetch_add(1, Ordering::SeqCst) + 2;
        Ok(self.issue(&format!("refresh {number}")))
    }

    async fn revoke_token(&self, token: &RefreshToken) -> Result<(), ProviderError> {
        self.reach()?;
        // EXPOSE: the test's token is noted.
        self.revoked
            .lock()
            .unwrap()
            .push(token.expose_secret().to_owned());
        Ok(())
    }

    async fn global_sign_out(&self, _: &AccessToken) -> Result<(), ProviderError> {
        self.reach()
    }
}

impl IdentityProvider for Pool {
    fn client_id(&self) -> &'static str {
        "client"
    }

    fn issuer(&self) -> &'static str {
        "https://issuer.example/pool"
    }
}

/// A keyring in memory.
#[derive(Default)]
struct Store {
    current: Mutex<Option<StoredSession>>,
    pending: Mutex<Vec<StoredSession>>,
}

impl Store {
    fn token(&self) -> Option<String> {
        // EXPOSE: the test's token is looked at.
        self.current
            .lock()
            .unwrap()
            .as_ref()
            .map(|kept| kept.refresh_token.expose_secret().to_owned())
    }
}

#[async_trait]
impl TokenStore for Store {
    async fn load(&self) -> Result<Option<StoredSession>, StoreError> {
        Ok(self.current.lock().unwrap().clone())
    }

    async fn save(&self, session: &StoredSession) -> Result<(), StoreError> {
        tokio::task::yield_now().await;
        *self.current.lock().unwrap() = Some(session.clone());
        Ok(())
    }

    async fn delete(&self, _: &AccountId) -> Result<(), StoreError> {
        *self.current.lock().unwrap() = None;
        Ok(())
    }

    async fn add_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.pending.lock().unwrap().push(session.clone());
        Ok(())
    }

    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError> {
        Ok(self.pending.lock().unwrap().clone())
    }

    async fn remove_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.pending
            .lock()
            .unwrap()
            .retain(|kept| !kept.refresh_token.is_same_as(&session.refresh_token));
        Ok(())
    }
}

struct TestClock(AtomicI64);

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
struct Computer {
    pool: Arc<Pool>,
    store: Arc<Store>,
}

impl Computer {
    fn start(&self) -> SessionHandle {
        let ports = Ports {
            provider: Arc::clone(&self.pool) as Arc<dyn IdentityProvider>,
            store: Arc::clone(&self.store) as Arc<dyn TokenStore>,
            clock: Arc::clone(&self.pool.now) as Arc<dyn Clock>,
        };
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        SessionHandle::spawn(ports, watch::Sender::new(view))
    }

    fn wait(&self, seconds: i64) {
        self.pool.now.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

fn sign_in(password: &str) -> Command {
    Command::SignIn {
        username: "ada".into(),
        password: Password::new(password.into()),
    }
}

/// Waits until the session is as wanted.
async fn until(
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

fn is_known(view: &SessionView) -> bool {
    view.status != SessionStatus::Restoring
}

async fn signed_in(computer: &Computer) -> SessionHandle {
    let session = computer.start();
    until(&session, is_known).await;
    session.perform(sign_in("right")).await.unwrap();
    session
}

fn is_signed_in(status: &SessionStatus) -> bool {
    matches!(
        status,
        SessionStatus::SignedIn {
            storage: SessionStorage::Keyring,
            connection: Connection::Fresh,
            ..
        }
    )
}

#[tokio::test]
async fn a_session_survives_a_restart_and_a_wrong_password_makes_none() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let refused = session.perform(sign_in("wrong")).await;
    assert_eq!(refused, Err(ProviderError::NotAuthorized.into()));
    assert_eq!(computer.store.token(), None);
    let view = session.perform(sign_in("right")).await.unwrap();
    assert!(is_signed_in(&view.status));
    session.shut_down().await;

    let again = computer.start();
    assert!(is_signed_in(&until(&again, is_known).await));
    assert_eq!(
        computer.store.token().as_deref(),
        Some("refresh 2"),
        "rotated, and stored"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_four_pages_at_expiry_make_one_refresh() {
    let computer = Computer::default();
    let session = signed_in(&computer).await;
    computer.wait(7200);
    let pages: Vec<_> = (0..64)
        .map(|_| {
            let session = session.clone();
            tokio::spawn(async move { session.load(Route::Protected).await })
        })
        .collect();
    for page in pages {
        let data = PageData::Protected {
            username: "ada".into(),
        };
        assert_eq!(page.await.unwrap(), Ok(Page::Loaded { data }));
    }
    assert_eq!(computer.pool.refreshes.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_sign_out_without_a_network_is_made_good_at_the_next_start() {
    let computer = Computer::default();
    let session = signed_in(&computer).await;
    computer.pool.is_cut_off.store(true, Ordering::SeqCst);
    session.sign_out(SignOutScope::Local).await.unwrap();
    session.shut_down().await;
    assert_eq!(computer.store.token(), None, "here it is over at once");
    assert_eq!(
        computer.store.pending.lock().unwrap().len(),
        1,
        "there it is still to be done"
    );

    computer.pool.is_cut_off.store(false, Ordering::SeqCst);
    let again = computer.start();
    let status = until(&again, is_known).await;
    assert!(matches!(status, SessionStatus::SignedOut { .. }));
    again.shut_down().await;
    assert_eq!(computer.pool.revoked(), ["refresh 1"]);
    assert!(computer.store.pending.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_sign_out_is_never_overtaken_by_an_earlier_save() {
    let computer = Computer::default();
    let session = computer.start();
    until(&session, is_known).await;
    let (signing_in, signing_out) = {
        let (first, second) = (session.clone(), session.clone());
        (
            tokio::spawn(async move { first.perform(sign_in("right")).await }),
            tokio::spawn(async move { second.sign_out(SignOutScope::Local).await }),
        )
    };
    // Whether the sign-in came first or was given up is the scheduler's choice.
    let _ = signing_in.await.unwrap();
    signing_out.await.unwrap().unwrap();
    session.sign_out(SignOutScope::Local).await.unwrap();
    session.shut_down().await;
    assert_eq!(
        computer.store.token(),
        None,
        "after a sign-out nothing is left in the keyring"
    );
}

#[tokio::test]
async fn a_session_that_was_ended_elsewhere_is_over_at_the_next_start() {
    let computer = Computer::default();
    signed_in(&computer).await.shut_down().await;
    computer
        .pool
        .revoked
        .lock()
        .unwrap()
        .push("refresh 1".into());
    let again = computer.start();
    match until(&again, is_known).await {
        SessionStatus::SignedOut { notice, .. } => assert_eq!(notice, Some(Notice::SessionEnded)),
        status => panic!("expected to be signed out, not {status:?}"),
    }
}

#[tokio::test]
async fn after_the_end_a_command_is_refused() {
    let computer = Computer::default();
    let session = computer.start();
    session.shut_down().await;
    assert_eq!(session.perform(sign_in("right")).await, Err(Error::Closed));
}
