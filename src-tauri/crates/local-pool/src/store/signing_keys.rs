//! The RSA keys that sign tokens, sealed.

use rusqlite::{OptionalExtension, Transaction};
use zeroize::Zeroizing;

use super::StoreError;
use crate::clock::Timestamp;
use crate::seal::Sealer;
use crate::token::TokenUse;

/// The key for one kind of token, as PKCS #8.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    token_use: TokenUse,
) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
    let ciphertext: Option<Vec<u8>> = transaction
        .query_row(
            "SELECT sealed_pkcs8 FROM signing_keys WHERE token_use = ?1",
            [token_use.as_str()],
            |row| row.get(0),
        )
        .optional()?;
    ciphertext
        .map(|ciphertext| {
            sealer
                .open(&place(token_use), &ciphertext)
                .map_err(StoreError::sealed("signing_keys.sealed_pkcs8"))
        })
        .transpose()
}

/// Keeps the key for one kind of token.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    token_use: TokenUse,
    pkcs8: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO signing_keys (token_use, sealed_pkcs8, created_at) VALUES (?1, ?2, ?3)",
        (
            token_use.as_str(),
            sealer.seal(&place(token_use), pkcs8),
            now.as_millis(),
        ),
    )?;
    Ok(())
}

fn place(token_use: TokenUse) -> String {
    format!("signing_keys.sealed_pkcs8/{}", token_use.as_str())
}
