//! The pool as its clients see it: every test goes through the HTTP surface, without a socket where none is needed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::too_many_lines,
    reason = "tests"
)]

mod administered_clients;
mod administered_users;
mod administrators;
mod attributes;
mod challenge_sessions;
mod configuration;
mod custom_auth;
mod devices;
mod existence;
mod federation;
mod forgotten_password;
mod groups;
mod hosted_pages;
mod http;
mod identity_pools;
mod lock_out;
mod mfa_preference;
mod mfa_setup;
mod new_password;
mod oauth;
mod passkeys;
mod password_history;
mod pools;
mod refresh;
mod second_factor;
mod secrecy;
mod sign_in;
mod sign_in_names;
mod sign_out;
mod sign_up;
mod storage;
mod support;
mod tokens;
mod user;
mod user_auth;
mod wire;
