//! What is known of a token issuer over HTTPS: its keys, its time, and the one way in which it is asked.
//!
//! A crate of its own, because whoever signs people in needs it, by password or through the browser, and so that `reqwest` is kept in one
//! place.
//!
//! Not here: the rules for a token ([`vestibule_session::token_check`]), and any protocol.
//!
//! Invariants: only `https` is spoken, or plain HTTP with this computer; redirects are not followed; every request has a time limit and
//! every answer a size; nothing that is sent or received reaches a log.

mod address;
mod clock;
mod http_client;
mod key_source;

pub use address::{Address, AddressError, is_loopback};
pub use clock::IssuerClock;
pub use http_client::{CONNECT_LIMIT, Failure, HttpClient, OPERATION_LIMIT};
pub use key_source::KeySource;
pub use url::Url;
