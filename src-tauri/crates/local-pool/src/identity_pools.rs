//! The identity pools of one server, in a database of their own.
//!
//! Deliberately not here: what they answer ([`crate::operation`]), and permissions: the credentials that they give out are good
//! for nothing.

use std::fmt;
use std::sync::Arc;

use uuid::Uuid;

use crate::clock::Timestamp;
use crate::config::IdentityPoolConfig;
use crate::exception::Exception;
use crate::pool::unusable;
use crate::seal::Sealer;
use crate::store::set_aside::SetAside;
use crate::store::{self, Store, identities, identity};
use crate::token::{SigningKeyring, SigningKeys};
use crate::{Clock, Error, SealingKey, Storage};

/// Everything that the operations of identity pools work with.
pub(crate) struct IdentityPools {
    pub(crate) pools: Vec<IdentityPool>,
    pub(crate) store: Store,
    sealer: Sealer,
    keyring: SigningKeyring,
    clock: Arc<dyn Clock>,
}

/// An identity pool with its id.
#[derive(Debug, Clone)]
pub(crate) struct IdentityPool {
    pub(crate) id: String,
    pub(crate) config: IdentityPoolConfig,
}

impl IdentityPools {
    /// Opens the database, or makes one.
    ///
    /// # Errors
    /// [`Error::DirectoryNotPrivate`], [`Error::InUse`], [`Error::File`], [`Error::Database`], [`Error::Configuration`].
    pub(crate) fn open(
        storage: &Storage,
        key: &SealingKey,
        region: &str,
        configs: Vec<IdentityPoolConfig>,
        clock: Arc<dyn Clock>,
    ) -> Result<(Self, Option<SetAside>), Error> {
        let sealer = Sealer::new(key);
        let now = clock.now().into();
        let (store, set_aside) = match storage {
            Storage::Directory(directory) => {
                let opening = store::open_directory(directory, &sealer, now)?;
                (opening.store, opening.set_aside)
            }
            Storage::Memory => (store::open_memory()?, None),
        };
        let pools: Vec<IdentityPool> = store
            .transaction(|transaction| {
                if identity::user_pool_id(transaction)?.is_none() {
                    identity::create_user_pool(transaction, &sealer, NO_USER_POOL, now)?;
                }
                let with_id = |config: IdentityPoolConfig| {
                    let name = &config.identity_pool_name;
                    let id = match (
                        &config.identity_pool_id,
                        identities::pool_id(transaction, name)?,
                    ) {
                        (Some(configured), _) => configured.clone(),
                        (None, Some(kept)) => kept,
                        (None, None) => format!("{region}:{}", Uuid::new_v4()),
                    };
                    identities::save_pool(transaction, &id, name, now)?;
                    Ok(IdentityPool { id, config })
                };
                configs.into_iter().map(with_id).collect()
            })
            .map_err(unusable)?;
        let identity_pools = Self {
            pools,
            store,
            sealer,
            keyring: SigningKeyring::default(),
            clock,
        };
        Ok((identity_pools, set_aside))
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now().into()
    }

    pub(crate) fn find(&self, id: &str) -> Option<&IdentityPool> {
        self.pools.iter().find(|pool| pool.id == id)
    }

    /// The keys that sign the identity pools' own tokens.
    ///
    /// # Errors
    /// `InternalErrorException`.
    pub(crate) fn signing_keys(&self) -> Result<&SigningKeys, Exception> {
        self.keyring.keys(&self.store, &self.sealer, self.now())
    }
}

impl fmt::Debug for IdentityPools {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdentityPools")
            .field("pools", &self.pools)
            .finish_non_exhaustive()
    }
}

/// What stands in the place of a user pool's id, in a database that is none's.
const NO_USER_POOL: &str = "identity-pools";
