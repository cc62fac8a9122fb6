//! Changing how a pool is set up while it runs, as its administrator.

use std::sync::{Arc, PoisonError};

use super::database::{client_ids, clients, save_settings};
use super::{LocalPool, Pool};
use crate::Error;
use crate::config::PoolConfig;
use crate::exception::Exception;
use crate::store::StoreError;
use rusqlite::Transaction;

impl LocalPool {
    /// Changes the configuration and keeps it; it counts from the next operation on. `also` is done in the same transaction.
    ///
    /// # Errors
    /// The change's own, `InvalidParameterException` for a configuration that can't be, or `InternalErrorException`;
    /// nothing was changed.
    pub(crate) fn reconfigure(
        &self,
        change: impl FnOnce(&Pool, &mut PoolConfig) -> Result<(), Exception>,
        also: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError>,
    ) -> Result<Arc<Pool>, Exception> {
        let changing = self.current.changing.lock();
        let _guard = changing.unwrap_or_else(PoisonError::into_inner);
        let mut pool = Pool::clone(&self.inner());
        let mut config = pool.config.clone();
        change(&pool, &mut config)?;
        config.check().map_err(refuse)?;
        let now = pool.now();
        let ids = pool.store.transaction(|transaction| {
            also(transaction)?;
            let ids = client_ids(transaction, &config, now)?;
            save_settings(transaction, &pool.sealer, &pool.base, &config, now)?;
            Ok(ids)
        })?;
        pool.clients = clients(&config, ids).map_err(refuse)?;
        pool.config = config;
        let pool = Arc::new(pool);
        let mut current = self
            .current
            .pool
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *current = Arc::clone(&pool);
        Ok(pool)
    }
}

/// What a configuration breaks is a rule of Cognito's, too.
pub(crate) fn refuse(error: Error) -> Exception {
    match error {
        Error::Configuration(reason) => Exception::invalid_parameter(reason),
        other => {
            tracing::error!(error = %other, "a user pool could not be changed");
            Exception::internal_error()
        }
    }
}
