//! The messages that were sent, sealed, since they hold codes.

use rusqlite::{Connection, Transaction};

use super::StoreError;
use crate::mailbox::{Mail, Message};
use crate::seal::Sealer;

/// How many messages are kept.
pub(crate) const KEPT: u32 = 50;

/// Keeps a message and forgets the oldest beyond [`KEPT`].
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    sealer: &Sealer,
    sent_at: i64,
    message: &Message,
) -> Result<Mail, StoreError> {
    // The place names the row, which has no number yet.
    transaction.execute(
        "INSERT INTO mail (sent_at, sealed_message) VALUES (?1, x'')",
        [sent_at],
    )?;
    let id = transaction.last_insert_rowid();
    let json = zeroize::Zeroizing::new(
        serde_json::to_vec(message).map_err(|_| StoreError::Malformed("mail.sealed_message"))?,
    );
    transaction.execute(
        "UPDATE mail SET sealed_message = ?2 WHERE id = ?1",
        (id, sealer.seal(&place(id), &json)),
    )?;
    transaction.execute("DELETE FROM mail WHERE id <= ?1 - ?2", (id, KEPT))?;
    mail(id, sent_at, message.clone())
}

/// All messages, the newest first.
pub(crate) fn list(connection: &Connection, sealer: &Sealer) -> Result<Vec<Mail>, StoreError> {
    let mut statement =
        connection.prepare("SELECT id, sent_at, sealed_message FROM mail ORDER BY id DESC")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get::<_, Vec<u8>>(2)?))
    })?;
    rows.map(|row| {
        let (id, sent_at, ciphertext) = row?;
        let json = sealer
            .open(&place(id), &ciphertext)
            .map_err(StoreError::sealed("mail.sealed_message"))?;
        let message = serde_json::from_slice(&json)
            .map_err(|_| StoreError::Malformed("mail.sealed_message"))?;
        mail(id, sent_at, message)
    })
    .collect()
}

/// Forgets all messages.
pub(crate) fn clear(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM mail", [])?;
    Ok(())
}

fn mail(id: i64, sent_at: i64, message: Message) -> Result<Mail, StoreError> {
    let id = u64::try_from(id).map_err(|_| StoreError::Malformed("mail.id"))?;
    Ok(Mail::new(id, sent_at, message))
}

fn place(id: i64) -> String {
    format!("mail.sealed_message/{id}")
}
