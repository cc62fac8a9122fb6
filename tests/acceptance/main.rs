//! What holds for the whole house, shown without Tauri.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod architecture;
mod coverage;
mod every_flow;
mod main_job;
mod secrecy;
mod srp;
mod tauri_conf;
mod tree;
