//! Who is signed in and what may happen next.
//!
//! The rules are pure: [`transition`] says what follows from an event, [`decide`] whether a page may be shown. The
//! [actor](SessionHandle) runs them, one event after the other, and has the effects carried out by the ports.
//!
//! Not here: any network, disk, webview or clock. Whoever knows those implements the [ports](ports).

mod account;
pub mod ports;
mod secret;
pub mod token_check;
mod tokens;

pub use account::AccountId;
pub use secret::{AccessToken, ConfirmationCode, IdToken, Password, RefreshToken};
pub use tokens::{StoredSession, Timestamp, TokenSet};
