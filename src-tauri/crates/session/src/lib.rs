//! Who is signed in and what may happen next.
//!
//! The rules are pure: [`transition`] says what follows from an event, [`guard::page`] whether a page may be shown. The
//! [actor](SessionHandle) feeds it one event after the other and has the effects carried out through the ports.
//!
//! Not here: any network, disk, webview or clock. Whoever knows those implements the [ports].
//!
//! Invariants: an answer that belongs to an earlier epoch changes nothing; sign-out is legal in every state; tokens
//! that could not be shown to anybody (their sign-in was given up) are revoked; new tokens are stored before they are
//! published.

mod account;
mod account_operations;
mod actor;
mod challenge_answer;
mod effect;
mod error;
mod event;
pub mod guard;
pub mod ports;
mod secret;
mod state;
pub mod token_check;
mod tokens;
mod totp;
mod transition;
mod view;

pub use account::AccountId;
pub use account_operations::AccountOperations;
pub use actor::{Ports, SessionHandle};
pub use challenge_answer::ChallengeAnswer;
pub use effect::{Effect, EndedSession, Lease, Reply};
pub use error::Error;
pub use event::{AccountNews, Command, Event, RequestId};
pub use secret::{
    AccessToken, AttemptRecord, AwsSecretAccessKey, AwsSessionToken, ChallengeSession,
    ClientSecret, ConfirmationCode, DevicePassword, IdToken, PasskeyCredential, Password,
    RefreshToken, SoftwareTokenSecret,
};
pub use state::{
    BrowserPhase, Epoch, HeldSignIn, InBrowser, InFlight, LiveTokens, Operation, PendingSignIn,
    Phase, Refresh, SignInReason, SignedIn, SignedOut, State, Wanted,
};
pub use tokens::{StoredSession, Timestamp, TokenSet};
pub use transition::{next_deadline, transition};
pub use view::status;

#[cfg(test)]
mod testing;
