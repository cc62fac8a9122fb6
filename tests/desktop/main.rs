//! The real window: a person's path through it, with a real keyring, the embedded user pool and the local API's socket.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

mod account;
mod aws_cli;
mod browser;
mod companions;
mod companions_page;
mod configurations;
mod copies;
mod damage;
mod end;
mod federation;
mod keyboard;
mod keyring;
mod languages;
mod looks;
mod main_job;
mod manners;
mod notifications;
mod steps;
mod theme;
mod tray;
mod zoom;
