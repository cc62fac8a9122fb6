//! Which pool a database is: its id, the ids of its clients, and the value that tells a wrong key.

use rusqlite::{Connection, OptionalExtension, Transaction};

use super::StoreError;
use crate::clock::Timestamp;
use crate::seal::Sealer;

/// The pool's id, if the database has had one before.
pub(crate) fn user_pool_id(transaction: &Transaction<'_>) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row("SELECT user_pool_id FROM user_pool", [], |row| row.get(0))
        .optional()?)
}

/// When the pool was made.
pub(crate) fn created_at(transaction: &Transaction<'_>) -> Result<Timestamp, StoreError> {
    Ok(
        transaction.query_row("SELECT created_at FROM user_pool", [], |row| {
            row.get(0).map(Timestamp::from_millis)
        })?,
    )
}

/// Makes the database that of a pool.
pub(crate) fn create_user_pool(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO user_pool (only_row, user_pool_id, sealed_check, created_at) VALUES (1, ?1, ?2, ?3)",
        (id, sealer.seal(CHECK_PLACE, CHECK_VALUE), now.as_millis()),
    )?;
    Ok(())
}

/// Whether the database was sealed with this key. A database without a pool fits every key.
pub(super) fn fits_key(connection: &Connection, sealer: &Sealer) -> Result<bool, rusqlite::Error> {
    let ciphertext: Option<Vec<u8>> = connection
        .query_row("SELECT sealed_check FROM user_pool", [], |row| row.get(0))
        .optional()?;
    Ok(ciphertext.is_none_or(|ciphertext| sealer.open(CHECK_PLACE, &ciphertext).is_ok()))
}

/// The id that the client of this name has had last.
pub(crate) fn client_id(
    transaction: &Transaction<'_>,
    client_name: &str,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT client_id FROM app_clients WHERE client_name = ?1
             ORDER BY modified_at DESC, rowid DESC LIMIT 1",
            [client_name],
            |row| row.get(0),
        )
        .optional()?)
}

/// Keeps a client's id under its name.
pub(crate) fn save_client_id(
    transaction: &Transaction<'_>,
    client_name: &str,
    client_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO app_clients (client_id, client_name, created_at, modified_at)
         VALUES (?1, ?2, ?3, ?3)
         ON CONFLICT (client_id) DO UPDATE SET client_name = excluded.client_name",
        (client_id, client_name, now.as_millis()),
    )?;
    Ok(())
}

/// When a client was made, and last changed.
pub(crate) fn client_dates(
    transaction: &Transaction<'_>,
    client_id: &str,
) -> Result<(Timestamp, Timestamp), StoreError> {
    Ok(transaction.query_row(
        "SELECT created_at, modified_at FROM app_clients WHERE client_id = ?1",
        [client_id],
        |row| {
            Ok((
                Timestamp::from_millis(row.get(0)?),
                Timestamp::from_millis(row.get(1)?),
            ))
        },
    )?)
}

/// Notes that a client was changed.
pub(crate) fn touch_client(
    transaction: &Transaction<'_>,
    client_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE app_clients SET modified_at = ?2 WHERE client_id = ?1",
        (client_id, now.as_millis()),
    )?;
    Ok(())
}

/// Forgets a client.
pub(crate) fn delete_client(
    transaction: &Transaction<'_>,
    client_id: &str,
) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM app_clients WHERE client_id = ?1", [client_id])?;
    Ok(())
}

const CHECK_PLACE: &str = "user_pool.sealed_check";
const CHECK_VALUE: &[u8] = b"this database belongs to this key";
