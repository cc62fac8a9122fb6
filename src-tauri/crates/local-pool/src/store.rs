//! The database: SQLite, one connection, one transaction at a time. Each table has a module of its own.
//!
//! Deliberately not here: what the rows mean. The functions of the modules take a transaction, so that an operation
//! decides what happens together.
//!
//! Invariants: secrets reach it sealed ([`crate::seal`]) and tokens hashed; every call may block and is made off the
//! async threads.

pub(crate) mod aliases;
pub(crate) mod attempts;
pub(crate) mod codes;
pub(crate) mod devices;
pub(crate) mod external_identities;
pub(crate) mod groups;
pub(crate) mod identities;
pub(crate) mod identity;
pub(crate) mod mail;
pub(crate) mod mfa;
mod open;
pub(crate) mod page;
pub(crate) mod password_history;
pub(crate) mod pending_attributes;
mod schema;
pub(crate) mod sessions;
pub(crate) mod set_aside;
pub(crate) mod settings;
pub(crate) mod signing_keys;
pub(crate) mod software_tokens;
pub(crate) mod temporary_passwords;
pub(crate) mod users;
pub(crate) mod verifiers;
pub(crate) mod web_authn_credentials;

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::seal::Unopenable;

pub(crate) use open::{DATABASE_FILE, open_directory, open_memory, prepare_directory};

/// The open database.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Mutex<Connection>,
}

impl Store {
    pub(crate) fn new(connection: Connection) -> Self {
        Self {
            connection: Mutex::new(connection),
        }
    }

    /// Runs one transaction, which is kept if the closure succeeds and undone if it fails. A refusal that has to leave its
    /// mark, such as a counted failure, is therefore a success of the closure.
    ///
    /// # Errors
    /// The closure's, or the database's own.
    pub(crate) fn transaction<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let value = work(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }

    /// Runs one transaction, which is undone if the closure refuses, too: for what is done completely or not at all.
    ///
    /// # Errors
    /// The closure's, or the database's own.
    pub(crate) fn attempt<T, Refusal>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<Result<T, Refusal>, StoreError>,
    ) -> Result<Result<T, Refusal>, StoreError> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = work(&transaction)?;
        if outcome.is_ok() {
            transaction.commit()?;
        }
        Ok(outcome)
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic undid its transaction, so that the connection is fine.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Why the database could not do it. The caller of an operation only learns that something is wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    /// SQLite refused.
    #[error("sqlite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A sealed value can't be opened: it was changed behind our back.
    #[error("a sealed value can't be opened: {0}")]
    Sealed(&'static str),
    /// A value has a form that was never written.
    #[error("a value has no valid form: {0}")]
    Malformed(&'static str),
}

impl StoreError {
    /// For `map_err`, where a value could not be opened.
    pub(crate) fn sealed(what: &'static str) -> impl FnOnce(Unopenable) -> Self {
        move |Unopenable| Self::Sealed(what)
    }
}
