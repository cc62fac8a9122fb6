//! The signed-in user: `GetUser`.

use serde::{Deserialize, Serialize};

use super::caller;
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
            .map(|(name, value)| Attribute { name, value });
        Ok(Ok(GetUserResponse {
            username: user.username,
            user_attributes: std::iter::once(sub).chain(others).collect(),
        }))
    })?
}
