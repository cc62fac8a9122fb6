//! The operating system's keyring, by way of the `keyring` crate.

use keyring_core::Error;
use zeroize::Zeroizing;

use crate::{Entries, EntryError};

/// The operating system's keyring: Secret Service, macOS keychain or Windows credentials.
#[derive(Debug)]
pub struct OsKeyring {
    service: String,
}

impl OsKeyring {
    /// The entries of this service (the application's identifier). The keyring is not asked yet.
    pub fn new(service: impl Into<String>) -> Self {
        Self {
            service: service.into(),
        }
    }

    /// Does something with an entry. A keyring that was away, or was restarted since the last call, is looked for once more.
    fn with_entry<T>(
        &self,
        name: &str,
        call: impl Fn(&keyring_core::Entry) -> Result<T, Error>,
    ) -> Result<T, EntryError> {
        let attempt =
            || keyring_core::Entry::new(&self.service, name).and_then(|entry| call(&entry));
        connect()?;
        match attempt() {
            Err(Error::PlatformFailure(_)) => {
                reconnect()?;
                attempt().map_err(|error| classify(&error))
            }
            answer => answer.map_err(|error| classify(&error)),
        }
    }
}

impl Entries for OsKeyring {
    fn read(&mut self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EntryError> {
        self.with_entry(name, |entry| match entry.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), EntryError> {
        self.with_entry(name, |entry| entry.set_secret(content))
    }

    fn delete(&mut self, name: &str) -> Result<(), EntryError> {
        self.with_entry(name, |entry| match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        })
    }
}

/// Has the `keyring` crate choose this platform's store, once a process.
fn connect() -> Result<(), EntryError> {
    if keyring_core::get_default_store().is_some() || keyring::Entry::store_status().is_ok() {
        return Ok(());
    }
    // It could not, and will not try again: the keyring may have come up since.
    reconnect()
}

#[cfg(all(unix, not(target_os = "macos")))]
fn reconnect() -> Result<(), EntryError> {
    let store = zbus_secret_service_keyring_store::Store::new().map_err(|_| EntryError::Missing)?;
    keyring_core::set_default_store(store);
    Ok(())
}

/// Elsewhere the keyring is a part of the system and does not go away.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn reconnect() -> Result<(), EntryError> {
    keyring::Entry::store_status()
        .as_ref()
        .map(|()| ())
        .map_err(|_| EntryError::Missing)
}

/// What the caller can do about it. The error itself is dropped here: `BadEncoding` and `BadDataFormat` hold the secret.
fn classify(error: &Error) -> EntryError {
    match error {
        Error::NoDefaultStore => EntryError::Missing,
        Error::NoStorageAccess(_) => EntryError::Locked,
        _ => EntryError::Refused,
    }
}
