//! A Cognito user pool over HTTPS: every flow and challenge of a sign-in, the account, the life of the tokens, and AWS credentials from an
//! identity pool.
//!
//! [`UserPool`] implements the session's [ports](vestibule_session::ports) over the AWS SDK, without AWS credentials. AWS and anything
//! else that speaks its protocol at an [endpoint](UserPoolConfig::endpoint), the embedded user pool too, take the same code path.
//!
//! Not here: who is signed in and what may happen next (the session), where tokens are kept (the vault), the rules for a token
//! ([`vestibule_session::token_check`]), and a clock (it is passed in).
//!
//! Invariants: a password is proved by SRP, and sent only where an account's password is set or where the configuration begins a sign-in
//! so; no operation that carries a password or a code is ever repeated by itself, unless the pool refused it for a device or a session
//! that it no longer knows, and then once and without that; tokens leave this crate only after they were checked against the pool's keys;
//! nothing that is sent or received reaches a log; redirects are not followed.

mod client;
mod config;
pub mod configuration;
mod document;
mod error;
mod failure;
mod known_devices;
mod pool_names;
mod pool_text;
mod secret_hash;
mod srp;
mod user_pool;

pub use config::{IdentityPoolConfig, UserPoolConfig};
pub use configuration::Configuration;
pub use error::Error;
pub use user_pool::UserPool;

/// For the shell and for tests that write a configuration.
pub use url::Url;
pub use vestibule_session::ClientSecret;

#[cfg(test)]
mod testing;
