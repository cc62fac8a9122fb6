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
mod impostors;
mod library;
mod trust;

// Programs find the application by XDG_RUNTIME_DIR; the path that other systems use is too long for a socket below a
// temporary folder.
#[cfg(target_os = "linux")]
mod command_line;
#[cfg(target_os = "linux")]
mod examples;
#[cfg(target_os = "linux")]
mod programs;
