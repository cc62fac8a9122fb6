//! A Cognito user pool over HTTPS: passwords by SRP, accounts, codes, and the life of the tokens.
//!
//! [`UserPool`] implements the session's [ports](vestibule_session::ports) over the AWS SDK, without AWS credentials. AWS and anything
//! else that speaks its protocol at an [endpoint](UserPoolConfig::endpoint), the embedded user pool too, take the same code path.
//!
//! Not here: who is signed in and what may happen next (the session), where tokens are kept (the vault), the rules for a token
//! ([`vestibule_session::token_check`]), and a clock (it is passed in).
//!
//! Invariants: a password is proved by SRP and sent only where an account's password is set; no operation that carries a password or a
//! code is ever repeated by itself; tokens leave this crate only after they were checked against the pool's keys; nothing that is sent or
//! received reaches a log; redirects are not followed.

mod client;
mod config;
pub mod configuration;
mod error;
mod failure;
mod key_source;
mod pool_clock;
mod pool_text;
mod secret_hash;
mod srp;
mod user_pool;

pub use config::{ClientSecret, UserPoolConfig};
pub use configuration::Configuration;
pub use error::Error;
pub use user_pool::{User, UserPool};

/// For the shell and for tests that write a configuration.
pub use url::Url;

#[cfg(test)]
mod testing;
