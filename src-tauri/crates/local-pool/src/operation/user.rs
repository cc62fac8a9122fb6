//! The signed-in user: `GetUser`, `GetUserAuthFactors` and `DeleteUser`.

use serde::{Deserialize, Serialize};

use super::address::is_verified;
use super::mfa_preference::MfaSummary;
use super::{Empty, caller, transact};
use crate::attribute::Attribute;
use crate::config::{FirstAuthFactor, VerifiedAttribute};
use crate::exception::Exception;
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::page::Position;
use crate::store::verifiers::{self, SrpIdentity};
use crate::store::{users, web_authn_credentials};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserRequest {
    access_token: Option<PresentedToken>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserResponse {
    username: String,
    user_attributes: Vec<Attribute>,
    #[serde(flatten)]
    mfa: MfaSummary,
}

pub(super) fn get_user(pool: &Pool, request: GetUserRequest) -> Result<GetUserResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let client = caller::client_of(pool, &claims)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let mfa = MfaSummary::of(transaction, &user)?;
        let attributes = users::attributes(transaction, &user.sub)?;
        let sub = Attribute {
            name: "sub".to_owned(),
            value: user.sub,
        };
        let others = attributes
            .into_iter()
            .filter(|(name, _)| client.config.may_read(name))
            .map(|(name, value)| Attribute { name, value });
        Ok(GetUserResponse {
            username: user.username,
            user_attributes: std::iter::once(sub).chain(others).collect(),
            mfa,
        })
    })
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetUserAuthFactorsResponse {
    username: String,
    #[serde(flatten)]
    mfa: MfaSummary,
    configured_user_auth_factors: Vec<FirstAuthFactor>,
}

/// What the user may begin a sign-in by `USER_AUTH` with: of what the pool allows, what the user has.
pub(super) fn get_user_auth_factors(
    pool: &Pool,
    request: GetUserRequest,
) -> Result<GetUserAuthFactorsResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let mfa = MfaSummary::of(transaction, &user)?;
        let attributes = users::attributes(transaction, &user.sub)?;
        let has_password =
            verifiers::find(transaction, &pool.sealer, &user.sub, SrpIdentity::Sub)?.is_some();
        let has_passkey =
            !web_authn_credentials::list(transaction, &user.sub, &Position::start(), 1)?.is_empty();
        let has = |factor: &FirstAuthFactor| match factor {
            FirstAuthFactor::Password => has_password,
            FirstAuthFactor::EmailOtp => is_verified(&attributes, VerifiedAttribute::Email),
            FirstAuthFactor::SmsOtp => is_verified(&attributes, VerifiedAttribute::PhoneNumber),
            FirstAuthFactor::WebAuthn => has_passkey,
        };
        let allowed = &pool.config.sign_in_policy.allowed_first_auth_factors;
        Ok(GetUserAuthFactorsResponse {
            username: user.username,
            mfa,
            configured_user_auth_factors: allowed.iter().copied().filter(has).collect(),
        })
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteUserRequest {
    access_token: Option<PresentedToken>,
}

/// Deletes the account with everything that belongs to it; its tokens end with it.
pub(super) fn delete_user(pool: &Pool, request: DeleteUserRequest) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        Ok(users::delete(transaction, &user.sub)?)
    })?;
    Ok(Empty {})
}
