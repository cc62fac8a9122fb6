//! The API as its callers meet it: bytes over a socket, and bytes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod activity;
pub(crate) mod client;
mod companion_table;
mod disk;
mod endings;
mod events;
mod files;
mod flood;
mod fuzz;
mod grants;
mod guesses;
pub(crate) mod house;
mod kept;
mod limits;
mod log;
mod mutations;
mod other_user;
mod pairing;
mod proof;
mod schemathesis;
mod session;
mod table;
