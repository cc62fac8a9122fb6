//! The signed-in user: `GetUser` and `DeleteUser`.

use serde::{Deserialize, Serialize};

use super::{Empty, caller};
use crate::attribute::Attribute;
use crate::exception::Exception;
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::users;

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
}

pub(super) fn get_user(pool: &Pool, request: GetUserRequest) -> Result<GetUserResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let client = caller::client_of(pool, &claims)?;
    pool.store.transaction(|transaction| {
        let user = match caller::authorize(transaction, &claims)? {
            Ok(user) => user,
            Err(exception) => return Ok(Err(exception)),
        };
        let attributes = users::attributes(transaction, &user.sub)?;
        let sub = Attribute {
            name: "sub".to_owned(),
            value: user.sub,
        };
        let others = attributes
            .into_iter()
            .filter(|(name, _)| client.config.may_read(name))
            .map(|(name, value)| Attribute { name, value });
        Ok(Ok(GetUserResponse {
            username: user.username,
            user_attributes: std::iter::once(sub).chain(others).collect(),
        }))
    })?
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteUserRequest {
    access_token: Option<PresentedToken>,
}

/// Deletes the account with everything that belongs to it; its tokens end with it.
pub(super) fn delete_user(pool: &Pool, request: DeleteUserRequest) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    pool.store.transaction(
        |transaction| match caller::authorize(transaction, &claims)? {
            Ok(user) => users::delete(transaction, &user.sub).map(Ok),
            Err(exception) => Ok(Err(exception)),
        },
    )??;
    Ok(Empty {})
}
