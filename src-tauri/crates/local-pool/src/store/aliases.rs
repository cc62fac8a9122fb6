//! Which addresses and preferred names sign in, and as whom. Each does for one user at most.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use super::users::{self, User};
use crate::config::AliasAttribute;

/// The user who signs in by this value, which is in the form by which names are compared.
pub(crate) fn holder(
    transaction: &Transaction<'_>,
    attribute: AliasAttribute,
    value_key: &str,
) -> Result<Option<User>, StoreError> {
    let sub: Option<String> = transaction
        .prepare_cached("SELECT sub FROM aliases WHERE attribute = ?1 AND value_key = ?2")?
        .query_row((attribute.name(), value_key), |row| row.get(0))
        .optional()?;
    match sub {
        Some(sub) => users::find_by_sub(transaction, &sub),
        None => Ok(None),
    }
}

/// Whether the user signs in by any value of this attribute.
pub(crate) fn is_bound(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: AliasAttribute,
) -> Result<bool, StoreError> {
    Ok(transaction
        .prepare_cached("SELECT 1 FROM aliases WHERE sub = ?1 AND attribute = ?2")?
        .exists((sub, attribute.name()))?)
}

/// By how many attributes the user signs in.
pub(crate) fn count(transaction: &Transaction<'_>, sub: &str) -> Result<u32, StoreError> {
    Ok(transaction.query_row(
        "SELECT count(*) FROM aliases WHERE sub = ?1",
        [sub],
        |row| row.get(0),
    )?)
}

/// Lets this value sign in as this user, and as nobody else.
pub(crate) fn bind(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: AliasAttribute,
    value_key: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM aliases WHERE attribute = ?1 AND (value_key = ?2 OR sub = ?3)",
        (attribute.name(), value_key, sub),
    )?;
    transaction.execute(
        "INSERT INTO aliases (attribute, value_key, sub) VALUES (?1, ?2, ?3)",
        (attribute.name(), value_key, sub),
    )?;
    Ok(())
}

/// Ends signing in by this attribute.
pub(crate) fn unbind(
    transaction: &Transaction<'_>,
    sub: &str,
    attribute: AliasAttribute,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM aliases WHERE sub = ?1 AND attribute = ?2",
        (sub, attribute.name()),
    )?;
    Ok(())
}
