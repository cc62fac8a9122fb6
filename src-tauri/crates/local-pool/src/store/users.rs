//! Users and their attributes.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, Transaction};

use super::StoreError;
use crate::clock::Timestamp;

/// A user, without attributes.
#[derive(Debug, Clone)]
pub(crate) struct User {
    /// Never changes, and names the user everywhere else.
    pub(crate) sub: String,
    /// As it was typed at sign-up.
    pub(crate) username: String,
    /// In the form by which names are compared.
    pub(crate) username_key: String,
    pub(crate) status: UserStatus,
    pub(crate) enabled: bool,
}

/// Cognito's `UserStatus`, as far as this pool brings it about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UserStatus {
    Unconfirmed,
    Confirmed,
    ResetRequired,
    /// An administrator chose the password; it is good for choosing another one only.
    ForceChangePassword,
    /// An identity provider knows the user.
    ExternalProvider,
}

impl UserStatus {
    /// Cognito's word.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Unconfirmed => "UNCONFIRMED",
            Self::Confirmed => "CONFIRMED",
            Self::ResetRequired => "RESET_REQUIRED",
            Self::ForceChangePassword => "FORCE_CHANGE_PASSWORD",
            Self::ExternalProvider => "EXTERNAL_PROVIDER",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [
            Self::Unconfirmed,
            Self::Confirmed,
            Self::ResetRequired,
            Self::ForceChangePassword,
            Self::ExternalProvider,
        ]
        .into_iter()
        .find(|status| status.as_str() == text)
    }
}

/// The user of this name, which is in the form by which names are compared.
pub(crate) fn find_by_username_key(
    transaction: &Transaction<'_>,
    username_key: &str,
) -> Result<Option<User>, StoreError> {
    find(transaction, "username_key = ?1", username_key)
}

/// The user with this `sub`.
pub(crate) fn find_by_sub(
    transaction: &Transaction<'_>,
    sub: &str,
) -> Result<Option<User>, StoreError> {
    find(transaction, "sub = ?1", sub)
}

/// How many users there are.
pub(crate) fn count(transaction: &Transaction<'_>) -> Result<i64, StoreError> {
    Ok(transaction.query_row("SELECT count(*) FROM users", [], |row| row.get(0))?)
}

/// When a user was made, and last changed.
pub(crate) fn dates(
    transaction: &Transaction<'_>,
    sub: &str,
) -> Result<(Timestamp, Timestamp), StoreError> {
    Ok(transaction.query_row(
        "SELECT created_at, modified_at FROM users WHERE sub = ?1",
        [sub],
        |row| {
            Ok((
                Timestamp::from_millis(row.get(0)?),
                Timestamp::from_millis(row.get(1)?),
            ))
        },
    )?)
}

/// What users are searched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SearchKey {
    Username,
    Sub,
    Status,
    /// `Enabled` or `Disabled`.
    Enabled,
    Attribute(&'static str),
}

/// What users are to have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) key: SearchKey,
    pub(crate) value: String,
    /// Whether the value is only what it begins with.
    pub(crate) is_prefix: bool,
}

/// Users in the order of their `username_key`, after this one.
pub(crate) fn list(
    transaction: &Transaction<'_>,
    condition: Option<&Condition>,
    after: &str,
    maximum: u32,
) -> Result<Vec<User>, StoreError> {
    // As in Cognito, the status alone is compared without regard to case.
    let (compared, attribute, fold) = match condition.map(|condition| condition.key) {
        None => ("''", "", false),
        Some(SearchKey::Username) => ("username", "", false),
        Some(SearchKey::Sub) => ("sub", "", false),
        Some(SearchKey::Status) => ("lower(status)", "", true),
        Some(SearchKey::Enabled) => ("iif(enabled, 'Enabled', 'Disabled')", "", false),
        Some(SearchKey::Attribute(name)) => (
            "(SELECT value FROM user_attributes WHERE sub = users.sub AND name = ?4)",
            name,
            false,
        ),
    };
    let (value, is_prefix) = condition.map_or(("", false), |condition| {
        (condition.value.as_str(), condition.is_prefix)
    });
    let value = if fold {
        value.to_lowercase()
    } else {
        value.to_owned()
    };
    let matches = if is_prefix {
        format!("substr({compared}, 1, length(?3)) = ?3")
    } else {
        format!("{compared} = ?3")
    };
    // `?4 = ?4` uses the parameter where nothing else does.
    let sql = format!(
        "SELECT sub, username, username_key, status, enabled FROM users
         WHERE username_key > ?1 AND {matches} AND ?4 = ?4 ORDER BY username_key LIMIT ?2"
    );
    let mut statement = transaction.prepare_cached(&sql)?;
    let rows = statement.query_map((after, maximum, value, attribute), |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// Lets a user sign in, or not.
pub(crate) fn set_enabled(
    transaction: &Transaction<'_>,
    sub: &str,
    enabled: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE users SET enabled = ?2, modified_at = ?3 WHERE sub = ?1",
        (sub, enabled, now.as_millis()),
    )?;
    Ok(())
}

/// Adds a user.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    user: &User,
    attributes: &BTreeMap<String, String>,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO users (sub, username, username_key, status, enabled, created_at, modified_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        (
            &user.sub,
            &user.username,
            &user.username_key,
            user.status.as_str(),
            user.enabled,
            now.as_millis(),
        ),
    )?;
    for (name, value) in attributes {
        set_attribute(transaction, &user.sub, name, value, now)?;
    }
    Ok(())
}

/// Changes a user's status.
pub(crate) fn set_status(
    transaction: &Transaction<'_>,
    sub: &str,
    status: UserStatus,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "UPDATE users SET status = ?2, modified_at = ?3 WHERE sub = ?1",
        (sub, status.as_str(), now.as_millis()),
    )?;
    Ok(())
}

/// A user's attributes but `sub`, by name.
pub(crate) fn attributes(
    transaction: &Transaction<'_>,
    sub: &str,
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT name, value FROM user_attributes WHERE sub = ?1")?;
    let rows = statement.query_map([sub], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Sets an attribute, in place of an earlier value.
pub(crate) fn set_attribute(
    transaction: &Transaction<'_>,
    sub: &str,
    name: &str,
    value: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO user_attributes (sub, name, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (sub, name) DO UPDATE SET value = excluded.value",
        (sub, name, value),
    )?;
    transaction.execute(
        "UPDATE users SET modified_at = ?2 WHERE sub = ?1",
        (sub, now.as_millis()),
    )?;
    Ok(())
}

/// Takes an attribute away.
pub(crate) fn delete_attribute(
    transaction: &Transaction<'_>,
    sub: &str,
    name: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM user_attributes WHERE sub = ?1 AND name = ?2",
        (sub, name),
    )?;
    transaction.execute(
        "UPDATE users SET modified_at = ?2 WHERE sub = ?1",
        (sub, now.as_millis()),
    )?;
    Ok(())
}

/// Deletes a user with everything that belongs to it.
pub(crate) fn delete(transaction: &Transaction<'_>, sub: &str) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM users WHERE sub = ?1", [sub])?;
    Ok(())
}

fn find(
    transaction: &Transaction<'_>,
    condition: &'static str,
    value: &str,
) -> Result<Option<User>, StoreError> {
    let sql =
        format!("SELECT sub, username, username_key, status, enabled FROM users WHERE {condition}");
    let found = transaction
        .prepare_cached(&sql)?
        .query_row([value], |row| Ok(read(row)))
        .optional()?;
    found.transpose()
}

fn read(row: &Row<'_>) -> Result<User, StoreError> {
    let status: String = row.get("status")?;
    Ok(User {
        sub: row.get("sub")?,
        username: row.get("username")?,
        username_key: row.get("username_key")?,
        status: UserStatus::parse(&status).ok_or(StoreError::Malformed("users.status"))?,
        enabled: row.get("enabled")?,
    })
}
