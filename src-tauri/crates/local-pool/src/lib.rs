//! A Cognito-compatible user pool that runs on this computer.
//!
//! It speaks Amazon Cognito's wire protocol on loopback, so that the AWS SDKs and everything built on them use it as they
//! use AWS, and so that an application runs completely with no account anywhere. It is also a program of its own,
//! `vestibule-pool`, for tests in any language.
//!
//! ```no_run
//! # async fn example() -> Result<(), vestibule_local_pool::Error> {
//! use std::sync::Arc;
//! use vestibule_local_pool::{LocalPool, PoolConfig, SealingKey, Server, ServerConfig, Storage, SystemClock};
//!
//! let opened = LocalPool::open(
//!     Storage::Memory,
//!     SealingKey::generate(),
//!     PoolConfig::default(),
//!     Arc::new(SystemClock),
//! )
//! .await?;
//! let server = Server::start(opened.pool.clone(), ServerConfig::default()).await?;
//! println!("{} {}", server.endpoint_url(), opened.pool.info().client_id);
//! server.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! Deliberately not here: sending anything. What Cognito would send by e-mail goes to the [mailbox](LocalPool::mailbox).
//!
//! Invariants: nothing listens anywhere but on 127.0.0.1; passwords are never kept, and what stands for them is sealed with
//! a key that the database does not hold; tokens, codes and passwords are in no log and no error.

mod attribute;
mod challenge;
mod clock;
mod config;
mod domain;
mod error;
mod exception;
mod identity_pools;
mod limit;
mod mailbox;
mod operation;
mod password;
mod pool;
mod pools;
mod seal;
mod secret;
mod server;
mod srp;
mod store;
mod token;
mod totp;
mod username;
mod web_authn;

pub use clock::{Clock, SystemClock};
pub use config::{
    AliasAttribute, AttributeDataType, AuthFlow, ClientConfig, CognitoIdentityProvider,
    DeviceConfiguration, Feature, FirstAuthFactor, GroupConfig, IdentityPoolConfig,
    IdentityProviderConfig, IdentityProviderType, MfaConfiguration, MfaMethod,
    NumberAttributeConstraints, OAuthFlow, PasswordPolicy, PoolConfig, PoolsConfig,
    ProviderDetails, RefreshTokenRotation, SchemaAttribute, SignInPolicy,
    StringAttributeConstraints, UserAttributeUpdateSettings, UserConfig, UserExistenceErrors,
    UserVerification, VerifiedAttribute, WebAuthnConfiguration, WebAuthnFactorConfiguration,
};
pub use error::Error;
pub use mailbox::Mail;
pub use pool::{ClientInfo, LocalPool, Opened, PoolInfo, Storage};
pub use pools::{OpenedPools, Pools};
pub use secret::{ClientSecret, Password, SealingKey};
pub use server::{CorsOrigins, PathPrefix, Server, ServerConfig};
pub use store::set_aside::{SetAside, SetAsideReason};

#[cfg(test)]
mod tests;
