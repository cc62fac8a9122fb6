//! Passwords that administrators choose or reset: `AdminSetUserPassword`, `AdminResetUserPassword`.

use std::time::Duration;

use rusqlite::Transaction;
use serde::Deserialize;

use super::users::{UserRequest, of, with_user};
use crate::Pools;
use crate::clock::Timestamp;
use crate::exception::Exception;
use crate::operation::{Empty, code_delivery, forgotten_password, model};
use crate::password::{NewPassword, check_history, check_policy};
use crate::pool::Pool;
use crate::secret::Password;
use crate::store::codes::CodePurpose;
use crate::store::users::{self, User, UserStatus};
use crate::store::{StoreError, temporary_passwords};
use crate::username;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminSetUserPasswordRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    password: Option<Password>,
    #[serde(default)]
    permanent: bool,
}

pub(crate) fn admin_set_user_password(
    pools: &Pools,
    request: AdminSetUserPasswordRequest,
) -> Result<Empty, Exception> {
    let password = model::password(request.password, "password")?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |pool, transaction, user, now| {
        check_policy(&pool.config.password_policy, &password)?;
        check_history(pool, transaction, &user, &password)??;
        if request.permanent {
            NewPassword::new(pool, &user, &password).save(pool, transaction, &user)?;
            // As in Cognito, whom a provider knows stays that, and may sign in by the password, too.
            if user.status != UserStatus::ExternalProvider {
                users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
            }
        } else {
            set_temporary(pool, transaction, &user, &password, now)?;
        }
        Ok(Empty {})
    })
}

/// Sets a password that is good for nothing but choosing another one.
///
/// # Errors
/// The database's.
pub(super) fn set_temporary(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    password: &Password,
    now: Timestamp,
) -> Result<(), StoreError> {
    NewPassword::new(pool, user, password).save(pool, transaction, user)?;
    let days = pool.config.password_policy.temporary_password_validity_days;
    let expires_at = now.plus(Duration::from_hours(24) * days);
    temporary_passwords::save(transaction, &user.sub, expires_at)?;
    users::set_status(transaction, &user.sub, UserStatus::ForceChangePassword, now)
}

/// Sends a code as for a forgotten password, without which the user can't sign in from here on.
pub(crate) fn admin_reset_user_password(
    pools: &Pools,
    request: UserRequest,
) -> Result<Empty, Exception> {
    const PURPOSE: CodePurpose = CodePurpose::ForgotPassword;
    let sent = with_user(pools, request, |pool, transaction, user, now| {
        match user.status {
            UserStatus::Confirmed | UserStatus::ResetRequired => {}
            UserStatus::Unconfirmed
            | UserStatus::ForceChangePassword
            | UserStatus::ExternalProvider => {
                return Err(Exception::not_authorized(
                    "User password cannot be reset in the current state.",
                )
                .into());
            }
        }
        let subject = username::subject_of(pool, &user);
        if !code_delivery::may_send(transaction, &subject, PURPOSE, now)? {
            return Err(Exception::limit_exceeded().into());
        }
        let (user, destination) = forgotten_password::recoverable(transaction, Some(user))??;
        users::set_status(transaction, &user.sub, UserStatus::ResetRequired, now)?;
        let mail = code_delivery::send(pool, transaction, &user, &destination, PURPOSE, now)?;
        Ok((pool.mailbox.clone(), mail))
    })?;
    let (mailbox, mail) = sent;
    mailbox.publish(mail);
    Ok(Empty {})
}
