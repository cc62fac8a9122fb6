//! One user, as administrators see it: `AdminGetUser`, `AdminDeleteUser`, `AdminEnableUser`, `AdminDisableUser`,
//! `AdminConfirmSignUp`, `AdminUserGlobalSignOut`, `AdminSetUserMFAPreference`.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::{Date, user_pool};
use crate::Pools;
use crate::attribute::Attribute;
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::operation::mfa_preference::{self, MfaChanges, MfaSummary};
use crate::operation::{Empty, Stop, attempt, model};
use crate::pool::Pool;
use crate::store::users::{self, User, UserStatus};
use crate::store::{StoreError, sessions};
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
    work: impl FnOnce(&Pool, &Transaction<'_>, User, Timestamp) -> Result<T, Stop>,
) -> Result<T, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::username(request.username)?;
    let now = pool.now();
    attempt(&pool, |transaction| {
        let named = username::resolve(&pool, transaction, &name)?;
        let user = named.user.ok_or_else(Exception::user_not_found)?;
        work(&pool, transaction, user, now)
    })
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
    #[serde(flatten)]
    mfa: MfaSummary,
}

pub(crate) fn admin_get_user(
    pools: &Pools,
    request: UserRequest,
) -> Result<AdminGetUserResponse, Exception> {
    with_user(pools, request, |_, transaction, user, _| {
        let mfa = MfaSummary::of(transaction, &user)?;
        let user = UserType::read(transaction, user)?;
        Ok(AdminGetUserResponse {
            username: user.username,
            user_attributes: user.attributes,
            user_create_date: user.user_create_date,
            user_last_modified_date: user.user_last_modified_date,
            enabled: user.enabled,
            user_status: user.user_status,
            mfa,
        })
    })
}

pub(crate) fn admin_delete_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, _| {
        users::delete(transaction, &user.sub)?;
        Ok(Empty {})
    })
}

pub(crate) fn admin_enable_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        users::set_enabled(transaction, &user.sub, true, now)?;
        Ok(Empty {})
    })
}

/// As in Cognito, the user's sessions end with it.
pub(crate) fn admin_disable_user(pools: &Pools, request: UserRequest) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        users::set_enabled(transaction, &user.sub, false, now)?;
        sessions::end_all(transaction, &user.sub, now)?;
        Ok(Empty {})
    })
}

/// As in Cognito, no address is verified by it.
pub(crate) fn admin_confirm_sign_up(
    pools: &Pools,
    request: UserRequest,
) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        if user.status != UserStatus::Unconfirmed {
            return Err(Exception::not_authorized(format!(
                "User cannot be confirmed. Current status is {}",
                user.status.as_str()
            ))
            .into());
        }
        users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
        Ok(Empty {})
    })
}

pub(crate) fn admin_user_global_sign_out(
    pools: &Pools,
    request: UserRequest,
) -> Result<Empty, Exception> {
    with_user(pools, request, |_, transaction, user, now| {
        sessions::end_all(transaction, &user.sub, now)?;
        Ok(Empty {})
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminSetUserMfaPreferenceRequest {
    #[serde(flatten)]
    user: UserRequest,
    #[serde(flatten)]
    changes: MfaChanges,
}

pub(crate) fn admin_set_user_mfa_preference(
    pools: &Pools,
    request: AdminSetUserMfaPreferenceRequest,
) -> Result<Empty, Exception> {
    with_user(pools, request.user, |pool, transaction, user, _| {
        mfa_preference::set(pool, transaction, &user, &request.changes)?;
        Ok(Empty {})
    })
}
