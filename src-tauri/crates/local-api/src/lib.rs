//! Who is signed in, for the other programs on this computer: `GET /api/check-user` on a Unix socket and on loopback.
//!
//! A request passes, in this order:
//!
//! | step | where | what it refuses |
//! |---|---|---|
//! | `acceptor` | one task a listener | more connections than the limits; another user of the computer |
//! | `head` | raw bytes | what is not one strict HTTP/1.1 head: bare LF, folded lines, too many, too long, too slow |
//! | `gate` | the parsed head | everything that a web page, a proxy or a stranger shows; one pure function |
//! | `check_user` | the session | nothing: it takes an `gate::Admitted`, which only the gate can make |
//!
//! A refusal is decided before the session is read, so it can't tell anybody whether somebody is signed in.
//!
//! There is no HTTP framework below this. The answers to malformed heads are part of the interface (their status, their
//! header set, their body), so a strict parser has to stand in front of whatever comes next; a second, laxer one behind
//! it (hyper takes a missing or doubled Host, an absolute target, bare LF, Content-Length beside Transfer-Encoding)
//! could only disagree with it, and that disagreement is what request smuggling is made of. What is left to do for a
//! framework would be to write the answer.
//!
//! Deliberately not here: tokens of the session (a [`SessionView`](vestibule_contract::SessionView) has no field for
//! one), CORS, TLS, request bodies, `Date` (an answer is never stored, and refusals are the same bytes at any time),
//! Windows' named pipe: where there is no Unix socket only the loopback port is served, and that admits nobody yet.

mod acceptor;
mod check_user;
mod config;
mod connection;
mod discovery;
mod endpoint;
mod error;
mod failed_tokens;
mod gate;
mod head;
mod local_api;
mod loopback;
mod peer;
mod refusal;
mod reply;
#[cfg(unix)]
mod runtime_dir;
mod slots;

pub use config::{Config, Limits};
pub use error::{DirectoryFlaw, Error};
pub use local_api::LocalApi;

// Most of what is tried needs the socket; loopback has the same gate.
#[cfg(all(test, unix))]
mod tests;
