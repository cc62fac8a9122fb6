//! The devices that users confirmed, each with the verifier of its own password.

use rusqlite::{OptionalExtension, Row, Transaction};

use super::StoreError;
use super::page::Position;
use crate::clock::Timestamp;
use crate::seal::Sealer;
use crate::srp::{Salt, Verifier};

/// A confirmed device.
#[derive(Debug, Clone)]
#[expect(clippy::struct_field_names, reason = "Cognito's word for the key")]
pub(crate) struct Device {
    /// `<region>_<UUID>`.
    pub(crate) device_key: String,
    pub(crate) sub: String,
    /// As its user calls it.
    pub(crate) name: Option<String>,
    pub(crate) is_remembered: bool,
    pub(crate) created_at: Timestamp,
    pub(crate) modified_at: Timestamp,
    /// When somebody last signed in with it.
    pub(crate) authenticated_at: Timestamp,
}

/// Adds a device.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    device: &Device,
    salt: &Salt,
    verifier: &Verifier,
) -> Result<(), StoreError> {
    let place = place(&device.sub, &device.device_key);
    transaction.execute(
        "INSERT INTO devices
            (device_key, sub, name, remembered, salt, sealed_verifier, created_at, modified_at, authenticated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        (
            &device.device_key,
            &device.sub,
            &device.name,
            device.is_remembered,
            salt.as_bytes(),
            sealer.seal(&place, &verifier.to_bytes()),
            device.created_at.as_millis(),
            device.modified_at.as_millis(),
            device.authenticated_at.as_millis(),
        ),
    )?;
    Ok(())
}

/// This user's device of this key.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sub: &str,
    device_key: &str,
) -> Result<Option<Device>, StoreError> {
    Ok(transaction
        .prepare_cached("SELECT * FROM devices WHERE sub = ?1 AND device_key = ?2")?
        .query_row((sub, device_key), read)
        .optional()?)
}

/// What stands for the device's password.
///
/// # Errors
/// The database's, or a verifier that can't be opened.
pub(crate) fn verifier(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    device: &Device,
) -> Result<(Salt, Verifier), StoreError> {
    let (salt, ciphertext): (Vec<u8>, Vec<u8>) = transaction
        .prepare_cached("SELECT salt, sealed_verifier FROM devices WHERE device_key = ?1")?
        .query_row([&device.device_key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let salt = salt
        .try_into()
        .map(Salt::new)
        .map_err(|_| StoreError::Malformed("devices.salt"))?;
    let verifier = sealer
        .open(&place(&device.sub, &device.device_key), &ciphertext)
        .map_err(StoreError::sealed("devices.sealed_verifier"))?;
    let verifier =
        Verifier::from_bytes(&verifier).ok_or(StoreError::Malformed("devices.sealed_verifier"))?;
    Ok((salt, verifier))
}

/// At most this many of a user's remembered devices, from the one after a position on.
pub(crate) fn list_remembered(
    transaction: &Transaction<'_>,
    sub: &str,
    after: &Position,
    limit: usize,
) -> Result<Vec<Device>, StoreError> {
    let rows = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = transaction.prepare_cached(
        "SELECT * FROM devices
         WHERE sub = ?1 AND remembered = 1 AND (created_at, device_key) > (?2, ?3)
         ORDER BY created_at, device_key LIMIT ?4",
    )?;
    let found = statement.query_map((sub, after.created_at.as_millis(), &after.key, rows), read)?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Notes whether the device is remembered.
pub(crate) fn set_remembered(
    transaction: &Transaction<'_>,
    device: &Device,
    is_remembered: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE devices SET remembered = ?2, modified_at = ?3 WHERE device_key = ?1",
        (&device.device_key, is_remembered, now.as_millis()),
    )?;
    Ok(())
}

/// Notes that somebody signed in with the device.
pub(crate) fn set_authenticated(
    transaction: &Transaction<'_>,
    device: &Device,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE devices SET authenticated_at = ?2 WHERE device_key = ?1",
        (&device.device_key, now.as_millis()),
    )?;
    Ok(())
}

/// Forgets the device.
pub(crate) fn delete(transaction: &Transaction<'_>, device: &Device) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM devices WHERE device_key = ?1",
        [&device.device_key],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Device, rusqlite::Error> {
    let time = |column: &str| row.get(column).map(Timestamp::from_millis);
    Ok(Device {
        device_key: row.get("device_key")?,
        sub: row.get("sub")?,
        name: row.get("name")?,
        is_remembered: row.get("remembered")?,
        created_at: time("created_at")?,
        modified_at: time("modified_at")?,
        authenticated_at: time("authenticated_at")?,
    })
}

fn place(sub: &str, device_key: &str) -> String {
    format!("devices.sealed_verifier/{sub}/{device_key}")
}
