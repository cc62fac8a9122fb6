//! Who is signed in, for the other programs on this computer: an HTTP API on a Unix socket and on loopback.
//!
//! A request passes, in this order:
//!
//! | step | where | what it refuses |
//! |---|---|---|
//! | `acceptor` | one task a listener | more connections than the limits; another user of the computer |
//! | `head` | raw bytes | what is not one strict HTTP/1.1 head: bare LF, folded lines, too many, too long, too slow |
//! | `gate` | the parsed head | everything that a web page, a proxy or a stranger shows; a companion without the scope; one pure function over the table of `routes` |
//! | `check_user`, `answers`, `events`, `pairing` | the session | nothing that does not belong to who asks: they take a `gate::Admitted`, which only the gate can make |
//! | `activity` | a file | nothing: each use is one line |
//!
//! What the gate refuses is decided before the session is read, so it can't tell anybody whether somebody is signed in.
//!
//! A *companion* is a program that a person let in: `pairing` asks the person, `grants` keeps what was granted, to one account, for a
//! time, until it is revoked. A session's token leaves through `answers` alone, by a scope of its own.
//!
//! There is no HTTP framework below this. The answers to malformed heads are part of the interface (their status, their
//! header set, their body), so a strict parser has to stand in front of whatever comes next; a second, laxer one behind
//! it (hyper takes a missing or doubled Host, an absolute target, bare LF, Content-Length beside Transfer-Encoding)
//! could only disagree with it, and that disagreement is what request smuggling is made of. What is left to do for a
//! framework would be to write the answer.
//!
//! Deliberately not here: the refresh token (no port hands it out), CORS, TLS, `Date` (an answer is never stored, and refusals are the
//! same bytes at any time). Where there is no Unix socket Windows' named pipe has its place.

mod acceptor;
mod activity;
mod answers;
mod check_user;
mod config;
mod connection;
mod discovery;
mod error;
mod events;
mod failed_tokens;
mod gate;
mod grants;
mod head;
mod inbox;
mod label;
mod local_api;
mod loopback;
mod openapi;
mod pairing;
mod peer;
#[cfg(windows)]
mod pipe;
mod ports;
mod present;
#[cfg(unix)]
mod private_dir;
mod private_file;
mod program;
mod refusal;
mod reply;
mod routes;
#[cfg(unix)]
mod runtime_dir;
mod slots;
mod streams;
mod token;

pub use config::{Companions, Config, Limits};
pub use error::{DirectoryFlaw, Error};
pub use local_api::LocalApi;
pub use ports::{
    Approval, AwsCredentials, Clock, Decision, IssuedToken, SessionDetails, SessionSource,
    SourceError,
};

// Most of what is tried needs the socket; loopback has the same gate.
#[cfg(all(test, unix))]
mod tests;
