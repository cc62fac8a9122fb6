//! How often somebody tried something. The rules are in [`crate::limit`].

use rusqlite::{OptionalExtension, Transaction};

use super::StoreError;
use crate::clock::Timestamp;

/// What was counted of one kind of attempt by one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attempts {
    pub(crate) count: u32,
    pub(crate) first_at: Timestamp,
    pub(crate) last_at: Timestamp,
    pub(crate) locked_until: Timestamp,
}

/// Whose attempts they are: a hash, because it may be of a name that nobody has.
pub(crate) type SubjectHash = [u8; 32];

/// What was counted so far.
pub(crate) fn find(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
) -> Result<Option<Attempts>, StoreError> {
    Ok(transaction
        .query_row(
            "SELECT count, first_at, last_at, locked_until FROM attempts WHERE subject_hash = ?1 AND kind = ?2",
            (subject, kind),
            |row| {
                Ok(Attempts {
                    count: row.get(0)?,
                    first_at: Timestamp::from_millis(row.get(1)?),
                    last_at: Timestamp::from_millis(row.get(2)?),
                    locked_until: Timestamp::from_millis(row.get(3)?),
                })
            },
        )
        .optional()?)
}

/// Keeps what was counted. Names that nobody has are counted, too, so that the oldest rows make room for new ones.
pub(crate) fn save(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
    attempts: &Attempts,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR REPLACE INTO attempts (subject_hash, kind, count, first_at, last_at, locked_until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            subject,
            kind,
            attempts.count,
            attempts.first_at.as_millis(),
            attempts.last_at.as_millis(),
            attempts.locked_until.as_millis(),
        ),
    )?;
    let rows: i64 = transaction.query_row("SELECT count(*) FROM attempts", [], |row| row.get(0))?;
    if rows > MAXIMUM_ROWS {
        transaction.execute(
            "DELETE FROM attempts WHERE (subject_hash, kind) IN
             (SELECT subject_hash, kind FROM attempts ORDER BY last_at LIMIT ?1)",
            [rows - MAXIMUM_ROWS],
        )?;
    }
    Ok(())
}

/// Forgets what was counted.
pub(crate) fn delete(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    kind: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM attempts WHERE subject_hash = ?1 AND kind = ?2",
        (subject, kind),
    )?;
    Ok(())
}

/// A few hundred kilobytes, and far more names than a computer's own users have.
const MAXIMUM_ROWS: i64 = 5_000;
