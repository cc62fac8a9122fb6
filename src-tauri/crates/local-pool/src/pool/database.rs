//! From a database to the pool that it holds.
//!
//! A configuration that comes from outside counts until an administrator changes something; from then on the changed one
//! does, which the database keeps, for as long as the outer one stays the same.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock};

use aws_lc_rs::digest::{SHA256, digest};
use rusqlite::Transaction;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{
    Base, Client, Current, LETTERS_AND_DIGITS, LocalPool, Pool, SMALL_LETTERS_AND_DIGITS, Storage,
    random_text, unusable,
};
use crate::challenge::Pending;
use crate::clock::Timestamp;
use crate::config::{ClientConfig, PoolConfig};
use crate::mailbox::Mailbox;
use crate::operation::begin_with;
use crate::seal::Sealer;
use crate::store::set_aside::SetAside;
use crate::store::{self, Store, StoreError, identity, mail, settings};
use crate::token::SigningKeyring;
use crate::{Clock, Error, SealingKey};

/// An open database, before it is known how the pool is to be set up.
#[derive(Debug)]
pub(crate) struct Database {
    /// A database that was there and could not be used.
    pub(crate) set_aside: Option<SetAside>,
    /// What the id is, or is to be. `None` for a database that is new, until somebody chooses.
    pub(crate) user_pool_id: Option<String>,
    kept: Option<KeptSettings>,
    store: Store,
    sealer: Sealer,
    directory: Option<PathBuf>,
}

/// How the pool was set up last.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct KeptSettings {
    pub(super) base: Base,
    pub(super) config: PoolConfig,
}

impl Database {
    /// Opens the database, or makes one.
    ///
    /// # Errors
    /// [`Error::DirectoryNotPrivate`], [`Error::InUse`], [`Error::File`], [`Error::Database`]: nothing was changed.
    pub(crate) fn open(storage: &Storage, key: &SealingKey, now: Timestamp) -> Result<Self, Error> {
        let sealer = Sealer::new(key);
        let (store, set_aside, directory) = match storage {
            Storage::Memory => (store::open_memory()?, None, None),
            Storage::Directory(directory) => {
                let opening = store::open_directory(directory, &sealer, now)?;
                (opening.store, opening.set_aside, Some(directory.clone()))
            }
        };
        let (user_pool_id, kept) = store
            .transaction(|transaction| {
                let kept = settings::find(transaction, &sealer)?;
                Ok((identity::user_pool_id(transaction)?, kept))
            })
            .map_err(unusable)?;
        Ok(Self {
            set_aside,
            user_pool_id,
            kept: kept.map(|json| read_settings(&json)).transpose()?,
            store,
            sealer,
            directory,
        })
    }

    /// Whether it is the one of the pool that is configured like this: by the id, or else by the name.
    pub(crate) fn is_of(&self, config: &PoolConfig) -> bool {
        match (&config.user_pool_id, &self.user_pool_id) {
            (Some(configured), Some(id)) => configured == id,
            // Its predecessor was set aside.
            (Some(configured), None) => self.directory_name() == Some(configured.as_str()),
            (None, Some(_)) => self.pool_name() == config.pool_name && !self.is_created(),
            (None, None) => false,
        }
    }

    /// As it was configured last. A database from before names were kept has the name of the default.
    fn pool_name(&self) -> String {
        match &self.kept {
            Some(kept) => kept.config.pool_name.clone(),
            None => PoolConfig::default().pool_name,
        }
    }

    fn is_created(&self) -> bool {
        self.kept
            .as_ref()
            .is_some_and(|kept| kept.base == Base::Created)
    }

    fn directory_name(&self) -> Option<&str> {
        self.directory.as_ref()?.file_name()?.to_str()
    }

    /// The pool, set up like this unless an administrator has changed it since.
    ///
    /// # Errors
    /// [`Error::Configuration`], [`Error::Database`].
    pub(crate) fn into_pool(
        mut self,
        mut config: PoolConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<LocalPool, Error> {
        let groups = std::mem::take(&mut config.groups);
        let users = std::mem::take(&mut config.users);
        let base = Base::Configured(hash(&config)?);
        let settings = match self.kept.take() {
            Some(kept) if kept.base == base => kept,
            _ => KeptSettings { base, config },
        };
        let pool = self.finish(settings, clock)?;
        begin_with(&pool.inner(), groups, users).map_err(|refused| Error::Account {
            pool_name: pool.info().pool_name,
            member: refused.member,
            reason: refused.exception.message.into_owned(),
        })?;
        Ok(pool)
    }

    /// The pool that an administrator is making.
    ///
    /// # Errors
    /// [`Error::Configuration`], [`Error::Database`].
    pub(crate) fn into_new_pool(
        self,
        config: PoolConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<LocalPool, Error> {
        let base = Base::Created;
        self.finish(KeptSettings { base, config }, clock)
    }

    /// The pool that an administrator made earlier, or `None` if it was made by a configuration.
    ///
    /// # Errors
    /// [`Error::Configuration`], [`Error::Database`].
    pub(crate) fn into_created_pool(
        mut self,
        clock: Arc<dyn Clock>,
    ) -> Result<Option<LocalPool>, Error> {
        match self.kept.take() {
            Some(kept) if kept.base == Base::Created => self.finish(kept, clock).map(Some),
            _ => Ok(None),
        }
    }

    fn finish(self, settings: KeptSettings, clock: Arc<dyn Clock>) -> Result<LocalPool, Error> {
        let KeptSettings { base, config } = settings;
        let sealer = self.sealer;
        let now = clock.now().into();
        let (user_pool_id, ids, messages) = self
            .store
            .transaction(|transaction| {
                let kept = identity::user_pool_id(transaction)?;
                let is_new = kept.is_none();
                let user_pool_id = kept
                    .or(self.user_pool_id)
                    .or_else(|| config.user_pool_id.clone())
                    .unwrap_or_else(|| new_user_pool_id(&config.region));
                if is_new {
                    identity::create_user_pool(transaction, &sealer, &user_pool_id, now)?;
                }
                let ids = client_ids(transaction, &config, now)?;
                save_settings(transaction, &sealer, &base, &config, now)?;
                let messages = mail::list(transaction, &sealer)?;
                Ok((user_pool_id, ids, messages))
            })
            .map_err(unusable)?;
        if !fits(&user_pool_id, &config) {
            return Err(Error::Configuration(
                "the database belongs to a pool with another UserPoolId or Region",
            ));
        }
        let pool = Pool {
            issuer: issuer(&config, &user_pool_id),
            user_pool_id,
            store: Arc::new(self.store),
            sealer: Arc::new(sealer),
            challenges: Arc::new(Pending::default()),
            sessions: Arc::new(Pending::default()),
            device_sign_ins: Arc::new(Pending::default()),
            device_challenges: Arc::new(Pending::default()),
            registrations: Arc::new(Pending::default()),
            domain: Arc::default(),
            mailbox: Arc::new(Mailbox::new(messages)),
            clients: clients(&config, ids)?,
            keyring: Arc::new(SigningKeyring::default()),
            is_warming_up: Arc::new(AtomicBool::new(false)),
            clock,
            config,
            directory: self.directory,
            base,
        };
        Ok(LocalPool {
            current: Arc::new(Current {
                pool: RwLock::new(Arc::new(pool)),
                changing: Mutex::new(()),
            }),
        })
    }
}

/// Keeps how the pool is set up.
///
/// # Errors
/// The database's.
pub(super) fn save_settings(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    base: &Base,
    config: &PoolConfig,
    now: Timestamp,
) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Written<'a> {
        base: &'a Base,
        config: &'a PoolConfig,
    }
    let json = serde_json::to_vec(&Written { base, config })
        .map(Zeroizing::new)
        .map_err(|_| StoreError::Malformed("user_pool_settings.sealed_settings"))?;
    let same = settings::find(transaction, sealer)?.is_some_and(|kept| kept == json);
    if same {
        return Ok(());
    }
    settings::save(transaction, sealer, &json, now)
}

/// The clients' ids, in the order of the configuration.
///
/// # Errors
/// The database's.
pub(super) fn client_ids(
    transaction: &Transaction<'_>,
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

/// The clients with their ids.
///
/// # Errors
/// [`Error::Configuration`]: two have the same one.
pub(super) fn clients(config: &PoolConfig, ids: Vec<String>) -> Result<Vec<Client>, Error> {
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

fn read_settings(json: &[u8]) -> Result<KeptSettings, Error> {
    serde_json::from_slice(json)
        .map_err(|_| unusable(StoreError::Malformed("user_pool_settings.sealed_settings")))
}

fn hash(config: &PoolConfig) -> Result<String, Error> {
    let json = serde_json::to_vec(config)
        .map(Zeroizing::new)
        .map_err(|_| unusable(StoreError::Malformed("configuration")))?;
    Ok(hex::encode(digest(&SHA256, &json)))
}

/// A new id of AWS's form.
pub(crate) fn new_user_pool_id(region: &str) -> String {
    format!("{region}_{}", random_text(LETTERS_AND_DIGITS, 9))
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
