//! Logins: whether a token is one of the user pool that it is said to be of, and whether the identity pool takes it.

use std::collections::BTreeMap;

use rusqlite::Transaction;

use crate::Pools;
use crate::config::CognitoIdentityProvider;
use crate::exception::Exception;
use crate::identity_pools::IdentityPool;
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::identities::Login;
use crate::store::{StoreError, sessions, users};
use crate::token::{IdClaims, verify_id_token};

/// Verifies every token.
///
/// # Errors
/// `NotAuthorizedException` with AWS's text for what is wrong.
pub(super) fn verify(
    pools: &Pools,
    identity_pool: &IdentityPool,
    logins: &BTreeMap<String, PresentedToken>,
) -> Result<Vec<Login>, Exception> {
    logins
        .iter()
        .map(|(name, token)| {
            let pool = user_pool(pools, name).ok_or_else(unsupported)?;
            let providers: Vec<_> = identity_pool
                .config
                .cognito_identity_providers
                .iter()
                .filter(|provider| means(provider, &pool))
                .collect();
            if providers.is_empty() {
                return Err(unsupported());
            }
            let claims = verify_id_token(token, pool.signing_keys()?, &pool.issuer, pool.now())?;
            let client = pool.client(&claims.aud);
            let provider = providers.into_iter().find(|provider| {
                client.is_some_and(|client| {
                    let config = &client.config;
                    let is_id = |id: &String| *id == client.id;
                    let is_name = |name: &String| *name == config.client_name;
                    provider.client_id.as_ref().is_none_or(is_id)
                        && provider.client_name.as_ref().is_none_or(is_name)
                })
            });
            let provider = provider.ok_or_else(|| {
                Exception::not_authorized("Invalid login token. Incorrect token audience.")
            })?;
            if provider.server_side_token_check {
                pool.store
                    .transaction(|transaction| is_live(transaction, &claims))?
                    .then_some(())
                    .ok_or_else(|| {
                        Exception::not_authorized("Invalid login token. Token has been revoked.")
                    })?;
            }
            Ok(Login {
                provider_name: provider_name(&pool),
                subject: claims.sub,
            })
        })
        .collect()
}

/// The name that a provider is kept under.
///
/// # Errors
/// `NotAuthorizedException`: it is none.
pub(super) fn canonical_name(pools: &Pools, name: &str) -> Result<String, Exception> {
    user_pool(pools, name)
        .map(|pool| provider_name(&pool))
        .ok_or_else(unsupported)
}

/// AWS's name for the pool, wherever its issuer is.
fn provider_name(pool: &Pool) -> String {
    let region = &pool.config.region;
    format!("cognito-idp.{region}.amazonaws.com/{}", pool.user_pool_id)
}

/// The user pool that is named as AWS does, or by its issuer without the scheme, as clients take it from a token.
fn user_pool(pools: &Pools, name: &str) -> Option<std::sync::Arc<Pool>> {
    let (_, id) = name.rsplit_once('/')?;
    let pool = pools.find(id)?.inner();
    let is_issuer = pool
        .issuer
        .split_once("://")
        .is_some_and(|(_, issuer)| issuer == name);
    (is_issuer || provider_name(&pool) == name).then_some(pool)
}

fn means(provider: &CognitoIdentityProvider, pool: &Pool) -> bool {
    provider.pool_name.as_ref() == Some(&pool.config.pool_name)
        || provider.provider_name.as_ref() == Some(&provider_name(pool))
}

/// Whether the user is there, may sign in, and has not signed out.
fn is_live(transaction: &Transaction<'_>, claims: &IdClaims) -> Result<bool, StoreError> {
    let user = users::find_by_sub(transaction, &claims.sub)?;
    let session = sessions::find(transaction, &claims.origin_jti)?;
    Ok(user.is_some_and(|user| user.enabled)
        && session.is_some_and(|session| session.ended_at.is_none()))
}

fn unsupported() -> Exception {
    Exception::not_authorized("Token is not from a supported provider of this identity pool.")
}
