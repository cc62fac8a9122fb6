//! E-mail addresses and telephone numbers of an account: what happens when one is changed, verified or taken away.
//!
//! Invariants: a code that was sent to one address never verifies another; where an address signs in, it does so for one
//! account, and unless the pool names its accounts by it, only while it is verified.

use std::collections::BTreeMap;

use rusqlite::Transaction;

use super::code_delivery::Destination;
use crate::clock::Timestamp;
use crate::config::{AliasAttribute, MfaMethod, VerifiedAttribute};
use crate::exception::Exception;
use crate::pool::Pool;
use crate::store::StoreError;
use crate::store::codes::{self, CodePurpose};
use crate::store::users::{self, User};
use crate::store::{aliases, mfa, pending_attributes};
use crate::username;

/// What to do if an address signs somebody else in already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// Leave it there.
    Yield,
    /// Take it over: whoever proved the address has it.
    Force,
}

/// Changes an address. It is unverified from here on, or waits beside the old one until it is verified, if the pool wants
/// that.
///
/// # Errors
/// Inside: `AliasExistsException`. Outside: the database's.
pub(super) fn change(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    destination: &Destination,
    now: Timestamp,
) -> Result<Result<(), Exception>, StoreError> {
    let Destination { attribute, address } = destination;
    let attribute = *attribute;
    forget_pending(transaction, user, attribute)?;
    let before = users::attributes(transaction, &user.sub)?.remove(attribute.name());
    if before.as_ref() == Some(address) {
        return Ok(Ok(()));
    }
    let alias = AliasAttribute::from(attribute);
    let is_name = pool.config.username_attributes.contains(&attribute)
        && aliases::is_bound(transaction, &user.sub, alias)?;
    let key = username::fold(address);
    if is_name && is_anothers(transaction, user, alias, &key)? {
        return Ok(Err(Exception::alias_exists(alias.name())));
    }
    if pool.config.requires_verification_before_update(attribute) {
        pending_attributes::save(transaction, &user.sub, attribute, address)?;
        return Ok(Ok(()));
    }
    if is_name {
        aliases::bind(transaction, &user.sub, alias, &key)?;
    } else {
        aliases::unbind(transaction, &user.sub, alias)?;
    }
    void_codes(transaction, user, attribute)?;
    users::set_attribute(transaction, &user.sub, attribute.name(), address, now)?;
    users::set_attribute(
        transaction,
        &user.sub,
        attribute.verified_name(),
        "false",
        now,
    )?;
    Ok(Ok(()))
}

/// Makes an address verified, the one that waits for it if there is one. It signs in from here on, where the pool has that.
///
/// # Errors
/// Inside: `AliasExistsException`, or `InvalidParameterException` if there is no address. Outside: the database's.
pub(super) fn verify(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
    claim: Claim,
    now: Timestamp,
) -> Result<Result<(), Exception>, StoreError> {
    let pending = pending_attributes::find(transaction, &user.sub, attribute)?;
    let address = match &pending {
        Some(address) => Some(address.clone()),
        None => users::attributes(transaction, &user.sub)?.remove(attribute.name()),
    };
    let Some(address) = address else {
        return Ok(Err(no_address(attribute)));
    };
    if pool.config.signs_in(attribute) {
        let alias = AliasAttribute::from(attribute);
        let key = username::fold(&address);
        if is_anothers(transaction, user, alias, &key)? {
            if claim == Claim::Yield {
                return Ok(Err(Exception::alias_exists(alias.name())));
            }
            take_from_holder(transaction, attribute, &key, now)?;
        }
        aliases::bind(transaction, &user.sub, alias, &key)?;
    }
    if pending.is_some() {
        forget_pending(transaction, user, attribute)?;
        void_codes(transaction, user, attribute)?;
        users::set_attribute(transaction, &user.sub, attribute.name(), &address, now)?;
    }
    users::set_attribute(
        transaction,
        &user.sub,
        attribute.verified_name(),
        "true",
        now,
    )?;
    Ok(Ok(()))
}

/// Makes an address unverified. Where it signed in because it was verified, it does not any more.
///
/// # Errors
/// The database's.
pub(super) fn unverify(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
    now: Timestamp,
) -> Result<(), StoreError> {
    if !pool.config.username_attributes.contains(&attribute) {
        aliases::unbind(transaction, &user.sub, attribute.into())?;
    }
    let name = attribute.verified_name();
    users::set_attribute(transaction, &user.sub, name, "false", now)
}

/// Takes an address away, with everything that hangs on it.
///
/// # Errors
/// Inside: `InvalidParameterException` if the account has no other name. Outside: the database's.
pub(super) fn remove(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
    now: Timestamp,
) -> Result<Result<(), Exception>, StoreError> {
    let alias = AliasAttribute::from(attribute);
    if pool.config.has_username_attributes()
        && aliases::is_bound(transaction, &user.sub, alias)?
        && aliases::count(transaction, &user.sub)? == 1
    {
        return Ok(Err(Exception::invalid_parameter(format!(
            "user.{}: Attribute cannot be deleted, since the user has no other name to sign in by.",
            attribute.name()
        ))));
    }
    aliases::unbind(transaction, &user.sub, alias)?;
    forget_pending(transaction, user, attribute)?;
    void_codes(transaction, user, attribute)?;
    users::delete_attribute(transaction, &user.sub, attribute.name(), now)?;
    users::delete_attribute(transaction, &user.sub, attribute.verified_name(), now)?;
    let mut settings = mfa::settings(transaction, &user.sub)?;
    settings.disable(match attribute {
        VerifiedAttribute::Email => MfaMethod::EmailOtp,
        VerifiedAttribute::PhoneNumber => MfaMethod::SmsMfa,
    });
    mfa::save_settings(transaction, &user.sub, &settings)?;
    Ok(Ok(()))
}

/// Where a code goes that verifies this attribute: to the address that waits for it, or else to the one that is there.
pub(super) fn to_verify(
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
) -> Result<Result<Destination, Exception>, StoreError> {
    let address = match pending_attributes::find(transaction, &user.sub, attribute)? {
        Some(address) => Some(address),
        None => users::attributes(transaction, &user.sub)?.remove(attribute.name()),
    };
    Ok(match address {
        Some(address) => Ok(Destination { attribute, address }),
        None => Err(no_address(attribute)),
    })
}

/// Whether the account has this address, and it is proved.
pub(super) fn is_verified(
    attributes: &BTreeMap<String, String>,
    attribute: VerifiedAttribute,
) -> bool {
    attributes.contains_key(attribute.name())
        && attributes
            .get(attribute.verified_name())
            .is_some_and(|verified| verified == "true")
}

/// Whether the value signs in somebody else.
fn is_anothers(
    transaction: &Transaction<'_>,
    user: &User,
    alias: AliasAttribute,
    value_key: &str,
) -> Result<bool, StoreError> {
    Ok(
        aliases::holder(transaction, alias, value_key)?
            .is_some_and(|holder| holder.sub != user.sub),
    )
}

fn take_from_holder(
    transaction: &Transaction<'_>,
    attribute: VerifiedAttribute,
    value_key: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(holder) = aliases::holder(transaction, attribute.into(), value_key)? else {
        return Ok(());
    };
    aliases::unbind(transaction, &holder.sub, attribute.into())?;
    void_codes(transaction, &holder, attribute)?;
    users::set_attribute(
        transaction,
        &holder.sub,
        attribute.verified_name(),
        "false",
        now,
    )
}

fn forget_pending(
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
) -> Result<(), StoreError> {
    if pending_attributes::find(transaction, &user.sub, attribute)?.is_some() {
        pending_attributes::delete(transaction, &user.sub, attribute)?;
        codes::delete(
            transaction,
            &user.sub,
            CodePurpose::VerifyAttribute(attribute),
        )?;
    }
    Ok(())
}

/// Voids what was sent to an address that the account no longer has.
fn void_codes(
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
) -> Result<(), StoreError> {
    codes::delete_sent_to(transaction, &user.sub, attribute)
}

fn no_address(attribute: VerifiedAttribute) -> Exception {
    Exception::invalid_parameter(format!("User does not have a {} set.", attribute.name()))
}
