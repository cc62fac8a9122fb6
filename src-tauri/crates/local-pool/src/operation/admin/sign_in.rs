//! Signing in on a server that has the password: `AdminInitiateAuth`, `AdminRespondToAuthChallenge`.

use serde::Deserialize;

use super::user_pool;
use crate::Pools;
use crate::exception::Exception;
use crate::operation::sign_in::{
    AuthResponse, InitiateAuthRequest, RespondToAuthChallengeRequest, admin_initiate_auth as begin,
    respond_to_auth_challenge,
};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminInitiateAuthRequest {
    user_pool_id: Option<String>,
    #[serde(flatten)]
    request: InitiateAuthRequest,
}

pub(crate) fn admin_initiate_auth(
    pools: &Pools,
    request: AdminInitiateAuthRequest,
) -> Result<AuthResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    begin(&pool, request.request)
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminRespondToAuthChallengeRequest {
    user_pool_id: Option<String>,
    #[serde(flatten)]
    request: RespondToAuthChallengeRequest,
}

pub(crate) fn admin_respond_to_auth_challenge(
    pools: &Pools,
    request: AdminRespondToAuthChallengeRequest,
) -> Result<AuthResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    respond_to_auth_challenge(&pool, request.request)
}
