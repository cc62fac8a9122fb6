//! The library, the command line and the examples, at the application's real local API. The session and the person behind it
//! are small fakes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]
// Most of what is tried needs the socket, modes and owners.
#![cfg(unix)]

mod app;
mod command_line;
mod examples;
mod impostors;
mod library;
mod programs;
mod trust;
