//! Moving a database that can't be used out of the way, under a name that says why. It is never overwritten or deleted.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::clock::Timestamp;

/// A database that was moved out of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SetAside {
    /// Where it is now.
    pub path: PathBuf,
    /// Why it could not be used.
    pub reason: SetAsideReason,
}

/// Why a database could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SetAsideReason {
    /// It is no database of ours, or a damaged one.
    Damaged,
    /// A later version of this program wrote it: that one can still use it.
    NewerSchema,
    /// It was sealed with another key: with that one it can still be used.
    OtherKey,
}

impl SetAsideReason {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Damaged => "damaged",
            Self::NewerSchema => "newer",
            Self::OtherKey => "other-key",
        }
    }
}

/// Renames the database and what SQLite keeps beside it.
///
/// # Errors
/// [`Error::File`]; what was renamed so far has its new name.
pub(super) fn set_aside(
    path: &Path,
    reason: SetAsideReason,
    now: Timestamp,
) -> Result<SetAside, Error> {
    let moved_to = free_name(path, reason, now);
    // The log first: a log without its database is harmless, but a new database must never meet an old log.
    for suffix in ["-wal", "-journal", "-shm", ""] {
        let from = with_suffix(path, suffix);
        match fs::rename(&from, with_suffix(&moved_to, suffix)) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !suffix.is_empty() => {}
            Err(source) => {
                return Err(Error::File {
                    action: "set a user pool's database aside",
                    source,
                });
            }
        }
    }
    Ok(SetAside {
        path: moved_to,
        reason,
    })
}

fn free_name(path: &Path, reason: SetAsideReason, now: Timestamp) -> PathBuf {
    let time = jiff::Timestamp::from_millisecond(now.as_millis())
        .map(|time| time.strftime("%Y%m%dT%H%M%SZ").to_string())
        .unwrap_or_default();
    let name = with_suffix(path, &format!(".{}-{time}", reason.as_str()));
    let mut candidate = name.clone();
    let mut number = 1;
    while candidate.symlink_metadata().is_ok() {
        number += 1;
        candidate = with_suffix(&name, &format!("-{number}"));
    }
    candidate
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    PathBuf::from(name)
}
