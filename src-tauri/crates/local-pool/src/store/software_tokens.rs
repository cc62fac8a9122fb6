//! The secrets that users share with their authenticator apps, sealed. A new one waits beside the one in use until a code
//! of it was right.

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::seal::Sealer;
use crate::totp::{TimeStep, TotpSecret};

/// An authenticator app that has proved itself.
#[derive(Debug)]
pub(crate) struct SoftwareToken {
    pub(crate) secret: TotpSecret,
    /// What the user calls it; empty where nothing was said.
    pub(crate) friendly_device_name: String,
    /// The newest time step of which a code was used.
    pub(crate) last_used: TimeStep,
}

/// Keeps a secret that an app has yet to prove, in place of an earlier one.
pub(crate) fn associate(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    secret: &TotpSecret,
) -> Result<(), StoreError> {
    // EXPOSE: sealed.
    let ciphertext = sealer.seal(&place(ASSOCIATED, sub), secret.expose_secret());
    transaction.execute(
        "INSERT OR REPLACE INTO associated_software_tokens (sub, sealed_secret) VALUES (?1, ?2)",
        (sub, ciphertext),
    )?;
    Ok(())
}

/// The secret that an app has yet to prove.
pub(crate) fn associated(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
) -> Result<Option<TotpSecret>, StoreError> {
    let ciphertext: Option<Vec<u8>> = transaction
        .query_row(
            "SELECT sealed_secret FROM associated_software_tokens WHERE sub = ?1",
            [sub],
            |row| row.get(0),
        )
        .optional()?;
    ciphertext
        .map(|ciphertext| open(sealer, ASSOCIATED, sub, &ciphertext))
        .transpose()
}

/// Keeps the secret of an app that has proved itself, in place of an earlier one; nothing waits any more.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
    token: &SoftwareToken,
) -> Result<(), StoreError> {
    // EXPOSE: sealed.
    let ciphertext = sealer.seal(&place(VERIFIED, sub), token.secret.expose_secret());
    transaction.execute(
        "INSERT OR REPLACE INTO software_tokens (sub, sealed_secret, friendly_device_name, last_used)
         VALUES (?1, ?2, ?3, ?4)",
        (sub, ciphertext, &token.friendly_device_name, token.last_used),
    )?;
    transaction.execute(
        "DELETE FROM associated_software_tokens WHERE sub = ?1",
        [sub],
    )?;
    Ok(())
}

/// The app that has proved itself.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sub: &str,
) -> Result<Option<SoftwareToken>, StoreError> {
    let row: Option<(Vec<u8>, String, TimeStep)> = transaction
        .query_row(
            "SELECT sealed_secret, friendly_device_name, last_used FROM software_tokens WHERE sub = ?1",
            [sub],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .optional()?;
    row.map(|(ciphertext, friendly_device_name, last_used)| {
        Ok(SoftwareToken {
            secret: open(sealer, VERIFIED, sub, &ciphertext)?,
            friendly_device_name,
            last_used,
        })
    })
    .transpose()
}

/// Notes that a code of this time step was used.
pub(crate) fn mark_used(
    transaction: &Transaction<'_>,
    sub: &str,
    step: TimeStep,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE software_tokens SET last_used = max(last_used, ?2) WHERE sub = ?1",
        (sub, step),
    )?;
    Ok(())
}

fn open(
    sealer: &Sealer,
    table: &str,
    sub: &str,
    ciphertext: &[u8],
) -> Result<TotpSecret, StoreError> {
    const WHAT: &str = "software_tokens.sealed_secret";
    let bytes = sealer
        .open(&place(table, sub), ciphertext)
        .map_err(StoreError::sealed(WHAT))?;
    TotpSecret::from_bytes(&bytes).ok_or(StoreError::Malformed(WHAT))
}

fn place(table: &str, sub: &str) -> String {
    format!("{table}.sealed_secret/{sub}")
}

const ASSOCIATED: &str = "associated_software_tokens";
const VERIFIED: &str = "software_tokens";
