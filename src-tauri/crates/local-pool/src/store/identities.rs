//! Identities, and the logins by which they are known.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::clock::Timestamp;

/// Who somebody is to an identity pool's provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Login {
    pub(crate) provider_name: String,
    /// The user's `sub`.
    pub(crate) subject: String,
}

/// The id that the identity pool of this name has had before.
pub(crate) fn pool_id(
    transaction: &Transaction<'_>,
    name: &str,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT identity_pool_id FROM identity_pools WHERE identity_pool_name = ?1",
            [name],
            |row| row.get(0),
        )
        .optional()?)
}

/// Keeps an identity pool's id under its name, in place of an earlier one.
pub(crate) fn save_pool(
    transaction: &Transaction<'_>,
    id: &str,
    name: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM identity_pools WHERE identity_pool_name = ?2 AND identity_pool_id <> ?1",
        (id, name),
    )?;
    transaction.execute(
        "INSERT INTO identity_pools (identity_pool_id, identity_pool_name, created_at)
         VALUES (?1, ?2, ?3)
         ON CONFLICT (identity_pool_id) DO UPDATE SET identity_pool_name = excluded.identity_pool_name",
        (id, name, now.as_millis()),
    )?;
    Ok(())
}

/// The pool of an identity.
pub(crate) fn pool_of(
    transaction: &Transaction<'_>,
    identity_id: &str,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT identity_pool_id FROM identities WHERE identity_id = ?1",
            [identity_id],
            |row| row.get(0),
        )
        .optional()?)
}

/// Adds an identity, of nobody so far.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    identity_id: &str,
    pool_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO identities (identity_id, identity_pool_id, created_at) VALUES (?1, ?2, ?3)",
        (identity_id, pool_id, now.as_millis()),
    )?;
    Ok(())
}

/// Whose identity a login is.
pub(crate) fn holder(
    transaction: &Transaction<'_>,
    pool_id: &str,
    login: &Login,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT identity_id FROM identity_logins
             WHERE identity_pool_id = ?1 AND provider_name = ?2 AND subject = ?3",
            (pool_id, &login.provider_name, &login.subject),
            |row| row.get(0),
        )
        .optional()?)
}

/// The logins of an identity.
pub(crate) fn logins(
    transaction: &Transaction<'_>,
    identity_id: &str,
) -> Result<Vec<Login>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT provider_name, subject FROM identity_logins WHERE identity_id = ?1
         ORDER BY provider_name",
    )?;
    let rows = statement.query_map([identity_id], |row| {
        Ok(Login {
            provider_name: row.get(0)?,
            subject: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Makes a login one of an identity.
pub(crate) fn link(
    transaction: &Transaction<'_>,
    pool_id: &str,
    identity_id: &str,
    login: &Login,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO identity_logins (identity_pool_id, provider_name, subject, identity_id)
         VALUES (?1, ?2, ?3, ?4)",
        (pool_id, &login.provider_name, &login.subject, identity_id),
    )?;
    Ok(())
}

/// Takes the login at a provider away from an identity.
pub(crate) fn unlink(
    transaction: &Transaction<'_>,
    identity_id: &str,
    provider_name: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM identity_logins WHERE identity_id = ?1 AND provider_name = ?2",
        (identity_id, provider_name),
    )?;
    Ok(())
}
