//! The records in the keyring, each with its version.
//!
//! A session's entry holds the token and little else, because a Windows credential holds 2,560 bytes; what else is known of the session stands in the
//! index of the user pool's app client.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vestibule_session::ports::{RememberedDevice, StoreError};
use vestibule_session::{AccountId, DevicePassword, RefreshToken, StoredSession, Timestamp};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The version that this code writes, and the only one that it reads.
const VERSION: u32 = 1;

/// Which sessions of an app client there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Index {
    v: u32,
    /// The session that is restored at start.
    pub current: Option<SessionInfo>,
    /// The sessions that are still to be revoked, the oldest first.
    pub pending: Vec<Pending>,
}

impl Default for Index {
    fn default() -> Self {
        Self {
            v: VERSION,
            current: None,
            pending: Vec::new(),
        }
    }
}

/// What is known of a session, without its token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SessionInfo {
    pub subject: String,
    pub username: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    pub issued_at: i64,
}

/// A session that is still to be revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Pending {
    /// Names its entry.
    pub number: u64,
    pub session: SessionInfo,
}

/// The token of a session.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenRecord {
    v: u32,
    refresh_token: String,
}

impl TokenRecord {
    pub(crate) fn new(refresh_token: &RefreshToken) -> Self {
        // EXPOSE: goes into the OS keyring.
        Self {
            v: VERSION,
            refresh_token: refresh_token.expose_secret().to_owned(),
        }
    }

    pub(crate) fn refresh_token(&self) -> RefreshToken {
        RefreshToken::new(self.refresh_token.clone())
    }
}

/// What proves this computer for one user.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(crate) struct DeviceRecord {
    v: u32,
    username: String,
    key: String,
    group_key: String,
    password: String,
}

impl DeviceRecord {
    pub(crate) fn new(username: &str, device: &RememberedDevice) -> Self {
        Self {
            v: VERSION,
            username: username.to_owned(),
            key: device.key.clone(),
            group_key: device.group_key.clone(),
            // EXPOSE: goes into the OS keyring.
            password: device.password.expose_secret().to_owned(),
        }
    }

    pub(crate) fn is_of(&self, username: &str) -> bool {
        self.username == username
    }

    pub(crate) fn device(&self) -> RememberedDevice {
        RememberedDevice {
            key: self.key.clone(),
            group_key: self.group_key.clone(),
            password: DevicePassword::new(self.password.clone()),
        }
    }
}

impl SessionInfo {
    pub(crate) fn of(session: &StoredSession) -> Self {
        Self {
            subject: session.account.subject().to_owned(),
            username: session.username.clone(),
            display_name: session.display_name.clone(),
            issued_at: session.issued_at.0,
        }
    }

    pub(crate) fn with_token(self, issuer: &str, token: &TokenRecord) -> StoredSession {
        StoredSession {
            account: AccountId::new(issuer, self.subject),
            username: self.username,
            display_name: self.display_name,
            refresh_token: token.refresh_token(),
            issued_at: Timestamp(self.issued_at),
        }
    }
}

/// A record that says which version it has.
pub(crate) trait Record: Serialize + DeserializeOwned {
    fn version(&self) -> u32;
}

impl Record for Index {
    fn version(&self) -> u32 {
        self.v
    }
}

impl Record for TokenRecord {
    fn version(&self) -> u32 {
        self.v
    }
}

impl Record for DeviceRecord {
    fn version(&self) -> u32 {
        self.v
    }
}

pub(crate) fn encode(record: &impl Record) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    serde_json::to_vec(record)
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Refused)
}

/// `None` for what this version can't read: another version's record, or no record at all.
pub(crate) fn decode<T: Record>(content: &[u8]) -> Option<T> {
    serde_json::from_slice::<T>(content)
        .ok()
        .filter(|record| record.version() == VERSION)
}
