//! What the vault needs of a keyring: named entries of bytes.

use zeroize::Zeroizing;

/// A keyring. Calls block, for as long as a person looks at a prompt.
pub trait Entries: Send + 'static {
    /// The entry's content; `None` if there is no entry of that name.
    ///
    /// # Errors
    /// See [`EntryError`].
    fn read(&mut self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EntryError>;

    /// Makes the entry, or replaces its content.
    ///
    /// # Errors
    /// See [`EntryError`].
    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), EntryError>;

    /// Deletes the entry; that there is none is no error.
    ///
    /// # Errors
    /// See [`EntryError`].
    fn delete(&mut self, name: &str) -> Result<(), EntryError>;
}

/// Why a keyring could not do it. It carries nothing of the keyring's own error: some hold the secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum EntryError {
    /// There is no keyring.
    #[error("there is no keyring")]
    Missing,
    /// It is locked, and the person did not unlock it.
    #[error("the keyring is locked")]
    Locked,
    /// It refused.
    #[error("the keyring refused")]
    Refused,
}
