//! This computer, as the user pool knows it, for each of the people who signed in here.
//!
//! What is kept in memory goes before what is stored, so that a session without a keyring works to its end, and a device that the pool
//! has forgotten is not tried again, whatever the store says.
//!
//! Invariant: a store that fails never fails a sign-in; the next one is one from a new device.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use vestibule_session::ports::{DeviceStore, RememberedDevice, StoreError};

/// The devices by `cognito:username`.
pub(crate) struct KnownDevices {
    store: Arc<dyn DeviceStore>,
    /// `None` stands for one that was forgotten.
    kept: Mutex<HashMap<String, Option<RememberedDevice>>>,
}

impl KnownDevices {
    pub(crate) fn new(store: Arc<dyn DeviceStore>) -> Self {
        Self {
            store,
            kept: Mutex::default(),
        }
    }

    pub(crate) async fn load(&self, username: &str) -> Option<RememberedDevice> {
        let kept = self.kept().get(username).cloned();
        if let Some(kept) = kept {
            return kept;
        }
        let stored = self.store.load_device(username).await;
        let device = told("load_device", stored).flatten()?;
        self.kept()
            .entry(username.to_owned())
            .or_insert(Some(device))
            .clone()
    }

    pub(crate) async fn save(&self, username: &str, device: RememberedDevice) {
        self.kept()
            .insert(username.to_owned(), Some(device.clone()));
        told(
            "save_device",
            self.store.save_device(username, &device).await,
        );
    }

    pub(crate) async fn forget(&self, username: &str) {
        self.kept().insert(username.to_owned(), None);
        told("delete_device", self.store.delete_device(username).await);
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<String, Option<RememberedDevice>>> {
        // An entry is replaced as a whole, so that a panic elsewhere leaves it whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for KnownDevices {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("KnownDevices")
    }
}

fn told<T>(operation: &'static str, answer: Result<T, StoreError>) -> Option<T> {
    answer
        .inspect_err(
            |error| tracing::warn!(operation, %error, "this computer's device is not kept"),
        )
        .ok()
}
