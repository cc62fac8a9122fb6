//! Where the pools' databases are, and making and deleting them.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::config::{IdentityPoolConfig, PoolConfig};
use crate::identity_pools::IdentityPools;
use crate::pool::{Database, new_user_pool_id};
use crate::store::set_aside::SetAside;
use crate::store::{DATABASE_FILE, prepare_directory};
use crate::{Clock, Error, SealingKey, Storage};

/// Where and how new pools are made.
pub(super) struct Place {
    pub(super) storage: Storage,
    pub(super) key: SealingKey,
    pub(super) region: String,
    pub(super) issuer_base: Option<String>,
    pub(super) clock: Arc<dyn Clock>,
}

impl Place {
    /// Where the database of the pool with this id is.
    fn storage_of(&self, user_pool_id: &str) -> Storage {
        match &self.storage {
            Storage::Memory => Storage::Memory,
            Storage::Directory(root) => Storage::Directory(root.join(POOLS).join(user_pool_id)),
        }
    }

    /// The identity pools, and what was in their way. Without any there is nothing on disk.
    pub(super) fn identity_pools(
        &self,
        configs: Vec<IdentityPoolConfig>,
    ) -> Result<Option<(IdentityPools, Option<SetAside>)>, Error> {
        if configs.is_empty() {
            return Ok(None);
        }
        let storage = match &self.storage {
            Storage::Directory(root) => Storage::Directory(root.join(IDENTITY_POOLS)),
            Storage::Memory => Storage::Memory,
        };
        let clock = Arc::clone(&self.clock);
        IdentityPools::open(&storage, &self.key, &self.region, configs, clock).map(Some)
    }

    /// A database for a pool that has none yet.
    pub(super) fn new_database(&self, config: &PoolConfig) -> Result<Database, Error> {
        let id = config
            .user_pool_id
            .clone()
            .unwrap_or_else(|| new_user_pool_id(&config.region));
        let mut database =
            Database::open(&self.storage_of(&id), &self.key, self.clock.now().into())?;
        database.user_pool_id.get_or_insert(id);
        Ok(database)
    }

    /// The databases that are there. Before there could be several, the only one was in the directory itself.
    pub(super) fn databases(&self) -> Result<Vec<Database>, Error> {
        let Storage::Directory(root) = &self.storage else {
            return Ok(Vec::new());
        };
        let root = prepare_directory(root)?;
        let mut directories = vec![root.clone()];
        directories.extend(sub_directories(&root.join(POOLS))?);
        directories
            .into_iter()
            .filter(|directory| directory.join(DATABASE_FILE).exists())
            .map(|directory| {
                let storage = Storage::Directory(directory);
                Database::open(&storage, &self.key, self.clock.now().into())
            })
            .collect()
    }
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place")
            .field("storage", &self.storage)
            .finish_non_exhaustive()
    }
}

/// In the order of their names, so that every start is like the one before.
fn sub_directories(directory: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |source| Error::File {
        action: "look into the user pools' directory",
        source,
    };
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed(error)),
    };
    let paths: Result<Vec<_>, _> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect();
    let mut paths = paths.map_err(failed)?;
    paths.sort();
    Ok(paths)
}

/// Deletes the database and what SQLite keeps beside it. What was set aside stays.
pub(super) fn delete_database(directory: &Path) -> std::io::Result<()> {
    // The database first: without it the directory holds no pool any more, whatever else is left.
    for suffix in ["", "-wal", "-shm", "-journal"] {
        match fs::remove_file(directory.join(format!("{DATABASE_FILE}{suffix}"))) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    // It is not empty where something was set aside.
    let _ = fs::remove_dir(directory);
    Ok(())
}

const POOLS: &str = "pools";
const IDENTITY_POOLS: &str = "identity-pools";
