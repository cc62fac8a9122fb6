//! A user's attributes, as administrators change them: `AdminUpdateUserAttributes`, `AdminDeleteUserAttributes`.
//!
//! Unlike the user, an administrator says what is verified.

use std::collections::BTreeMap;

use rusqlite::Transaction;
use serde::Deserialize;

use super::users::{of, with_user};
use crate::Pools;
use crate::attribute::{self, Attribute, Writer};
use crate::clock::Timestamp;
use crate::config::VerifiedAttribute;
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::operation::address::{self, Claim};
use crate::operation::user_attributes::{apply, send_codes};
use crate::operation::{Empty, Stop, model};
use crate::pool::Pool;
use crate::store::users::User;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminUpdateUserAttributesRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    user_attributes: Option<Vec<Attribute>>,
}

pub(crate) fn admin_update_user_attributes(
    pools: &Pools,
    request: AdminUpdateUserAttributesRequest,
) -> Result<Empty, Exception> {
    let attributes = model::required(request.user_attributes, "userAttributes")?;
    let user = of(request.user_pool_id, request.username);
    let (mailbox, mails) = with_user(pools, user, |pool, transaction, user, now| {
        let mails = change(pool, transaction, &user, attributes, now)?;
        Ok((pool.mailbox.clone(), mails))
    })?;
    for mail in mails {
        mailbox.publish(mail);
    }
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminDeleteUserAttributesRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    user_attribute_names: Option<Vec<String>>,
}

pub(crate) fn admin_delete_user_attributes(
    pools: &Pools,
    request: AdminDeleteUserAttributesRequest,
) -> Result<Empty, Exception> {
    let names = model::required(request.user_attribute_names, "userAttributeNames")?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |pool, transaction, user, now| {
        let removals = names.into_iter().map(|name| Attribute {
            name,
            value: String::new(),
        });
        change(pool, transaction, &user, removals.collect(), now)?;
        Ok(Empty {})
    })
}

/// What an administrator says of addresses: whether they are verified.
pub(super) type Verdicts = Vec<(VerifiedAttribute, bool)>;

/// Takes out what is said about addresses, which is not set like other attributes.
pub(super) fn take_verdicts<T>(
    attributes: &mut BTreeMap<String, T>,
    is_true: impl Fn(&T) -> bool,
) -> Verdicts {
    VerifiedAttribute::ALL
        .into_iter()
        .filter_map(|attribute| {
            let value = attributes.remove(attribute.verified_name())?;
            Some((attribute, is_true(&value)))
        })
        .collect()
}

/// Has the addresses verified, or not, as the administrator says.
///
/// # Errors
/// `AliasExistsException`, `InvalidParameterException` if there is no address, or the database's.
pub(super) fn settle(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    verdicts: &Verdicts,
    claim: Claim,
    now: Timestamp,
) -> Result<(), Stop> {
    for (attribute, is_verified) in verdicts {
        if *is_verified {
            address::verify(pool, transaction, user, *attribute, claim, now)??;
        } else {
            address::unverify(pool, transaction, user, *attribute, now)?;
        }
    }
    Ok(())
}

/// Changes attributes. Gives the messages with which new addresses are to be verified.
fn change(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    attributes: Vec<Attribute>,
    now: Timestamp,
) -> Result<Vec<Mail>, Stop> {
    let mut changes = attribute::check_changes(&pool.config, Writer::Administrator, attributes)?;
    let verdicts = take_verdicts(&mut changes, |value| value.as_deref() == Some("true"));
    apply(pool, transaction, user, &changes, now)?;
    settle(pool, transaction, user, &verdicts, Claim::Yield, now)?;
    let sent = send_codes(pool, transaction, user, &changes, now)?;
    Ok(sent.into_iter().map(|(_, mail)| mail).collect())
}
