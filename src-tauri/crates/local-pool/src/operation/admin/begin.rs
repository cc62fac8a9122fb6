//! The groups and users that a configuration wants a pool to begin with, made as administrators make them.

use rusqlite::Transaction;

use super::create_user::NewUser;
use super::groups::Settings;
use super::passwords::set_temporary;
use crate::attribute::Attribute;
use crate::clock::Timestamp;
use crate::config::{GroupConfig, UserConfig};
use crate::exception::Exception;
use crate::operation::address::Claim;
use crate::operation::{Stop, attempt, model};
use crate::password::{NewPassword, check_policy};
use crate::pool::Pool;
use crate::secret::Password;
use crate::store::groups;
use crate::store::users::{self, UserStatus};
use crate::username;

/// Why a pool can't begin like this.
pub(crate) struct Refused {
    /// The member of the configuration.
    pub(crate) member: String,
    pub(crate) exception: Exception,
}

/// Makes what is missing: each completely, in the order of the configuration.
///
/// # Errors
/// What Cognito would say to an administrator; those before it are made.
pub(crate) fn begin_with(
    pool: &Pool,
    groups: Vec<GroupConfig>,
    users: Vec<UserConfig>,
) -> Result<(), Refused> {
    let now = pool.now();
    for (index, group) in groups.into_iter().enumerate() {
        let made = attempt(pool, |transaction| begin_group(transaction, group, now));
        made.map_err(|exception| Refused {
            member: format!("Groups[{index}]"),
            exception,
        })?;
    }
    for (index, user) in users.into_iter().enumerate() {
        let made = attempt(pool, |transaction| begin_user(pool, transaction, user, now));
        made.map_err(|exception| Refused {
            member: format!("Users[{index}]"),
            exception,
        })?;
    }
    Ok(())
}

fn begin_group(
    transaction: &Transaction<'_>,
    group: GroupConfig,
    now: Timestamp,
) -> Result<(), Stop> {
    let settings = Settings::parse(
        Some(group.group_name),
        group.description,
        group.role_arn,
        group.precedence.map(i64::from),
    )?;
    if groups::find(transaction, &settings.name)?.is_none() {
        groups::save(transaction, &settings.group(now, now))?;
    }
    Ok(())
}

fn begin_user(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: UserConfig,
    now: Timestamp,
) -> Result<(), Stop> {
    let name = model::username(Some(user.username))?;
    if username::resolve_username(pool, transaction, &name)?
        .user
        .is_some()
    {
        return Ok(());
    }
    let attributes = user
        .attributes
        .into_iter()
        .map(|(name, value)| Attribute { name, value });
    let new = NewUser::parse(pool, name, attributes.collect())?;
    new.insert(pool, transaction, Claim::Yield, now)?;
    let account = new.user();
    let checked = |password: Option<Password>| -> Result<Option<Password>, Exception> {
        let Some(password) = password else {
            return Ok(None);
        };
        let password = model::password(Some(password), "password")?;
        check_policy(&pool.config.password_policy, &password)?;
        Ok(Some(password))
    };
    if let Some(password) = checked(user.password)? {
        NewPassword::new(pool, account, &password).save(pool, transaction, account)?;
        users::set_status(transaction, &account.sub, UserStatus::Confirmed, now)?;
    }
    if let Some(password) = checked(user.temporary_password)? {
        set_temporary(pool, transaction, account, &password, now)?;
    }
    for group in &user.groups {
        groups::add_member(transaction, group, &account.sub, now)?;
    }
    Ok(())
}
