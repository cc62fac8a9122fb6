//! Operations for administrators, which AWS answers to whoever has credentials for them, and this server only where its switch
//! is on.
//!
//! Deliberately not here: the switch ([`crate::server`]).
//!
//! Invariant: an option that the pool does not honour is refused and not passed over, and an answer describes what the pool
//! really does.

mod begin;
mod client_settings;
pub(super) mod clients;
pub(super) mod create_user;
pub(super) mod devices;
pub(super) mod group_members;
pub(super) mod groups;
pub(super) mod list_users;
pub(super) mod members;
pub(super) mod mfa_config;
mod page;
pub(super) mod passwords;
pub(super) mod sign_in;
pub(super) mod user_attributes;
pub(super) mod user_pools;
pub(super) mod users;

pub(crate) use begin::begin_with;

use super::model;
use crate::clock::Date;
use crate::exception::Exception;
use crate::{LocalPool, Pools};

/// The pool that a request names.
///
/// # Errors
/// `InvalidParameterException`, or `ResourceNotFoundException`.
fn user_pool(pools: &Pools, user_pool_id: Option<String>) -> Result<LocalPool, Exception> {
    let id = model::user_pool_id(user_pool_id)?;
    pools
        .find(&id)
        .ok_or_else(|| Exception::resource_not_found(format!("User pool {id} does not exist.")))
}
