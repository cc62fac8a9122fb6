//! The OS keyring: refresh tokens, revocations that are still to be done, what proves this computer to a user pool, a sign-in that is still in
//! the browser, and the key that seals the embedded user pool.
//!
//! Not here: any other way to keep a secret. Where the keyring is missing, locked or slow, the answer says so and the
//! session lives in memory; nothing is ever written in plain text.
//!
//! Invariants: the keyring is called from one thread of its own, and nobody waits for it longer than a time limit; an
//! entry that can't be read is set aside under another name before anything is written in its place; errors of the
//! keyring crates are never printed, because some of them hold the secret.

mod attempt_vault;
mod entries;
mod os_keyring;
mod record;
mod sealing_key;
mod session_vault;
mod worker;

pub use attempt_vault::AttemptVault;
pub use entries::{Entries, EntryError};
pub use os_keyring::OsKeyring;
pub use sealing_key::{SealingKey, sealing_key};
pub use session_vault::SessionVault;
pub use worker::Vault;
