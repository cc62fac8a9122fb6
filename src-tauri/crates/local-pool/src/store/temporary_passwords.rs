//! When the passwords end that administrators chose. What is not here does not end.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::clock::Timestamp;

/// When the user's password ends, if it does.
pub(crate) fn expires_at(
    transaction: &Transaction<'_>,
    sub: &str,
) -> Result<Option<Timestamp>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT expires_at FROM temporary_passwords WHERE sub = ?1",
            [sub],
            |row| row.get(0).map(Timestamp::from_millis),
        )
        .optional()?)
}

/// Lets the user's password end.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sub: &str,
    expires_at: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO temporary_passwords (sub, expires_at) VALUES (?1, ?2)",
        (sub, expires_at.as_millis()),
    )?;
    Ok(())
}
