//! Sessions, and the refresh tokens that keep them alive. A token is kept as its SHA-256 only.

use aws_lc_rs::digest::{SHA256, digest};
use rusqlite::{OptionalExtension, Row, Transaction};

use super::StoreError;
use crate::clock::Timestamp;
use crate::secret::PresentedToken;

/// What one sign-in began.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    /// The claim by which all of its tokens are known.
    pub(crate) origin_jti: String,
    pub(crate) sub: String,
    pub(crate) client_id: String,
    pub(crate) authenticated_at: Timestamp,
    /// When its refresh tokens end, however often they are replaced.
    pub(crate) expires_at: Timestamp,
    /// When it was signed out.
    pub(crate) ended_at: Option<Timestamp>,
    /// The device that it began on, where the pool tracks devices.
    pub(crate) device_key: Option<String>,
    /// What its tokens are good for, with spaces between, where it began with an authorization code.
    pub(crate) scope: Option<String>,
}

/// A refresh token's session, and when the token was replaced.
#[derive(Debug, Clone)]
pub(crate) struct KnownToken {
    pub(crate) session: Session,
    pub(crate) replaced_at: Option<Timestamp>,
}

/// Adds a session, and forgets those of which not even an access token can be valid any more.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    session: &Session,
    forget_before: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM sessions WHERE expires_at < ?1",
        [forget_before.as_millis()],
    )?;
    transaction.execute(
        "INSERT INTO sessions (origin_jti, sub, client_id, authenticated_at, expires_at, device_key, scope)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            &session.origin_jti,
            &session.sub,
            &session.client_id,
            session.authenticated_at.as_millis(),
            session.expires_at.as_millis(),
            &session.device_key,
            &session.scope,
        ),
    )?;
    Ok(())
}

/// The session with this id.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    origin_jti: &str,
) -> Result<Option<Session>, StoreError> {
    Ok(transaction
        .prepare_cached(
            "SELECT origin_jti, sub, client_id, authenticated_at, expires_at, ended_at, device_key, scope
             FROM sessions WHERE origin_jti = ?1",
        )?
        .query_row([origin_jti], read)
        .optional()?)
}

/// Keeps a refresh token of a session.
pub(crate) fn insert_token(
    transaction: &Transaction<'_>,
    token: &PresentedToken,
    origin_jti: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO refresh_tokens (token_hash, origin_jti) VALUES (?1, ?2)",
        (hash(token), origin_jti),
    )?;
    Ok(())
}

/// What is known of a refresh token.
pub(crate) fn find_token(
    transaction: &Transaction<'_>,
    token: &PresentedToken,
) -> Result<Option<KnownToken>, StoreError> {
    Ok(transaction
        .prepare_cached(
            "SELECT origin_jti, sub, client_id, authenticated_at, expires_at, ended_at, device_key, scope, replaced_at
             FROM refresh_tokens JOIN sessions USING (origin_jti) WHERE token_hash = ?1",
        )?
        .query_row([hash(token)], |row| {
            Ok(KnownToken {
                session: read(row)?,
                replaced_at: timestamp(row, "replaced_at")?,
            })
        })
        .optional()?)
}

/// Notes when a refresh token was first replaced; its grace runs from there.
pub(crate) fn mark_replaced(
    transaction: &Transaction<'_>,
    token: &PresentedToken,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE refresh_tokens SET replaced_at = ?2 WHERE token_hash = ?1 AND replaced_at IS NULL",
        (hash(token), now.as_millis()),
    )?;
    Ok(())
}

/// Forgets the refresh tokens that were given to a device.
pub(crate) fn delete_tokens_of_device(
    transaction: &Transaction<'_>,
    sub: &str,
    device_key: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM refresh_tokens WHERE origin_jti IN
            (SELECT origin_jti FROM sessions WHERE sub = ?1 AND device_key = ?2)",
        (sub, device_key),
    )?;
    Ok(())
}

/// Ends one session.
pub(crate) fn end(
    transaction: &Transaction<'_>,
    origin_jti: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE sessions SET ended_at = ?2 WHERE origin_jti = ?1 AND ended_at IS NULL",
        (origin_jti, now.as_millis()),
    )?;
    Ok(())
}

/// Ends every session of a user.
pub(crate) fn end_all(
    transaction: &Transaction<'_>,
    sub: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE sessions SET ended_at = ?2 WHERE sub = ?1 AND ended_at IS NULL",
        (sub, now.as_millis()),
    )?;
    Ok(())
}

/// Deletes every session that began with an app client.
pub(crate) fn delete_of_client(
    transaction: &Transaction<'_>,
    client_id: &str,
) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM sessions WHERE client_id = ?1", [client_id])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Session, rusqlite::Error> {
    Ok(Session {
        origin_jti: row.get("origin_jti")?,
        sub: row.get("sub")?,
        client_id: row.get("client_id")?,
        authenticated_at: Timestamp::from_millis(row.get("authenticated_at")?),
        expires_at: Timestamp::from_millis(row.get("expires_at")?),
        ended_at: timestamp(row, "ended_at")?,
        device_key: row.get("device_key")?,
        scope: row.get("scope")?,
    })
}

fn timestamp(row: &Row<'_>, column: &str) -> Result<Option<Timestamp>, rusqlite::Error> {
    let millis: Option<i64> = row.get(column)?;
    Ok(millis.map(Timestamp::from_millis))
}

/// The token has 256 random bits: a plain hash can't be guessed back, and looking it up takes the same time for every guess.
fn hash(token: &PresentedToken) -> Vec<u8> {
    // EXPOSE: hashed, to be looked up by.
    digest(&SHA256, token.expose_secret().as_bytes())
        .as_ref()
        .to_vec()
}
