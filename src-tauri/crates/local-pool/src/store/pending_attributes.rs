//! New addresses that do not count until they are verified.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::config::VerifiedAttribute;

/// The address that waits for its verification.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: VerifiedAttribute,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT value FROM pending_attributes WHERE sub = ?1 AND name = ?2",
            (sub, attribute.name()),
            |row| row.get(0),
        )
        .optional()?)
}

/// Keeps an address until it is verified, in place of an earlier one.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: VerifiedAttribute,
    value: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO pending_attributes (sub, name, value) VALUES (?1, ?2, ?3)",
        (sub, attribute.name(), value),
    )?;
    Ok(())
}

/// Forgets it: it was verified, or given up.
pub(crate) fn delete(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: VerifiedAttribute,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM pending_attributes WHERE sub = ?1 AND name = ?2",
        (sub, attribute.name()),
    )?;
    Ok(())
}
