//! Groups, and who is in them.

use rusqlite::{OptionalExtension, Row, Transaction};

use super::StoreError;
use super::users::{self, User};
use crate::clock::Timestamp;

/// A group (`GroupType`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) role_arn: Option<String>,
    /// The lower, the more its role counts; without one it counts least.
    pub(crate) precedence: Option<i64>,
    pub(crate) created_at: Timestamp,
    pub(crate) modified_at: Timestamp,
}

/// The group of this name.
pub(crate) fn find(transaction: &Transaction<'_>, name: &str) -> Result<Option<Group>, StoreError> {
    Ok(transaction
        .query_row("SELECT * FROM groups WHERE group_name = ?1", [name], read)
        .optional()?)
}

/// All groups, by name.
pub(crate) fn list(transaction: &Transaction<'_>) -> Result<Vec<Group>, StoreError> {
    let mut statement = transaction.prepare_cached("SELECT * FROM groups ORDER BY group_name")?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A user's groups, by name.
pub(crate) fn of_user(transaction: &Transaction<'_>, sub: &str) -> Result<Vec<Group>, StoreError> {
    let mut statement = transaction.prepare_cached(
        "SELECT groups.* FROM groups JOIN group_members USING (group_name) WHERE sub = ?1
         ORDER BY group_name",
    )?;
    let rows = statement.query_map([sub], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who is in a group, by name.
pub(crate) fn members(transaction: &Transaction<'_>, name: &str) -> Result<Vec<User>, StoreError> {
    let mut statement =
        transaction.prepare_cached("SELECT sub FROM group_members WHERE group_name = ?1")?;
    let subs = statement.query_map([name], |row| row.get::<_, String>(0))?;
    let mut members = Vec::new();
    for sub in subs {
        members.extend(users::find_by_sub(transaction, &sub?)?);
    }
    members.sort_by(|one, other| one.username_key.cmp(&other.username_key));
    Ok(members)
}

/// Keeps a group, in place of an earlier one of its name, whose members stay.
pub(crate) fn save(transaction: &Transaction<'_>, group: &Group) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT INTO groups (group_name, description, role_arn, precedence, created_at, modified_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (group_name) DO UPDATE SET description = excluded.description,
             role_arn = excluded.role_arn, precedence = excluded.precedence,
             modified_at = excluded.modified_at",
        (
            &group.name,
            &group.description,
            &group.role_arn,
            group.precedence,
            group.created_at.as_millis(),
            group.modified_at.as_millis(),
        ),
    )?;
    Ok(())
}

/// Deletes a group; its members stay users.
pub(crate) fn delete(transaction: &Transaction<'_>, name: &str) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM groups WHERE group_name = ?1", [name])?;
    Ok(())
}

/// Puts a user into a group.
pub(crate) fn add_member(
    transaction: &Transaction<'_>,
    name: &str,
    sub: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    transaction.execute(
        "INSERT OR IGNORE INTO group_members (group_name, sub, added_at) VALUES (?1, ?2, ?3)",
        (name, sub, now.as_millis()),
    )?;
    Ok(())
}

/// Takes a user out of a group.
pub(crate) fn remove_member(
    transaction: &Transaction<'_>,
    name: &str,
    sub: &str,
) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM group_members WHERE group_name = ?1 AND sub = ?2",
        (name, sub),
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Group, rusqlite::Error> {
    Ok(Group {
        name: row.get("group_name")?,
        description: row.get("description")?,
        role_arn: row.get("role_arn")?,
        precedence: row.get("precedence")?,
        created_at: Timestamp::from_millis(row.get("created_at")?),
        modified_at: Timestamp::from_millis(row.get("modified_at")?),
    })
}
