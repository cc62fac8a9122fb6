//! The crate's tests, by the goals of the threat model that they show.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod browser_flow;
mod claim_mutations;
mod configurations;
mod conformance;
mod hostile_callbacks;
mod interleaved_flows;
mod lifecycle;
mod mutated_links;
mod secrecy;
mod sequences;
mod sign_in;
