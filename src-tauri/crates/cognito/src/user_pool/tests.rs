//! The operations against a small pool, which is honest or not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod account;
mod aws_credentials;
mod challenges;
mod devices;
mod flows;
mod mfa_setup;
mod misbehaving_pool;
mod own_account;
mod passkeys;
mod secrecy;
mod sign_in;
mod token_lifecycle;

use std::sync::Arc;

use vestibule_session::ports::IdentityProvider as _;

use super::*;
use crate::testing::fake_pool::{FakePool, NOW, config};
use crate::testing::{HandClock, MemoryDevices};

fn user_pool() -> UserPool {
    let devices = Arc::new(MemoryDevices::default());
    UserPool::new(config(None), Arc::new(HandClock::at(NOW)), devices).unwrap()
}

#[test]
fn a_user_pool_is_named_by_its_issuer_and_client() {
    let pool = user_pool();
    assert!(pool.user_pool().is_some());
    assert_eq!(
        pool.issuer(),
        "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ"
    );
    assert_eq!(pool.client_id(), "3n4b5urk1ft4fl3mg5e62d9ado");
}

#[tokio::test]
async fn making_a_user_pool_asks_nobody() {
    let pool = FakePool::start().await;
    drop(pool.user_pool());
    assert!(pool.server.requests().is_empty());
}

#[test]
fn calls_have_limits_and_are_not_repeated() {
    let pool = user_pool();
    let config = pool.client().config();
    let limits = config.timeout_config().unwrap();
    assert_eq!(limits.connect_timeout().unwrap().as_secs(), 5);
    assert_eq!(limits.operation_timeout().unwrap().as_secs(), 20);
    assert_eq!(config.retry_config().unwrap().max_attempts(), 1);
}
