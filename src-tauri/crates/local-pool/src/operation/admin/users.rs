//! One user, as administrators see it: `AdminGetUser`, `AdminDeleteUser`, `AdminEnableUser`, `AdminDisableUser`,
//! `AdminConfirmSignUp`, `AdminUserGlobalSignOut`.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Date, user_pool};
use crate::Pools;
use crate::attribute::Attribute;
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::operation::{Empty, model};
use crate::pool::Pool;
use crate::store::users::{self, User, UserStatus};
use crate::store::{StoreError, mfa, sessions};
use crate::username;

/// What names a user, in every operation that is about one.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
}

/// `UserType`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UserType {
    pub(super) username: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) user_create_date: Date,
    pub(super) user_last_modified_date: Date,
    pub(super) enabled: bool,
    pub(super) user_status: &'static str,
}

impl UserType {
    /// Reads everything that there is to say of a user.
    ///
    /// # Errors
    /// The database's.
    pub(super) fn read(transaction: &Transaction<'_>, user: User) -> Result<Self, StoreError> {
        let (created_at, modified_at) = users::dates(transaction, &user.sub)?;
        let others = users::attributes(transaction, &user.sub)?
            .into_iter()
            .map(|(name, value)| Attribute { name, value });
        let sub = Attribute {
            name: "sub".to_owned(),
            value: user.sub,
        };
        Ok(Self {
            username: user.username,
            attributes: std::iter::once(sub).chain(others).collect(),
            user_create_date: Date(created_at),
            user_last_modified_date: Date(modified_at),
            enabled: user.enabled,
            user_status: user.status.as_str(),
        })
    }
}

/// Does something with a user, completely or not at all.
///
/// # Errors
/// `UserNotFoundException`, what names no pool or no user, or the work's own.
pub(super) fn with_user<T>(
    pools: &Pools,
    request: UserRequest,
    work: impl FnOnce(
        &Pool,
        &Transaction<'_>,
        User,
        Timestamp,
    ) -> Result<Result<T, Exception>, StoreError>,
) -> Result<T, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::username(request.username)?;
    let now = pool.now();
    pool.store.attempt(
        |transaction| match username::resolve(&pool, transaction, &name)?.user {
            Some(user) => work(&pool, transaction, user, now),
            None => Ok(Err(Exception::user_not_found())),
        },
    )?
}

/// The members of a request that name the user, for those that have others, too.
pub(super) fn of(user_pool_id: Option<String>, username: Option<String>) -> UserRequest {
    UserRequest {
        user_pool_id,
        username,
    }
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminGetUserResponse {
    username: String,
    user_attributes: Vec<Attribute>,
    user_create_date: Date,
    user_last_modified_date: Date,
    enabled: bool,
    user_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    preferred_mfa_setting: Option<&'static str>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Vec::is_empty")]
    user_mfa_setting_list: Vec<&'static str>,
}

pub(crate) fn admin_get_user(
    pools: &Pools,
    request: UserRequest,
) -> Result<AdminGetUserResponse, Exception> {
    with_user(pools, request, |_, transaction, user, _| {
        let settings = mfa::settings(transaction, &user.sub)?;
        let user = UserType::read(transaction, user)?;
        Ok(Ok(AdminGetUserResponse {
            username: user.username,
            user_attributes: user.attributes,
            user_create_date: user.user_create_date,
            user_last_modified_date: user.user_last_modified_date,
            enabled: user.enabled,
            user_status: user.user_status,
            preferred_mfa_setting: settings.preferred.map(|method| method.as_str()),
            user_mfa_setting_list: settings
                .enabled
                .iter()
                .map(|method| method.as_str())
                .collect(),
        }))
    })
}

pub(crate) fn admin_delete_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, _| {
        users::delete(transaction, &user.sub)?;
        Ok(Ok(Empty {}))
    })
}

pub(crate) fn admin_enable_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        users::set_enabled(transaction, &user.sub, true, now)?;
        Ok(Ok(Empty {}))
    })
}

/// As in Cognito, the user's sessions end with it.
pub(crate) fn admin_disable_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        users::set_enabled(transaction, &user.sub, false, now)?;
        sessions::end_all(transaction, &user.sub, now)?;
        Ok(Ok(Empty {}))
    })
}

/// As in Cognito, no address is verified by it.
pub(crate) fn admin_confirm_sign_up(
    pools: &Pools,
    request: UserRequest,
) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        if user.status != UserStatus::Unconfirmed {
            return Ok(Err(Exception::not_authorized(format!(
                "User cannot be confirmed. Current status is {}",
                user.status.as_str()
            ))));
        }
        users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
        Ok(Ok(Empty {}))
    })
}

pub(crate) fn admin_user_global_sign_out(
    pools: &Pools,
    request: UserRequest,
) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        sessions::end_all(transaction, &user.sub, now)?;
        Ok(Ok(Empty {}))
    })
}
