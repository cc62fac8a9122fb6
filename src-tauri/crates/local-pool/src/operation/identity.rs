//! Identity pools: `GetId`, `GetCredentialsForIdentity`, `GetOpenIdToken`, `UnlinkIdentity`.
//!
//! Invariants: a login counts only if its ID token is verified against the user pool that it names, and only for the app
//! clients that the identity pool is configured with; an identity that somebody's login is linked to is nobody else's.

mod credentials;
mod login;

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Empty, model};
use crate::Pools;
use crate::clock::Timestamp;
use crate::exception::{Exception, ExceptionKind};
use crate::identity_pools::{IdentityPool, IdentityPools};
use crate::secret::PresentedToken;
use crate::store::StoreError;
use crate::store::identities::{self, Login};

use credentials::Credentials;

/// A token for each provider.
type Logins = BTreeMap<String, PresentedToken>;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetIdRequest {
    identity_pool_id: Option<String>,
    #[serde(default)]
    logins: Option<Logins>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetIdResponse {
    identity_id: String,
}

pub(super) fn get_id(pools: &Pools, request: GetIdRequest) -> Result<GetIdResponse, Exception> {
    let id = model::identity_pool_id(request.identity_pool_id, "identityPoolId")?;
    let not_found = || Exception::resource_not_found(format!("IdentityPool '{id}' not found."));
    let identity_pools = pools.identity_pools().ok_or_else(not_found)?;
    let pool = identity_pools.find(&id).ok_or_else(not_found)?;
    let logins = login::verify(pools, pool, &request.logins.unwrap_or_default())?;
    let now = identity_pools.now();
    let identity_id = identity_pools.store.attempt(|transaction| {
        let mut known = None;
        for login in &logins {
            let holder = identities::holder(transaction, &pool.id, login)?;
            known = known.or(holder);
        }
        let identity_id = match known {
            Some(known) => known,
            None if logins.is_empty() && !pool.config.allow_unauthenticated_identities => {
                return Ok(Err(Exception::unauthenticated_access()));
            }
            None => new_identity(transaction, pool, now)?,
        };
        Ok(link(transaction, pool, &identity_id, &logins)?.map(|()| identity_id))
    })??;
    Ok(GetIdResponse { identity_id })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct IdentityRequest {
    identity_id: Option<String>,
    #[serde(default)]
    logins: Option<Logins>,
    custom_role_arn: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetCredentialsForIdentityResponse {
    identity_id: String,
    credentials: Credentials,
}

pub(super) fn get_credentials_for_identity(
    pools: &Pools,
    request: IdentityRequest,
) -> Result<GetCredentialsForIdentityResponse, Exception> {
    if request.custom_role_arn.is_some() {
        return Err(Exception::invalid_parameter(
            "CustomRoleArn is not supported by this identity pool.",
        ));
    }
    let identity = prove(pools, request)?;
    let now = identity.identity_pools.now();
    Ok(GetCredentialsForIdentityResponse {
        identity_id: identity.id,
        credentials: Credentials::random(now),
    })
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetOpenIdTokenResponse {
    identity_id: String,
    token: String,
}

pub(super) fn get_open_id_token(
    pools: &Pools,
    request: IdentityRequest,
) -> Result<GetOpenIdTokenResponse, Exception> {
    let identity = prove(pools, request)?;
    let identity_pools = &identity.identity_pools;
    let keys = identity_pools.signing_keys()?;
    let token = credentials::open_id_token(keys, &identity, identity_pools.now())?;
    Ok(GetOpenIdTokenResponse {
        identity_id: identity.id,
        token,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UnlinkIdentityRequest {
    identity_id: Option<String>,
    logins: Option<Logins>,
    logins_to_remove: Option<Vec<String>>,
}

/// Whoever has such a login is somebody new to the identity pool from here on.
pub(super) fn unlink_identity(
    pools: &Pools,
    request: UnlinkIdentityRequest,
) -> Result<Empty, Exception> {
    let logins = model::required(request.logins, "logins")?;
    let providers = model::required(request.logins_to_remove, "loginsToRemove")?;
    let request = IdentityRequest {
        identity_id: request.identity_id,
        logins: Some(logins),
        custom_role_arn: None,
    };
    let identity = prove(pools, request)?;
    if identity.logins.is_empty() {
        return Err(forbidden(&identity.id));
    }
    let names: Vec<String> = providers
        .iter()
        .map(|name| login::canonical_name(pools, name))
        .collect::<Result<_, _>>()?;
    identity.identity_pools.store.transaction(|transaction| {
        names
            .iter()
            .try_for_each(|name| identities::unlink(transaction, &identity.id, name))
    })?;
    Ok(Empty {})
}

/// An identity that the caller may act as.
struct ProvedIdentity {
    identity_pools: Arc<IdentityPools>,
    id: String,
    pool_id: String,
    logins: Vec<Login>,
}

/// Checks that the identity is the caller's, and links the logins to it that are nobody's yet.
///
/// # Errors
/// `ResourceNotFoundException`, `NotAuthorizedException`, `ResourceConflictException`.
fn prove(pools: &Pools, request: IdentityRequest) -> Result<ProvedIdentity, Exception> {
    let id = model::identity_pool_id(request.identity_id, "identityId")?;
    let not_found = || Exception::resource_not_found(format!("Identity '{id}' not found."));
    let identity_pools = pools.identity_pools().ok_or_else(not_found)?;
    let pool_id = identity_pools
        .store
        .transaction(|transaction| identities::pool_of(transaction, &id))?;
    let pool = pool_id
        .and_then(|pool_id| identity_pools.find(&pool_id))
        .ok_or_else(not_found)?;
    let logins = login::verify(pools, pool, &request.logins.unwrap_or_default())?;
    identity_pools.store.attempt(|transaction| {
        let linked = identities::logins(transaction, &id)?;
        let is_linked = logins.iter().any(|login| linked.contains(login));
        if logins.is_empty() && !linked.is_empty() {
            return Ok(Err(forbidden(&id)));
        }
        if logins.is_empty() && !pool.config.allow_unauthenticated_identities {
            return Ok(Err(Exception::unauthenticated_access()));
        }
        if !linked.is_empty() && !is_linked {
            return Ok(Err(Exception::not_authorized(
                "Logins don't match. Please include at least one valid login for this identity or identity pool.",
            )));
        }
        if let Err(exception) = link(transaction, pool, &id, &logins)? {
            return Ok(Err(exception));
        }
        Ok(Ok(ProvedIdentity {
            identity_pools: Arc::clone(&identity_pools),
            logins: identities::logins(transaction, &id)?,
            pool_id: pool.id.clone(),
            id: id.clone(),
        }))
    })?
}

fn new_identity(
    transaction: &Transaction<'_>,
    pool: &IdentityPool,
    now: Timestamp,
) -> Result<String, StoreError> {
    let region = pool.id.split(':').next().unwrap_or_default();
    let id = format!("{region}:{}", Uuid::new_v4());
    identities::insert(transaction, &id, &pool.id, now)?;
    Ok(id)
}

/// Links the logins to an identity.
///
/// # Errors
/// Inside: `ResourceConflictException`, if one is another's, or there is another of its provider. Outside: the database's.
fn link(
    transaction: &Transaction<'_>,
    pool: &IdentityPool,
    identity_id: &str,
    logins: &[Login],
) -> Result<Result<(), Exception>, StoreError> {
    for login in logins {
        let linked = identities::logins(transaction, identity_id)?;
        if linked.contains(login) {
            continue;
        }
        let is_anothers = identities::holder(transaction, &pool.id, login)?.is_some();
        let has_other = linked
            .iter()
            .any(|linked| linked.provider_name == login.provider_name);
        if is_anothers || has_other {
            return Ok(Err(Exception::new(
                ExceptionKind::ResourceConflict,
                "Logins are already linked to another identity.",
            )));
        }
        identities::link(transaction, &pool.id, identity_id, login)?;
    }
    Ok(Ok(()))
}

fn forbidden(identity_id: &str) -> Exception {
    Exception::not_authorized(format!("Access to Identity '{identity_id}' is forbidden."))
}
