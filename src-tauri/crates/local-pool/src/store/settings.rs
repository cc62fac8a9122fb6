//! How the pool was set up last, sealed, since that holds client secrets. What it means is [`crate::pool`]'s.

use rusqlite::{OptionalExtension, Transaction};
use zeroize::Zeroizing;

use super::StoreError;
use crate::clock::Timestamp;
use crate::seal::Sealer;

/// What was kept last.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let ciphertext: Option<Vec<u8>> = transaction
        .query_row(
            "SELECT sealed_settings FROM user_pool_settings",
            [],
            |row| row.get(0),
        )
        .optional()?;
    ciphertext
        .map(|ciphertext| {
            sealer
                .open(PLACE, &ciphertext)
                .map_err(StoreError::sealed(PLACE))
        })
        .transpose()
}

/// Keeps this, in place of what was kept before.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    settings: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO user_pool_settings (only_row, sealed_settings, modified_at)
         VALUES (1, ?1, ?2)",
        (sealer.seal(PLACE, settings), now.as_millis()),
    )?;
    Ok(())
}

/// When it was changed last.
pub(crate) fn modified_at(transaction: &Transaction<'_>) -> Result<Timestamp, StoreError> {
    Ok(
        transaction.query_row("SELECT modified_at FROM user_pool_settings", [], |row| {
            row.get(0).map(Timestamp::from_millis)
        })?,
    )
}

const PLACE: &str = "user_pool_settings.sealed_settings";
