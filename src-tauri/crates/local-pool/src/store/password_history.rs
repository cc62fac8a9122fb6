//! The verifiers of a user's last passwords, for pools that refuse them.

use rusqlite::Transaction;

use super::StoreError;
use crate::seal::Sealer;
use crate::srp::{Salt, Verifier};

/// The last so many, the newest first.
pub(crate) fn list(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    size: u32,
) -> Result<Vec<(Salt, Verifier)>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT id, salt, sealed_verifier FROM password_history WHERE sub = ?1 ORDER BY id DESC LIMIT ?2",
    )?;
    let rows = statement.query_map((sub, size), |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    rows.map(|row| {
        let (id, salt, ciphertext): (i64, Vec<u8>, Vec<u8>) = row?;
        let salt = salt
            .try_into()
            .map(Salt::new)
            .map_err(|_| StoreError::Malformed("password_history.salt"))?;
        let verifier = sealer
            .open(&place(sub, id), &ciphertext)
            .map_err(StoreError::sealed("password_history.sealed_verifier"))?;
        let verifier = Verifier::from_bytes(&verifier)
            .ok_or(StoreError::Malformed("password_history.sealed_verifier"))?;
        Ok((salt, verifier))
    })
    .collect()
}

/// Adds the present one, and forgets all but the last so many.
pub(crate) fn push(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    (salt, verifier): (&Salt, &Verifier),
    size: u32,
) -> Result<(), StoreError> {
    if size > 0 {
        // The place names the row, which has no number yet.
        transaction.execute(
            "INSERT INTO password_history (sub, salt, sealed_verifier) VALUES (?1, ?2, x'')",
            (sub, salt.as_bytes()),
        )?;
        let id = transaction.last_insert_rowid();
        let ciphertext = sealer.seal(&place(sub, id), &verifier.to_bytes());
        transaction.execute(
            "UPDATE password_history SET sealed_verifier = ?2 WHERE id = ?1",
            (id, ciphertext),
        )?;
    }
    transaction.execute(
        "DELETE FROM password_history WHERE sub = ?1 AND id NOT IN
         (SELECT id FROM password_history WHERE sub = ?1 ORDER BY id DESC LIMIT ?2)",
        (sub, size),
    )?;
    Ok(())
}

fn place(sub: &str, id: i64) -> String {
    format!("password_history.sealed_verifier/{sub}/{id}")
}
