//! One running copy a person: a lock that the system lets go when the process ends, however it ends.
//!
//! The single-instance plugin brings the running copy's window to the front, but on Linux it needs a session bus; the
//! lock holds without one, so that no two copies ever refresh the same session.

use std::fs::{File, TryLockError};
use std::io;

use crate::Paths;

/// Why this copy may not run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Another copy runs.
    #[error("Vestibule is running already; use its window, or end it first")]
    AlreadyRunning,
    /// The lock could not be made.
    #[error("the lock in the data folder could not be made: {0}")]
    Io(#[from] io::Error),
}

/// Takes the lock; it is held as long as the file is open.
///
/// # Errors
/// See [`Error`].
pub fn lock(paths: &Paths) -> Result<File, Error> {
    std::fs::create_dir_all(&paths.data)?;
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(paths.data.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::AlreadyRunning),
        Err(TryLockError::Error(error)) => Err(Error::Io(error)),
    }
}

const LOCK_FILE: &str = "instance.lock";

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_second_copy_is_refused_until_the_first_has_ended() {
        let folder = std::env::temp_dir().join(format!("vestibule-lock-{}", std::process::id()));
        let paths = Paths {
            config: folder.clone(),
            data: folder.clone(),
            log: folder.clone(),
            runtime: folder.clone(),
        };
        let first = lock(&paths).unwrap();
        assert!(matches!(lock(&paths), Err(Error::AlreadyRunning)));
        drop(first);
        assert!(lock(&paths).is_ok());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
