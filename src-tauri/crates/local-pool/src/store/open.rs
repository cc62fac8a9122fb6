//! Opening the database: privately, alone, and only if it is whole, ours and of a version that we know.
//!
//! Invariant: a database that can't be used is looked at and not changed, but for becoming one of the present version where it
//! is older; it is then moved out of the way as it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::set_aside::{SetAside, SetAsideReason, set_aside};
use super::{Store, StoreError, identity, mail, schema, signing_keys};
use crate::Error;
use crate::clock::Timestamp;
use crate::seal::Sealer;
use crate::token::TokenUse;

/// The database's name in its directory.
pub(crate) const DATABASE_FILE: &str = "pool.sqlite3";

/// An open database, and what had to be moved out of its way.
#[derive(Debug)]
pub(crate) struct Opening {
    pub(crate) store: Store,
    pub(crate) set_aside: Option<SetAside>,
}

/// Opens the database in this directory, which is the pool's own, and makes both if they are missing.
///
/// # Errors
/// [`Error::DirectoryNotPrivate`], [`Error::InUse`], [`Error::File`], [`Error::Database`]; nothing was changed.
pub(crate) fn open_directory(
    directory: &Path,
    sealer: &Sealer,
    now: Timestamp,
) -> Result<Opening, Error> {
    let path = prepare_directory(directory)?.join(DATABASE_FILE);
    match open_file(&path, sealer)? {
        Ok(connection) => Ok(Opening {
            store: Store::new(connection),
            set_aside: None,
        }),
        Err(reason) => {
            let moved = set_aside(&path, reason, now)?;
            match open_file(&path, sealer)? {
                Ok(connection) => Ok(Opening {
                    store: Store::new(connection),
                    set_aside: Some(moved),
                }),
                // A new file that is damaged at once: the disk is.
                Err(_) => Err(Error::Database(rusqlite::Error::InvalidQuery)),
            }
        }
    }
}

/// Opens a database that ends with the process.
///
/// # Errors
/// [`Error::Database`].
pub(crate) fn open_memory() -> Result<Store, Error> {
    let mut connection = Connection::open_in_memory()?;
    harden(&connection)?;
    schema::migrate(&mut connection, 0)?;
    Ok(Store::new(connection))
}

/// Opens and checks one file; `Err` inside of `Ok` says why it has to make room.
fn open_file(path: &Path, sealer: &Sealer) -> Result<Result<Connection, SetAsideReason>, Error> {
    make_private_file(path)?;
    // The file exists by now, and must be no symbolic link; its directory was resolved before.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    // Until it is known to be ours, closing it changes nothing either.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    match admit(&mut connection, sealer) {
        Ok(Ok(())) => {
            connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
            Ok(Ok(connection))
        }
        Ok(Err(reason)) => Ok(Err(reason)),
        Err(error) => match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Ok(Err(SetAsideReason::Damaged))
            }
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Err(Error::InUse),
            _ => Err(Error::Database(error)),
        },
    }
}

fn admit(
    connection: &mut Connection,
    sealer: &Sealer,
) -> Result<Result<(), SetAsideReason>, rusqlite::Error> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    // One process at a time: the lock is taken at the first look and kept.
    connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > schema::VERSION {
        return Ok(Err(SetAsideReason::NewerSchema));
    }
    if !is_whole(connection, version)? {
        return Ok(Err(SetAsideReason::Damaged));
    }
    if version > 0 && !identity::fits_key(connection, sealer)? {
        return Ok(Err(SetAsideReason::OtherKey));
    }
    harden(connection)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    schema::migrate(connection, version)?;
    if !is_readable(connection, sealer)? {
        return Ok(Err(SetAsideReason::Damaged));
    }
    Ok(Ok(()))
}

/// Whether everything opens that the pool can't do without. A user's own row may be damaged all the same: that is this user's
/// loss alone.
fn is_readable(connection: &mut Connection, sealer: &Sealer) -> Result<bool, rusqlite::Error> {
    let transaction = connection.transaction()?;
    let read = [TokenUse::Id, TokenUse::Access]
        .into_iter()
        .try_for_each(|token_use| signing_keys::find(&transaction, sealer, token_use).map(|_| ()))
        .and_then(|()| mail::list(&transaction, sealer).map(|_| ()));
    match read {
        Ok(()) => Ok(true),
        Err(StoreError::Sealed(_) | StoreError::Malformed(_)) => Ok(false),
        Err(StoreError::Sqlite(error)) => Err(error),
    }
}

/// Whether SQLite finds nothing wrong, and a database that says it is empty is.
fn is_whole(connection: &Connection, version: i64) -> Result<bool, rusqlite::Error> {
    if version < 0 {
        return Ok(false);
    }
    if version == 0 {
        let tables: i64 =
            connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
        return Ok(tables == 0);
    }
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

fn harden(connection: &Connection) -> Result<(), rusqlite::Error> {
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // What is deleted or replaced is overwritten: used codes and old verifiers do not linger in free pages.
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    // A replaced refresh token must stay replaced through a power cut.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    Ok(())
}

/// Makes the directory if it is missing, and resolves it.
///
/// # Errors
/// [`Error::DirectoryNotPrivate`], [`Error::File`].
pub(crate) fn prepare_directory(directory: &Path) -> Result<PathBuf, Error> {
    let failed = |action| move |source| Error::File { action, source };
    if !directory.exists() {
        create_private_directory(directory).map_err(failed("make the user pool's directory"))?;
    }
    let directory = directory
        .canonicalize()
        .map_err(failed("find the user pool's directory"))?;
    let metadata = fs::metadata(&directory).map_err(failed("look at the user pool's directory"))?;
    if is_open_to_others(&metadata) {
        return Err(Error::DirectoryNotPrivate);
    }
    Ok(directory)
}

#[cfg(unix)]
fn create_private_directory(directory: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;

    if let Some(parent) = directory.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::DirBuilder::new().mode(0o700).create(directory)
}

#[cfg(unix)]
fn is_open_to_others(metadata: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt as _;

    metadata.permissions().mode() & 0o077 != 0
}

/// Makes the file if it is missing, and closes it to others if it is not.
#[cfg(unix)]
fn make_private_file(path: &Path) -> Result<(), Error> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};

    let failed = |source| Error::File {
        action: "make the user pool's database private",
        source,
    };
    match fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
    {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let metadata = fs::symlink_metadata(path).map_err(failed)?;
            // SQLite itself refuses a link; here it must not be followed.
            if metadata.is_file() && metadata.permissions().mode() & 0o077 != 0 {
                fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(failed)?;
            }
            Ok(())
        }
        Err(error) => Err(failed(error)),
    }
}

/// Elsewhere the directory is in the person's own profile, which the system closes to others.
#[cfg(not(unix))]
fn create_private_directory(directory: &Path) -> std::io::Result<()> {
    fs::create_dir_all(directory)
}

#[cfg(not(unix))]
fn is_open_to_others(_metadata: &fs::Metadata) -> bool {
    false
}

#[cfg(not(unix))]
fn make_private_file(path: &Path) -> Result<(), Error> {
    fs::OpenOptions::new()
        .append(true)
        .create(true)
        .open(path)
        .map(drop)
        .map_err(|source| Error::File {
            action: "make the user pool's database",
            source,
        })
}

/// How long the process before us may take to let go of the database.
const BUSY_TIMEOUT: Duration = Duration::from_secs(2);
