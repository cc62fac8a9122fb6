//! The schema, and how an older one becomes the present one.

use rusqlite::{Connection, Transaction};

/// The version that this program writes, in `user_version`.
pub(super) const VERSION: i64 = {
    let versions = MIGRATIONS.len();
    assert!(versions < 1_000, "fits whatever it is counted in");
    #[expect(clippy::cast_possible_wrap, reason = "checked above")]
    let version = versions as i64;
    version
};

/// Brings the database to the present version, one transaction a step.
///
/// # Errors
/// SQLite's; the steps before it are done.
pub(super) fn migrate(connection: &mut Connection, from: i64) -> Result<(), rusqlite::Error> {
    for (version, step) in (1..).zip(MIGRATIONS) {
        if version > from {
            let transaction = connection.transaction()?;
            apply(&transaction, version, step)?;
            transaction.commit()?;
        }
    }
    Ok(())
}

fn apply(transaction: &Transaction<'_>, version: i64, step: &str) -> Result<(), rusqlite::Error> {
    transaction.execute_batch(step)?;
    transaction.pragma_update(None, "user_version", version)
}

/// The steps, from an empty database on. A step that was ever released is never changed.
///
/// Times are milliseconds since 1970-01-01T00:00:00Z. What is called `sealed_…` was sealed, what is called `…_hash` hashed.
const MIGRATIONS: &[&str] = &[
    include_str!("schema/1_user_pool.sql"),
    include_str!("schema/2_second_factors.sql"),
    include_str!("schema/3_attributes.sql"),
    include_str!("schema/4_administration.sql"),
    include_str!("schema/5_devices_and_passkeys.sql"),
    include_str!("schema/6_identity_pools.sql"),
    include_str!("schema/7_hosted_pages.sql"),
];

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    /// A database of this version.
    fn database(version: usize) -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        connection
            .pragma_update(None, "foreign_keys", true)
            .unwrap();
        for (number, step) in (1..).zip(MIGRATIONS.iter().take(version)) {
            let transaction = connection.transaction().unwrap();
            apply(&transaction, number, step).unwrap();
            transaction.commit().unwrap();
        }
        connection
    }

    #[test]
    fn a_first_database_keeps_its_users_their_status_and_their_names() {
        let mut connection = database(1);
        connection
            .execute_batch(
                "INSERT INTO users VALUES ('1', 'Ada', 'ada', 'RESET_REQUIRED', 1, 2, 3);
                 INSERT INTO user_attributes VALUES ('1', 'email', 'ada@example.com');
                 INSERT INTO email_aliases VALUES ('ada@example.com', '1');
                 INSERT INTO codes VALUES ('1', 'forgot_password', x'00', 4, 0);",
            )
            .unwrap();
        migrate(&mut connection, 1).unwrap();
        let user: (String, String) = connection
            .query_row(
                "SELECT status, value FROM users JOIN user_attributes USING (sub)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        assert_eq!(user, ("RESET_REQUIRED".into(), "ada@example.com".into()));
        let name: (String, String, String) = connection
            .query_row(
                "SELECT aliases.attribute, value_key, codes.attribute FROM aliases JOIN codes USING (sub)",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap();
        let email = || "email".to_owned();
        assert_eq!(name, (email(), "ada@example.com".into(), email()));
        connection
            .execute("UPDATE users SET status = 'FORCE_CHANGE_PASSWORD'", [])
            .unwrap();
        connection
            .execute("UPDATE users SET status = 'MAGIC'", [])
            .unwrap_err();
    }
}
