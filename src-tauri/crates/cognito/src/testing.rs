//! What the tests of this crate share: a server's half of SRP, a pool's keys and tokens, and an HTTP server that does as it is told.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

pub(crate) mod fake_pool;
pub(crate) mod honest;
pub(crate) mod pool_keys;
pub(crate) mod raw_server;
pub(crate) mod srp_server;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use vestibule_session::ports::{
    Challenge, Clock, DeviceStore, ProviderError, RememberedDevice, SignIn as _, SignInOutcome,
    SignInRequest, StoreError,
};
use vestibule_session::{Password, Timestamp, TokenSet};

use crate::UserPool;

/// A clock that is set by hand.
#[derive(Debug, Clone)]
pub(crate) struct HandClock(Arc<AtomicI64>);

impl HandClock {
    pub(crate) fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    pub(crate) fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// A store of devices that can be locked.
#[derive(Debug, Clone, Default)]
pub(crate) struct MemoryDevices {
    devices: Arc<Mutex<HashMap<String, RememberedDevice>>>,
    is_locked: Arc<AtomicBool>,
}

impl MemoryDevices {
    pub(crate) fn lock(&self) {
        self.is_locked.store(true, Ordering::SeqCst);
    }

    /// By user name.
    pub(crate) fn device(&self, username: &str) -> Option<RememberedDevice> {
        self.devices.lock().unwrap().get(username).cloned()
    }

    pub(crate) fn put(&self, username: &str, device: RememberedDevice) {
        let mut devices = self.devices.lock().unwrap();
        devices.insert(username.to_owned(), device);
    }

    fn reach(&self) -> Result<(), StoreError> {
        let is_locked = self.is_locked.load(Ordering::SeqCst);
        (!is_locked).then_some(()).ok_or(StoreError::Locked)
    }
}

#[async_trait]
impl DeviceStore for MemoryDevices {
    async fn load_device(&self, username: &str) -> Result<Option<RememberedDevice>, StoreError> {
        self.reach()?;
        Ok(self.device(username))
    }

    async fn save_device(
        &self,
        username: &str,
        device: &RememberedDevice,
    ) -> Result<(), StoreError> {
        self.reach()?;
        self.put(username, device.clone());
        Ok(())
    }

    async fn delete_device(&self, username: &str) -> Result<(), StoreError> {
        self.reach()?;
        self.devices.lock().unwrap().remove(username);
        Ok(())
    }
}

impl UserPool {
    /// Signs in by a password where nothing else is asked.
    pub(crate) async fn sign_in_with(
        &self,
        username: &str,
        password: &Password,
    ) -> Result<TokenSet, ProviderError> {
        self.begin_with(username, password).await.map(tokens)
    }

    /// Begins with a password.
    pub(crate) async fn begin_with(
        &self,
        username: &str,
        password: &Password,
    ) -> Result<SignInOutcome, ProviderError> {
        let request = SignInRequest::Password {
            username: username.to_owned(),
            password: password.clone(),
        };
        self.sign_in(&request).await
    }
}

pub(crate) fn tokens(outcome: SignInOutcome) -> TokenSet {
    match outcome {
        SignInOutcome::Tokens(tokens) => *tokens,
        SignInOutcome::Challenge(challenge) => panic!("{challenge:?} is asked"),
    }
}

pub(crate) fn challenge(outcome: SignInOutcome) -> Challenge {
    match outcome {
        SignInOutcome::Challenge(challenge) => *challenge,
        SignInOutcome::Tokens(_) => panic!("nothing is asked"),
    }
}
