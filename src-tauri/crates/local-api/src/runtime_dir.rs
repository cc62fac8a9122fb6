//! Runtime directory: the one place where the API's socket and discovery file stand, and that nobody else may enter.
//!
//! Invariants: it is a real directory of this user with mode 0700, under a parent in which nobody else can rename it;
//! one process serves from it at a time, which the kernel keeps by a lock on the directory itself (it ends with the
//! process, however that ends, and leaves no file). While the lock is held, what a dead process left may be removed.
//! From there on paths are safe to use: only this user can change what they lead to.

use std::fs::{self, DirBuilder, File, Metadata, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};

use rustix::fs::{Mode, OFlags};
use tokio::net::UnixListener;

use crate::error::{DirectoryFlaw, Error};

const SOCKET: &str = "api.sock";

/// `sun_path` has 104 bytes on macOS and 108 on Linux, with the NUL at its end.
const MAX_SOCKET_PATH: usize = 103;

/// The directory, verified and locked.
#[derive(Debug)]
pub(crate) struct RuntimeDir {
    path: PathBuf,
    _lock: File,
}

impl RuntimeDir {
    /// Makes the directory if it is missing, verifies it, and takes its lock.
    ///
    /// # Errors
    /// [`Error::SocketPathTooLong`], [`Error::UnsafeDirectory`], [`Error::AlreadyRunning`], [`Error::File`].
    pub fn open(path: &Path) -> Result<Self, Error> {
        let socket = path.join(SOCKET);
        let length = socket.as_os_str().len();
        if length > MAX_SOCKET_PATH {
            return Err(Error::SocketPathTooLong {
                path: socket,
                length,
            });
        }
        verify_parent(path)?;
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

    /// Listens on the socket, in the place of one that a dead process left.
    ///
    /// # Errors
    /// [`Error::NotASocket`], [`Error::AlreadyRunning`] (somebody who does not keep the lock serves there),
    /// [`Error::File`].
    pub fn listen(&self) -> Result<(UnixListener, SocketFile), Error> {
        let path = self.path.join(SOCKET);
        self.remove_stale_socket(&path)?;
        let listener = UnixListener::bind(&path).map_err(|error| file_error(&path, error))?;
        // From here on the socket is removed again, whatever happens.
        let file = SocketFile { path };
        // The mode that bind gives depends on the umask; until it is narrowed, the directory keeps others out.
        fs::set_permissions(&file.path, fs::Permissions::from_mode(0o600))
            .map_err(|error| file_error(&file.path, error))?;
        Ok((listener, file))
    }

    fn remove_stale_socket(&self, path: &Path) -> Result<(), Error> {
        match fs::symlink_metadata(path) {
            Ok(metadata) if metadata.file_type().is_socket() => {}
            Ok(_) => {
                return Err(Error::NotASocket {
                    path: path.to_owned(),
                });
            }
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(file_error(path, error)),
        }
        if is_live(path).map_err(|error| file_error(path, error))? {
            return Err(Error::AlreadyRunning {
                path: self.path.clone(),
            });
        }
        tracing::info!("removed the socket of a process that is gone");
        fs::remove_file(path).map_err(|error| file_error(path, error))
    }
}

/// The socket's file; removed when it is dropped.
#[derive(Debug)]
pub(crate) struct SocketFile {
    path: PathBuf,
}

impl SocketFile {
    /// The socket's path.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for SocketFile {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.path) {
            tracing::warn!(kind = ?error.kind(), "the socket could not be removed");
        }
    }
}

/// Whether somebody has this socket open. Asked with a datagram socket, which is never let in: the system says that
/// the kind is wrong if somebody listens, and refuses if nobody does. Unlike a real connection that neither waits for
/// room in the listener's queue nor shows up there.
fn is_live(path: &Path) -> io::Result<bool> {
    match UnixDatagram::unbound()?.connect(path) {
        Err(error) if error.kind() == ErrorKind::ConnectionRefused => Ok(false),
        Ok(()) | Err(_) => Ok(true),
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

/// Whoever may write in the parent may put another directory in the place of ours, unless the sticky bit forbids it.
fn verify_parent(path: &Path) -> Result<(), Error> {
    let parent = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    let flawed = |flaw| Err(unsafe_directory(parent, flaw));
    let metadata = match fs::metadata(parent) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return flawed(DirectoryFlaw::NoParent);
        }
        Err(error) => return Err(file_error(parent, error)),
    };
    if !metadata.is_dir() {
        return flawed(DirectoryFlaw::NoParent);
    }
    let is_trusted = [rustix::process::geteuid().as_raw(), 0].contains(&metadata.uid());
    let is_shared = metadata.mode() & 0o022 != 0 && metadata.mode() & 0o1000 == 0;
    if is_trusted && !is_shared {
        Ok(())
    } else {
        flawed(DirectoryFlaw::ParentOpenToOthers)
    }
}

fn unsafe_directory(path: &Path, flaw: DirectoryFlaw) -> Error {
    Error::UnsafeDirectory {
        path: path.to_owned(),
        flaw,
    }
}

fn file_error(path: &Path, source: io::Error) -> Error {
    Error::File {
        path: path.to_owned(),
        source,
    }
}

#[cfg(test)]
mod tests;
