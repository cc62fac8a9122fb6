//! Asks Vestibule, from another program of the same person on this computer: who is signed in, and for what a person granted.
//!
//! ```no_run
//! # async fn example() -> Result<(), vestibule_companion::Error> {
//! let vestibule = vestibule_companion::Companion::connect().await?;
//! match vestibule.check_user().await? {
//!     Some(user) => println!("{user} is signed in"),
//!     None => println!("nobody is signed in"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Everything but [`Companion::check_user`] needs a companion token: [`Companion::pair`] has the person asked for it, once,
//! and [`TokenFile`] keeps it.
//!
//! Invariants:
//!
//! - A token is sent only to a server that is known to be this person's application: on the Unix socket by what the system
//!   says of folder, socket and peer; over TCP and on Windows' named pipe by a proof that needs the key of a file that only this person can read.
//! - No token, and nothing else of a person's, is in an error or in what `Debug` prints.
//! - Every wait has an end, but that for an event.
//!
//! Deliberately not here: trying again (an [`Error`] says if it [may help](Error::is_transient)), and any HTTP but to the
//! application on this computer.

mod companion;
mod connection;
mod discovery;
mod error;
mod events;
mod pairing;
#[cfg(windows)]
mod pipe;
mod place;
mod private_file;
mod refusal;
#[cfg(unix)]
mod socket;
mod sse;
mod token;
mod token_file;

pub use companion::{Companion, Transport};
pub use error::{Error, Flaw, RefusalCode};
pub use events::Events;
pub use pairing::{Grant, Pairing, PairingState};
pub use place::Place;
pub use token::{CompanionToken, SessionToken};
pub use token_file::TokenFile;
pub use vestibule_contract::{
    Account, ApiEvent, CredentialProcess, PairRequest, Revocation, Scope, SessionAnswer,
    SessionState, SignOutAnswer, TokenUse,
};
