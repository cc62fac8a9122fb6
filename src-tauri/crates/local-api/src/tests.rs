//! The API as its callers meet it: bytes over a socket, and bytes back.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

pub(crate) mod client;
mod files;
mod limits;
mod log;
mod mutations;
mod other_user;
mod session;
mod table;
