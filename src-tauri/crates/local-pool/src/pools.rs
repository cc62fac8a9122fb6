//! The user pools of one server: which there are, which of them a request is for, making one and deleting one.
//!
//! Deliberately not here: what a pool does ([`crate::operation`]), and who may make one: the server's switch decides that.
//!
//! Invariants: no two pools have the same id, nor two app clients of different pools; each pool has a database of its own,
//! in a directory that bears its id.

mod place;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use tokio::sync::watch;

use crate::config::{PoolConfig, PoolsConfig};
use crate::exception::Exception;
use crate::identity_pools::IdentityPools;
use crate::pool::{new_user_pool_id, refuse};
use crate::store::set_aside::SetAside;
use crate::{Clock, Error, LocalPool, SealingKey, Storage};

use place::{Place, delete_database};

/// The user pools of one server. Clones are the same pools.
#[derive(Debug, Clone)]
pub struct Pools {
    registry: Arc<Registry>,
}

/// The open pools, and what had to be moved out of their way.
#[derive(Debug)]
pub struct OpenedPools {
    /// The pools.
    pub pools: Pools,
    /// Databases that were there and could not be used.
    pub set_aside: Vec<SetAside>,
}

#[derive(Debug)]
struct Registry {
    /// In the order of the configuration, and then as they were made.
    open: watch::Sender<Arc<[LocalPool]>>,
    place: Place,
    /// `None` if the configuration has none.
    identity_pools: Option<Arc<IdentityPools>>,
    /// Held by whoever makes or deletes a pool.
    changing: Mutex<()>,
}

impl Pools {
    /// Opens the configured pools, and those that an administrator made; makes the configured ones that are missing.
    ///
    /// In a directory, each has its database in `pools/<user pool id>`, all sealed with the same key.
    ///
    /// # Errors
    /// [`Error::Configuration`], [`Error::DirectoryNotPrivate`], [`Error::InUse`], [`Error::File`], [`Error::Database`].
    pub async fn open(
        storage: Storage,
        key: SealingKey,
        config: PoolsConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<OpenedPools, Error> {
        config.check()?;
        tokio::task::spawn_blocking(move || open(storage, key, config, &clock))
            .await
            .map_err(|_| Error::RuntimeStopped)?
    }

    /// The pools: those of the configuration in its order, then those that an administrator made.
    pub fn list(&self) -> Arc<[LocalPool]> {
        self.registry.open.borrow().clone()
    }

    /// The same, now and whenever one is made or deleted.
    pub fn changes(&self) -> watch::Receiver<Arc<[LocalPool]>> {
        self.registry.open.subscribe()
    }

    /// The pool with this id.
    pub fn find(&self, user_pool_id: &str) -> Option<LocalPool> {
        let pools = self.list();
        let found = pools
            .iter()
            .find(|pool| pool.inner().user_pool_id == user_pool_id);
        found.cloned()
    }

    /// The identity pools of the same server, if it has any.
    pub(crate) fn identity_pools(&self) -> Option<Arc<IdentityPools>> {
        self.registry.identity_pools.clone()
    }

    /// The ids of the identity pools, each after its name, in the order of the configuration.
    pub fn identity_pool_ids(&self) -> Vec<(String, String)> {
        let identity_pools = self.identity_pools();
        identity_pools
            .iter()
            .flat_map(|identity_pools| &identity_pools.pools)
            .map(|pool| (pool.config.identity_pool_name.clone(), pool.id.clone()))
            .collect()
    }

    /// The pool that an operation is for: by its user pool id, app client, access token or session. What names none is for the
    /// first, which then says what is wrong with it.
    ///
    /// # Errors
    /// `ResourceNotFoundException`: there is no pool at all.
    pub(crate) fn of_request(&self, body: &[u8]) -> Result<LocalPool, Exception> {
        let pools = self.list();
        let first = pools.first().cloned();
        let named = if pools.len() > 1 {
            let names: Names = serde_json::from_slice(body).unwrap_or_default();
            pools.iter().find(|pool| names.mean(pool)).cloned()
        } else {
            None
        };
        named
            .or(first)
            .ok_or_else(|| Exception::resource_not_found("User pool does not exist."))
    }

    /// Makes a pool. Its region, id and issuer are the server's to choose.
    ///
    /// # Errors
    /// `InvalidParameterException` for a configuration that can't be, or `InternalErrorException`; nothing was made.
    pub(crate) fn create(&self, config: PoolConfig) -> Result<LocalPool, Exception> {
        let _guard = self.lock();
        let place = &self.registry.place;
        let config = PoolConfig {
            region: place.region.clone(),
            issuer_base: place.issuer_base.clone(),
            user_pool_id: Some(new_user_pool_id(&place.region)),
            ..config
        };
        config.check().map_err(refuse)?;
        let pool = place
            .new_database(&config)
            .and_then(|database| database.into_new_pool(config, Arc::clone(&place.clock)))
            .map_err(refuse)?;
        self.registry.open.send_modify(|open| {
            *open = open.iter().cloned().chain([pool.clone()]).collect();
        });
        Ok(pool)
    }

    /// Deletes a pool and its database. What is under way in it may still end.
    ///
    /// # Errors
    /// `InternalErrorException`: its files could not be deleted. It is gone all the same, until the server starts again.
    pub(crate) fn delete(&self, user_pool_id: &str) -> Result<(), Exception> {
        let _guard = self.lock();
        let Some(pool) = self.find(user_pool_id) else {
            return Ok(());
        };
        self.registry.open.send_modify(|open| {
            let others = |pool: &&LocalPool| pool.inner().user_pool_id != user_pool_id;
            *open = open.iter().filter(others).cloned().collect();
        });
        let directory = pool.inner().directory().map(Path::to_owned);
        drop(pool);
        directory.map_or(Ok(()), |directory| {
            delete_database(&directory).map_err(|error| {
                tracing::error!(%error, "a user pool's database could not be deleted");
                Exception::internal_error()
            })
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, ()> {
        let changing = self.registry.changing.lock();
        changing.unwrap_or_else(PoisonError::into_inner)
    }
}

impl From<LocalPool> for Pools {
    /// This pool alone. Others that an administrator makes beside it end with the process.
    fn from(pool: LocalPool) -> Self {
        let inner = pool.inner();
        let place = Place {
            storage: Storage::Memory,
            key: SealingKey::generate(),
            region: inner.config.region.clone(),
            issuer_base: inner.config.issuer_base.clone(),
            clock: inner.clock(),
        };
        Self::new(vec![pool], place, None)
    }
}

impl Pools {
    fn new(
        pools: Vec<LocalPool>,
        place: Place,
        identity_pools: Option<Arc<IdentityPools>>,
    ) -> Self {
        Self {
            registry: Arc::new(Registry {
                open: watch::Sender::new(pools.into()),
                place,
                identity_pools,
                changing: Mutex::new(()),
            }),
        }
    }
}

/// The members of a request by which its pool is known.
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Names {
    client_id: Option<String>,
    user_pool_id: Option<String>,
    access_token: Option<String>,
    session: Option<String>,
}

impl Names {
    fn mean(&self, pool: &LocalPool) -> bool {
        let pool = pool.inner();
        if let Some(id) = &self.user_pool_id {
            return *id == pool.user_pool_id;
        }
        if let Some(id) = &self.client_id {
            return pool.client(id).is_some();
        }
        if let Some(token) = &self.access_token {
            return unverified_issuer(token).is_some_and(|issuer| issuer == pool.issuer);
        }
        self.session
            .as_ref()
            .is_some_and(|session| pool.sessions.knows(session.as_bytes()))
    }
}

/// Who claims to have issued a token: enough to know who has to verify it.
fn unverified_issuer(token: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Claims {
        iss: String,
    }
    let claims = token.split('.').nth(1)?;
    let json = URL_SAFE_NO_PAD.decode(claims).ok()?;
    let claims: Claims = serde_json::from_slice(&json).ok()?;
    Some(claims.iss)
}

fn open(
    storage: Storage,
    key: SealingKey,
    config: PoolsConfig,
    clock: &Arc<dyn Clock>,
) -> Result<OpenedPools, Error> {
    let place = Place {
        storage,
        key,
        region: config.region,
        issuer_base: config.issuer_base,
        clock: Arc::clone(clock),
    };
    let mut databases = place.databases()?;
    let mut set_aside: Vec<SetAside> = databases
        .iter_mut()
        .filter_map(|database| database.set_aside.take())
        .collect();
    let mut pools = Vec::new();
    for mut config in config.user_pools {
        let known = databases
            .iter()
            .position(|database| database.is_of(&config));
        let database = match known {
            Some(position) => databases.remove(position),
            None => place.new_database(&config)?,
        };
        config.issuer_base = config.issuer_base.or_else(|| place.issuer_base.clone());
        pools.push(database.into_pool(config, Arc::clone(clock))?);
    }
    for database in databases {
        pools.extend(database.into_created_pool(Arc::clone(clock))?);
    }
    check_ids(&pools)?;
    let identity_pools = place.identity_pools(config.identity_pools)?;
    let (identity_pools, moved) = identity_pools.unzip();
    set_aside.extend(moved.flatten());
    Ok(OpenedPools {
        pools: Pools::new(pools, place, identity_pools.map(Arc::new)),
        set_aside,
    })
}

/// Whether ids lead to one pool each.
fn check_ids(pools: &[LocalPool]) -> Result<(), Error> {
    let mut seen: Vec<String> = Vec::new();
    for pool in pools {
        let pool = pool.inner();
        let ids = pool.clients.iter().map(|client| &client.id);
        for id in ids.chain([&pool.user_pool_id]) {
            if seen.contains(id) {
                return Err(Error::Configuration(
                    "two user pools have the same UserPoolId or ClientId",
                ));
            }
            seen.push(id.clone());
        }
    }
    Ok(())
}
