//! Runtime directory: the one place where the API's socket and discovery file stand, and that nobody else may enter.
//!
//! Invariants: it is a [private directory](crate::private_dir) under a parent in which nobody else can rename it. While its lock
//! is held, what a dead process left may be removed.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt};
use std::os::unix::net::UnixDatagram;
use std::path::{Path, PathBuf};

use tokio::net::UnixListener;

use crate::error::{DirectoryFlaw, Error};
use crate::private_dir::{PrivateDir, file_error, unsafe_directory};

const SOCKET: &str = "api.sock";

/// `sun_path` has 104 bytes on macOS and 108 on Linux, with the NUL at its end.
const MAX_SOCKET_PATH: usize = 103;

/// The directory, verified and locked.
#[derive(Debug)]
pub(crate) struct RuntimeDir(PrivateDir);

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
        Ok(Self(PrivateDir::open(path)?))
    }

    /// Listens on the socket, in the place of one that a dead process left.
    ///
    /// # Errors
    /// [`Error::NotASocket`], [`Error::AlreadyRunning`] (somebody who does not keep the lock serves there),
    /// [`Error::File`].
    pub fn listen(&self) -> Result<(UnixListener, SocketFile), Error> {
        let path = self.0.path().join(SOCKET);
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
                path: self.0.path().to_owned(),
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

#[cfg(test)]
mod tests;
