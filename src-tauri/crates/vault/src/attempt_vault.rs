//! What goes on with a sign-in through the browser if the application is closed meanwhile: one entry.
//!
//! It is worth nothing after ten minutes, and so it is the one entry that is not set aside if it can't be read: it is passed over, and whoever
//! wrote it removes it.

use async_trait::async_trait;
use vestibule_session::AttemptRecord;
use vestibule_session::ports::{AttemptStore, StoreError};
use zeroize::Zeroizing;

use crate::Vault;

/// Keeps the attempt that was begun last, of whichever user pool or provider.
#[derive(Debug)]
pub struct AttemptVault(Vault);

impl AttemptVault {
    /// In this keyring.
    pub fn new(vault: Vault) -> Self {
        Self(vault)
    }
}

#[async_trait]
impl AttemptStore for AttemptVault {
    async fn keep(&self, record: &AttemptRecord) -> Result<(), StoreError> {
        // EXPOSE: goes into the OS keyring.
        let content = Zeroizing::new(record.expose_secret().as_bytes().to_vec());
        if content.len() > MAX_BYTES {
            return Err(StoreError::Refused);
        }
        self.0.write(ENTRY.to_owned(), content).await
    }

    async fn load(&self) -> Result<Option<AttemptRecord>, StoreError> {
        let Some(content) = self.0.read(ENTRY.to_owned()).await? else {
            return Ok(None);
        };
        let record = std::str::from_utf8(&content).map_err(|_| StoreError::Damaged)?;
        Ok(Some(AttemptRecord::new(record.to_owned())))
    }

    async fn remove(&self) -> Result<(), StoreError> {
        self.0.delete(ENTRY.to_owned()).await
    }

    fn forget(&self) {
        self.0.delete_in_turn(ENTRY.to_owned());
    }
}

/// No other entry is named so: theirs have an issuer in them, or are the embedded user pool's key.
const ENTRY: &str = "browser sign-in";
/// As much as a Windows credential holds.
const MAX_BYTES: usize = 2560;
