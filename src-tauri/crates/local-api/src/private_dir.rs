//! Private directory: a place that nobody else may enter, with one process in it at a time.
//!
//! Invariants: it is a real directory of this user with mode 0700; the kernel keeps the lock on the directory itself (it ends with
//! the process, however that ends, and leaves no file). From there on paths in it are safe to use: only this user can change what
//! they lead to.

use std::fs::{self, DirBuilder, File, Metadata, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use rustix::fs::{Mode, OFlags};

use crate::error::{DirectoryFlaw, Error};

/// The directory, verified and locked.
#[derive(Debug)]
pub(crate) struct PrivateDir {
    path: PathBuf,
    _lock: File,
}

impl PrivateDir {
    /// Makes the directory if it is missing, verifies it, and takes its lock.
    ///
    /// # Errors
    /// [`Error::UnsafeDirectory`], [`Error::AlreadyRunning`], [`Error::File`].
    pub fn open(path: &Path) -> Result<Self, Error> {
        match DirBuilder::new().mode(0o700).create(path) {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(file_error(path, error)),
        }
        let directory = open_directory(path)?;
        verify(path, &directory)?;
        match directory.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::AlreadyRunning {
                    path: path.to_owned(),
                });
            }
            Err(TryLockError::Error(error)) => return Err(file_error(path, error)),
        }
        Ok(Self {
            path: path.to_owned(),
            _lock: directory,
        })
    }

    /// The directory's path.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Opens a directory itself, not what a link in its place leads to.
fn open_directory(path: &Path) -> Result<File, Error> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    rustix::fs::open(path, flags, Mode::empty())
        .map(File::from)
        .map_err(|error| match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.is_symlink() => {
                unsafe_directory(path, DirectoryFlaw::SymbolicLink)
            }
            Ok(metadata) if !metadata.is_dir() => {
                unsafe_directory(path, DirectoryFlaw::NotADirectory)
            }
            // Its owner may not read it, or it is not ours to open.
            Ok(metadata) => match flaw(&metadata) {
                Some(flaw) => unsafe_directory(path, flaw),
                None => file_error(path, error.into()),
            },
            Err(_) => file_error(path, error.into()),
        })
}

fn verify(path: &Path, directory: &File) -> Result<(), Error> {
    let metadata = directory
        .metadata()
        .map_err(|error| file_error(path, error))?;
    match flaw(&metadata) {
        Some(flaw) => Err(unsafe_directory(path, flaw)),
        None => Ok(()),
    }
}

fn flaw(metadata: &Metadata) -> Option<DirectoryFlaw> {
    if metadata.uid() != rustix::process::geteuid().as_raw() {
        Some(DirectoryFlaw::ForeignOwner)
    } else if metadata.mode() & 0o777 != 0o700 {
        Some(DirectoryFlaw::Mode)
    } else {
        None
    }
}

pub(crate) fn unsafe_directory(path: &Path, flaw: DirectoryFlaw) -> Error {
    Error::UnsafeDirectory {
        path: path.to_owned(),
        flaw,
    }
}

pub(crate) fn file_error(path: &Path, source: io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}
