//! Why a pool could not be opened or a server not be started. What goes wrong while they run is answered on the wire.

use std::io;

/// What can fail in front of the program that runs the pool; a variant is what it can do about it.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The configuration contradicts itself or Cognito's rules; the text says which setting.
    #[error("configuration: {0}")]
    Configuration(&'static str),
    /// The configuration is no such JSON.
    #[error("configuration: line {line}, column {column}, {member}: {reason}")]
    ConfigurationSyntax {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// Which part of it, such as `UserPools[0].Clients[1].ClientId`.
        member: String,
        /// What was expected.
        reason: String,
    },
    /// A part of the configuration contradicts itself or Cognito's rules; the text says which setting of it.
    #[error("configuration: line {line}, {member}: {reason}")]
    ConfigurationPart {
        /// Where the part begins, counted from 1.
        line: usize,
        /// Which part of it, such as `UserPools[0]`.
        member: String,
        /// What is wrong.
        reason: &'static str,
    },
    /// A group or user that a pool is to begin with can't be.
    #[error("configuration: user pool {pool_name}, {member}: {reason}")]
    Account {
        /// As configured.
        pool_name: String,
        /// Which of them, such as `Users[0]`.
        member: String,
        /// What Cognito would say.
        reason: String,
    },
    /// Another process has the database open; it stays untouched.
    #[error("the user pool's database is in use by another process")]
    InUse,
    /// Other users of this computer can get into the directory: close it (`chmod 700`), or name another one.
    #[error("the user pool's directory is open to other users of this computer")]
    DirectoryNotPrivate,
    /// The file system refused.
    #[error("could not {action}")]
    File {
        /// What was tried.
        action: &'static str,
        /// Why it failed.
        #[source]
        source: io::Error,
    },
    /// The database refused.
    #[error("the user pool's database failed")]
    Database(#[from] rusqlite::Error),
    /// No port could be had.
    #[error("could not listen on 127.0.0.1")]
    Listen(#[source] io::Error),
    /// A background task was cancelled, because the runtime ends.
    #[error("the runtime is shutting down")]
    RuntimeStopped,
}
