//! Why the local API could not start, or could not do what its owner asked.

use std::io;
use std::path::PathBuf;

/// Why the local API could not start, or could not do what its owner asked. Each message says what to do; of a start that failed nothing
/// is left behind.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// Start it from within a tokio runtime.
    #[error("the local API needs a tokio runtime to serve from")]
    NoRuntime,
    /// The system has no room for the socket's path; choose a shorter directory.
    #[error(
        "{} is {length} bytes long, and a socket's path may have 103: set XDG_RUNTIME_DIR to a shorter directory",
        path.display()
    )]
    SocketPathTooLong {
        /// The socket's path.
        path: PathBuf,
        /// Its length, in bytes.
        length: usize,
    },
    /// Somebody else could read or replace what is in the directory; repair it by hand.
    #[error("{} is not safe as runtime directory: {flaw}", path.display())]
    UnsafeDirectory {
        /// The directory, or its parent.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        flaw: DirectoryFlaw,
    },
    /// Another process serves from this directory; it is left alone.
    #[error("another process already serves the local API in {}: close it first", path.display())]
    AlreadyRunning {
        /// The directory.
        path: PathBuf,
    },
    /// What is at the socket's place is no socket, so it is not ours to remove.
    #[error("{} is not a socket: remove it, then start again", path.display())]
    NotASocket {
        /// The socket's path.
        path: PathBuf,
    },
    /// The directory, the socket or the discovery file could not be made.
    #[error("could not use {}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The named pipe could not be opened.
    #[cfg(windows)]
    #[error("could not open the named pipe")]
    Pipe(#[source] io::Error),
    /// No loopback port could be opened.
    #[error("could not listen on loopback")]
    Loopback(#[source] io::Error),
    /// The activity log is not kept, or the API has stopped.
    #[error("the local API keeps no activity log now")]
    Stopped,
    /// The system gave no random bytes, so no key could be made.
    #[error("no random numbers from the system")]
    NoRandomness,
}

/// What is wrong with the runtime directory, and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DirectoryFlaw {
    /// Its parent is not there.
    #[error("its parent does not exist: set XDG_RUNTIME_DIR to your own runtime directory")]
    NoParent,
    /// Others can rename what is in its parent.
    #[error("others may rename what is in it: set XDG_RUNTIME_DIR to your own runtime directory")]
    ParentOpenToOthers,
    /// It is a link, and could lead anywhere.
    #[error("it is a symbolic link: remove the link, then start again")]
    SymbolicLink,
    /// It is a file or something else.
    #[error("it is not a directory: remove it, then start again")]
    NotADirectory,
    /// It belongs to another user, who can read what is in it.
    #[error("it belongs to another user: remove it or set XDG_RUNTIME_DIR to a directory of yours")]
    ForeignOwner,
    /// Its mode is not 0700.
    #[error("its mode has to be 0700: chmod 700 it if nobody else has put anything there")]
    Mode,
}
