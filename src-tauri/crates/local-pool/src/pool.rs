//! The user pool itself: what is open for as long as somebody has a [`LocalPool`].

mod database;
mod reconfigure;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tokio::sync::watch;

use crate::challenge::{
    DevicePasswordVerifierChallenge, PasswordVerifierChallenge, Pending, PendingSession, SignIn,
};
use crate::clock::Timestamp;
use crate::config::PoolConfig;
use crate::domain;
use crate::exception::Exception;
use crate::mailbox::{Mail, Mailbox};
use crate::operation::PendingRegistration;
use crate::seal::Sealer;
use crate::secret::fill_random;
use crate::store::set_aside::SetAside;
use crate::store::{Store, StoreError, mail};
use crate::token::{SigningKeyring, SigningKeys};
use crate::{ClientConfig, Clock, Error, PasswordPolicy, SealingKey};

pub(crate) use database::{Database, new_user_pool_id};
pub(crate) use reconfigure::refuse;

/// Where the pool's database is.
#[derive(Debug, Clone)]
pub enum Storage {
    /// In this directory, which is the pool's own: closed to the other users of the computer, and made if it is missing.
    Directory(PathBuf),
    /// Nowhere: everything ends with the process.
    Memory,
}

/// A user pool. Clones are the same pool; the database is closed with the last one.
#[derive(Debug, Clone)]
pub struct LocalPool {
    current: Arc<Current>,
}

/// The pool as it is set up at present.
#[derive(Debug)]
struct Current {
    /// Replaced as a whole when an administrator changes the configuration: an operation ends with the one that it began with.
    pool: RwLock<Arc<Pool>>,
    /// Held by whoever changes the configuration, so that no change is lost to another.
    changing: Mutex<()>,
}

/// An open pool, and what had to be moved out of its way.
#[derive(Debug)]
pub struct Opened {
    /// The pool.
    pub pool: LocalPool,
    /// A database that was there and could not be used. The pool has a new, empty one.
    pub set_aside: Option<SetAside>,
}

/// What applications need to know to use the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct PoolInfo {
    /// As configured.
    pub pool_name: String,
    /// `<region>_<name>`.
    pub user_pool_id: String,
    /// The first client's id; empty if there is no client.
    pub client_id: String,
    /// All clients, in the order of the configuration.
    pub clients: Vec<ClientInfo>,
    /// What comes before the `_` of the pool's id.
    pub region: String,
    /// The tokens' `iss`.
    pub issuer: String,
    /// What a password must have.
    pub password_policy: PasswordPolicy,
}

/// What an application needs to know of its client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientInfo {
    /// As configured.
    pub client_name: String,
    /// As the application sends it.
    pub client_id: String,
    /// Whether the application must prove a secret.
    pub has_secret: bool,
}

impl LocalPool {
    /// Opens the pool's database, or makes one.
    ///
    /// A database that is damaged, newer than this program, or sealed with another key is set aside under another name, and
    /// the pool begins anew.
    ///
    /// # Errors
    /// [`Error::Configuration`], [`Error::DirectoryNotPrivate`], [`Error::InUse`], [`Error::File`], [`Error::Database`]:
    /// nothing was changed.
    pub async fn open(
        storage: Storage,
        key: SealingKey,
        config: PoolConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<Opened, Error> {
        config.check_complete()?;
        tokio::task::spawn_blocking(move || {
            let mut database = Database::open(&storage, &key, clock.now().into())?;
            let set_aside = database.set_aside.take();
            let pool = database.into_pool(config, clock)?;
            Ok(Opened { pool, set_aside })
        })
        .await
        .map_err(|_| Error::RuntimeStopped)?
    }

    /// What applications need to know to use the pool.
    pub fn info(&self) -> PoolInfo {
        let pool = self.inner();
        let clients: Vec<ClientInfo> = pool.clients.iter().map(Client::info).collect();
        PoolInfo {
            pool_name: pool.config.pool_name.clone(),
            user_pool_id: pool.user_pool_id.clone(),
            client_id: clients
                .first()
                .map(|client| client.client_id.clone())
                .unwrap_or_default(),
            clients,
            region: pool.config.region.clone(),
            issuer: pool.issuer.clone(),
            password_policy: pool.config.password_policy,
        }
    }

    /// The messages that the pool would have sent, the newest first; the last fifty of them.
    pub fn mailbox(&self) -> Arc<[Mail]> {
        self.inner().mailbox.list()
    }

    /// The same, now and whenever it changes.
    pub fn mailbox_changes(&self) -> watch::Receiver<Arc<[Mail]>> {
        self.inner().mailbox.changes()
    }

    /// Forgets all messages. The codes in them stay valid.
    ///
    /// # Errors
    /// [`Error::Database`]: they are still there.
    pub async fn clear_mailbox(&self) -> Result<(), Error> {
        let pool = self.inner();
        tokio::task::spawn_blocking(move || {
            pool.store.transaction(mail::clear).map_err(unusable)?;
            pool.mailbox.clear();
            Ok(())
        })
        .await
        .map_err(|_| Error::RuntimeStopped)?
    }

    /// The pool as it is set up now.
    pub(crate) fn inner(&self) -> Arc<Pool> {
        let pool = self.current.pool.read();
        Arc::clone(&pool.unwrap_or_else(PoisonError::into_inner))
    }
}

/// Everything that an operation works with. A clone is the same pool, which may then be set up in another way.
#[derive(Clone)]
pub(crate) struct Pool {
    pub(crate) user_pool_id: String,
    pub(crate) issuer: String,
    pub(crate) config: PoolConfig,
    pub(crate) store: Arc<Store>,
    pub(crate) sealer: Arc<Sealer>,
    /// Under their secret blocks.
    pub(crate) challenges: Arc<Pending<PasswordVerifierChallenge>>,
    /// Under their session names.
    pub(crate) sessions: Arc<Pending<PendingSession>>,
    /// Sign-ins whose device is asked for its password, under the device's key.
    pub(crate) device_sign_ins: Arc<Pending<SignIn>>,
    /// Under their secret blocks.
    pub(crate) device_challenges: Arc<Pending<DevicePasswordVerifierChallenge>>,
    /// Under the `sub` of their users.
    pub(crate) registrations: Arc<Pending<PendingRegistration>>,
    /// What the hosted pages keep.
    pub(crate) domain: Arc<domain::Memory>,
    pub(crate) mailbox: Arc<Mailbox>,
    pub(crate) clients: Vec<Client>,
    keyring: Arc<SigningKeyring>,
    is_warming_up: Arc<AtomicBool>,
    clock: Arc<dyn Clock>,
    /// Where the database is.
    directory: Option<PathBuf>,
    /// What the configuration was before an administrator changed it.
    base: Base,
}

/// Where a pool's configuration began.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) enum Base {
    /// With an administrator, who made the pool.
    Created,
    /// With a configuration that has this SHA-256, in hexadecimal digits.
    Configured(String),
}

/// An app client with its id.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    pub(crate) id: String,
    pub(crate) config: ClientConfig,
}

impl Client {
    fn info(&self) -> ClientInfo {
        ClientInfo {
            client_name: self.config.client_name.clone(),
            client_id: self.id.clone(),
            has_secret: self.config.client_secret.is_some(),
        }
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pool")
            .field("user_pool_id", &self.user_pool_id)
            .finish_non_exhaustive()
    }
}

impl Pool {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now().into()
    }

    /// What comes after the `_` of the pool's id: the part that SRP hashes.
    pub(crate) fn name(&self) -> &str {
        self.user_pool_id
            .split_once('_')
            .map_or(self.user_pool_id.as_str(), |(_, name)| name)
    }

    pub(crate) fn client(&self, id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.id == id)
    }

    /// Where the database is, if it is on disk.
    pub(crate) fn directory(&self) -> Option<&Path> {
        self.directory.as_deref()
    }

    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The keys that sign tokens. May take a good part of a second the first time.
    ///
    /// # Errors
    /// `InternalErrorException`.
    pub(crate) fn signing_keys(&self) -> Result<&SigningKeys, Exception> {
        self.keyring.keys(&self.store, &self.sealer, self.now())
    }

    /// Has the keys made while the person is still typing. Called with every request; only the first one does something.
    pub(crate) fn warm_up(self: &Arc<Self>) {
        if self.keyring.is_ready() || self.is_warming_up.swap(true, Ordering::Relaxed) {
            return;
        }
        let pool = Arc::clone(self);
        // A failure is logged there, and met again by whoever needs a key.
        tokio::task::spawn_blocking(move || pool.signing_keys().map(|_| ()));
    }
}

pub(crate) fn unusable(error: StoreError) -> Error {
    match error {
        StoreError::Sqlite(error) => Error::Database(error),
        StoreError::Sealed(_) | StoreError::Malformed(_) => {
            Error::Database(rusqlite::Error::InvalidQuery)
        }
    }
}

/// Random characters of an alphabet, each as likely as every other.
pub(crate) fn random_text(alphabet: &[u8], length: usize) -> String {
    let mut text = String::with_capacity(length);
    while text.len() < length {
        let mut byte = [0];
        fill_random(&mut byte);
        // Six bits, and again if they are past the alphabet's end: a remainder would favour its beginning.
        let [byte] = byte;
        if let Some(character) = alphabet.get(usize::from(byte >> 2)) {
            text.push(char::from(*character));
        }
    }
    text
}

pub(crate) const LETTERS_AND_DIGITS: &[u8] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
pub(crate) const SMALL_LETTERS_AND_DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
