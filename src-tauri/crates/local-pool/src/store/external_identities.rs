//! Who is who at the identity providers.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;

/// The user whom a provider knows by this subject.
pub(crate) fn holder(
    transaction: &Transaction<'_>,
    provider_name: &str,
    subject: &str,
) -> Result<Option<String>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT sub FROM external_identities WHERE provider_name = ?1 AND subject = ?2",
            (provider_name, subject),
            |row| row.get(0),
        )
        .optional()?)
}

/// Notes that a provider knows a user by this subject.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    provider_name: &str,
    subject: &str,
    sub: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO external_identities (provider_name, subject, sub) VALUES (?1, ?2, ?3)",
        (provider_name, subject, sub),
    )?;
    Ok(())
}
