//! Users' passkeys. The public key is no secret, and sealed all the same: whoever can write the file can't add a passkey
//! of their own to somebody's account.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rusqlite::{OptionalExtension, Row, Transaction};

use super::StoreError;
use super::page::Position;
use crate::clock::Timestamp;
use crate::seal::Sealer;
use crate::web_authn::PublicKey;

/// A passkey, without its public key.
#[derive(Debug, Clone)]
#[expect(clippy::struct_field_names, reason = "Cognito's word for the id")]
pub(crate) struct Credential {
    /// In base64url, as its user's browser has it.
    pub(crate) credential_id: String,
    pub(crate) sub: String,
    pub(crate) relying_party_id: String,
    pub(crate) sign_count: u32,
    /// `platform` or `cross-platform`, where it was said.
    pub(crate) attachment: Option<String>,
    /// The standard's words for how the authenticator is reached.
    pub(crate) transports: Vec<String>,
    pub(crate) created_at: Timestamp,
}

/// `CredentialId` of these bytes.
pub(crate) fn credential_id(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Adds a passkey. Says whether there was none of this id, of nobody.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    credential: &Credential,
    public_key: &PublicKey,
) -> Result<bool, StoreError> {
    let place = place(&credential.sub, &credential.credential_id);
    let added = transaction.execute(
        "INSERT OR IGNORE INTO web_authn_credentials
            (credential_id, sub, relying_party_id, sealed_public_key, sign_count, attachment, transports, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            &credential.credential_id,
            &credential.sub,
            &credential.relying_party_id,
            sealer.seal(&place, public_key.as_cose()),
            credential.sign_count,
            &credential.attachment,
            credential.transports.join(" "),
            credential.created_at.as_millis(),
        ),
    )?;
    Ok(added == 1)
}

/// This user's passkey of this id.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    sub: &str,
    credential_id: &str,
) -> Result<Option<Credential>, StoreError> {
    Ok(transaction
        .prepare_cached(
            "SELECT * FROM web_authn_credentials WHERE sub = ?1 AND credential_id = ?2",
        )?
        .query_row((sub, credential_id), read)
        .optional()?)
}

/// The passkey's public key.
///
/// # Errors
/// The database's, or a key that can't be opened.
pub(crate) fn public_key(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    credential: &Credential,
) -> Result<PublicKey, StoreError> {
    let ciphertext: Vec<u8> = transaction
        .prepare_cached(
            "SELECT sealed_public_key FROM web_authn_credentials WHERE credential_id = ?1",
        )?
        .query_row([&credential.credential_id], |row| row.get(0))?;
    let cose = sealer
        .open(
            &place(&credential.sub, &credential.credential_id),
            &ciphertext,
        )
        .map_err(StoreError::sealed(
            "web_authn_credentials.sealed_public_key",
        ))?;
    PublicKey::parse(&cose)
        .map_err(|_| StoreError::Malformed("web_authn_credentials.sealed_public_key"))
}

/// At most this many of a user's passkeys, from the one after a position on.
pub(crate) fn list(
    transaction: &Transaction<'_>,
    sub: &str,
    after: &Position,
    limit: usize,
) -> Result<Vec<Credential>, StoreError> {
    let rows = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = transaction.prepare_cached(
        "SELECT * FROM web_authn_credentials
         WHERE sub = ?1 AND (created_at, credential_id) > (?2, ?3)
         ORDER BY created_at, credential_id LIMIT ?4",
    )?;
    let found = statement.query_map((sub, after.created_at.as_millis(), &after.key, rows), read)?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Notes how often the passkey says that it signed.
pub(crate) fn set_sign_count(
    transaction: &Transaction<'_>,
    credential: &Credential,
    sign_count: u32,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE web_authn_credentials SET sign_count = ?2 WHERE credential_id = ?1",
        (&credential.credential_id, sign_count),
    )?;
    Ok(())
}

/// Forgets the passkey.
pub(crate) fn delete(
    transaction: &Transaction<'_>,
    credential: &Credential,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM web_authn_credentials WHERE credential_id = ?1",
        [&credential.credential_id],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Credential, rusqlite::Error> {
    let transports: String = row.get("transports")?;
    Ok(Credential {
        credential_id: row.get("credential_id")?,
        sub: row.get("sub")?,
        relying_party_id: row.get("relying_party_id")?,
        sign_count: row.get("sign_count")?,
        attachment: row.get("attachment")?,
        transports: transports.split_whitespace().map(str::to_owned).collect(),
        created_at: Timestamp::from_millis(row.get("created_at")?),
    })
}

fn place(sub: &str, credential_id: &str) -> String {
    format!("web_authn_credentials.sealed_public_key/{sub}/{credential_id}")
}
