//! The user pool itself: what is open for as long as somebody has a [`LocalPool`].

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::watch;

use crate::challenge::{PasswordVerifierChallenge, Pending, PendingSession};
use crate::clock::Timestamp;
use crate::config::PoolConfig;
use crate::exception::Exception;
use crate::mailbox::{Mail, Mailbox};
use crate::seal::Sealer;
use crate::secret::fill_random;
use crate::store::set_aside::SetAside;
use crate::store::{self, Store, StoreError, identity, mail};
use crate::token::{SigningKeyring, SigningKeys};
use crate::{ClientConfig, Clock, Error, PasswordPolicy, SealingKey};

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
    inner: Arc<Pool>,
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
    /// `<region>_<name>`.
    pub user_pool_id: String,
    /// The first client's id.
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
        config.check()?;
        tokio::task::spawn_blocking(move || open(&storage, &key, config, clock))
            .await
            .map_err(|_| Error::RuntimeStopped)?
    }

    /// What applications need to know to use the pool.
    pub fn info(&self) -> PoolInfo {
        let clients: Vec<ClientInfo> = self.inner.clients.iter().map(Client::info).collect();
        PoolInfo {
            user_pool_id: self.inner.user_pool_id.clone(),
            client_id: clients
                .first()
                .map(|client| client.client_id.clone())
                .unwrap_or_default(),
            clients,
            region: self.inner.config.region.clone(),
            issuer: self.inner.issuer.clone(),
            password_policy: self.inner.config.password_policy,
        }
    }

    /// The messages that the pool would have sent, the newest first; the last fifty of them.
    pub fn mailbox(&self) -> Arc<[Mail]> {
        self.inner.mailbox.list()
    }

    /// The same, now and whenever it changes.
    pub fn mailbox_changes(&self) -> watch::Receiver<Arc<[Mail]>> {
        self.inner.mailbox.changes()
    }

    /// Forgets all messages. The codes in them stay valid.
    ///
    /// # Errors
    /// [`Error::Database`]: they are still there.
    pub async fn clear_mailbox(&self) -> Result<(), Error> {
        let pool = Arc::clone(&self.inner);
        tokio::task::spawn_blocking(move || {
            pool.store.transaction(mail::clear).map_err(unusable)?;
            pool.mailbox.clear();
            Ok(())
        })
        .await
        .map_err(|_| Error::RuntimeStopped)?
    }

    pub(crate) fn inner(&self) -> &Arc<Pool> {
        &self.inner
    }
}

/// Everything that an operation works with.
pub(crate) struct Pool {
    pub(crate) user_pool_id: String,
    pub(crate) issuer: String,
    pub(crate) config: PoolConfig,
    pub(crate) store: Store,
    pub(crate) sealer: Sealer,
    /// Under their secret blocks.
    pub(crate) challenges: Pending<PasswordVerifierChallenge>,
    /// Under their session names.
    pub(crate) sessions: Pending<PendingSession>,
    pub(crate) mailbox: Mailbox,
    clients: Vec<Client>,
    keyring: SigningKeyring,
    is_warming_up: AtomicBool,
    clock: Arc<dyn Clock>,
}

/// An app client with its id.
#[derive(Debug)]
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

fn open(
    storage: &Storage,
    key: &SealingKey,
    config: PoolConfig,
    clock: Arc<dyn Clock>,
) -> Result<Opened, Error> {
    let sealer = Sealer::new(key);
    let now = clock.now().into();
    let (store, set_aside) = match storage {
        Storage::Memory => (store::open_memory()?, None),
        Storage::Directory(directory) => {
            let opening = store::open_directory(directory, &sealer, now)?;
            (opening.store, opening.set_aside)
        }
    };
    let (user_pool_id, ids, messages) = store
        .transaction(|transaction| {
            let user_pool_id = match identity::user_pool_id(transaction)? {
                Some(id) => id,
                None => create_identity(transaction, &sealer, &config, now)?,
            };
            let ids = client_ids(transaction, &config, now)?;
            let messages = mail::list(transaction, &sealer)?;
            Ok((user_pool_id, ids, messages))
        })
        .map_err(unusable)?;
    if !fits(&user_pool_id, &config) {
        return Err(Error::Configuration(
            "the database belongs to a pool with another UserPoolId or Region",
        ));
    }
    let clients = clients(&config, ids)?;
    let pool = Pool {
        issuer: issuer(&config, &user_pool_id),
        user_pool_id,
        store,
        sealer,
        challenges: Pending::default(),
        sessions: Pending::default(),
        mailbox: Mailbox::new(messages),
        clients,
        keyring: SigningKeyring::default(),
        is_warming_up: AtomicBool::new(false),
        clock,
        config,
    };
    Ok(Opened {
        pool: LocalPool {
            inner: Arc::new(pool),
        },
        set_aside,
    })
}

fn create_identity(
    transaction: &rusqlite::Transaction<'_>,
    sealer: &Sealer,
    config: &PoolConfig,
    now: Timestamp,
) -> Result<String, StoreError> {
    let id = config
        .user_pool_id
        .clone()
        .unwrap_or_else(|| format!("{}_{}", config.region, random_text(LETTERS_AND_DIGITS, 9)));
    identity::create_user_pool(transaction, sealer, &id, now)?;
    Ok(id)
}

/// The clients' ids, in the order of the configuration.
fn client_ids(
    transaction: &rusqlite::Transaction<'_>,
    config: &PoolConfig,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let id_of = |client: &ClientConfig| {
        let kept = identity::client_id(transaction, &client.client_name)?;
        let id = match (&client.client_id, kept) {
            (Some(configured), _) => configured.clone(),
            (None, Some(kept)) => return Ok(kept),
            (None, None) => random_text(SMALL_LETTERS_AND_DIGITS, 26),
        };
        identity::save_client_id(transaction, &client.client_name, &id, now)?;
        Ok(id)
    };
    config.clients.iter().map(id_of).collect()
}

fn clients(config: &PoolConfig, ids: Vec<String>) -> Result<Vec<Client>, Error> {
    let mut clients: Vec<Client> = Vec::new();
    for (id, config) in ids.into_iter().zip(&config.clients) {
        if clients.iter().any(|other| other.id == id) {
            return Err(Error::Configuration(
                "a ClientId is already that of another client",
            ));
        }
        clients.push(Client {
            id,
            config: config.clone(),
        });
    }
    Ok(clients)
}

fn fits(user_pool_id: &str, config: &PoolConfig) -> bool {
    let same_id = config
        .user_pool_id
        .as_deref()
        .is_none_or(|configured| configured == user_pool_id);
    let same_region = user_pool_id
        .split_once('_')
        .is_some_and(|(region, _)| region == config.region);
    same_id && same_region
}

fn issuer(config: &PoolConfig, user_pool_id: &str) -> String {
    match &config.issuer_base {
        Some(base) => format!("{base}/{user_pool_id}"),
        None => format!(
            "https://cognito-idp.{}.amazonaws.com/{user_pool_id}",
            config.region
        ),
    }
}

fn unusable(error: StoreError) -> Error {
    match error {
        StoreError::Sqlite(error) => Error::Database(error),
        StoreError::Sealed(_) | StoreError::Malformed(_) => {
            Error::Database(rusqlite::Error::InvalidQuery)
        }
    }
}

/// Random characters of an alphabet, each as likely as every other.
fn random_text(alphabet: &[u8], length: usize) -> String {
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

const LETTERS_AND_DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const SMALL_LETTERS_AND_DIGITS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";
