//! A signed-in user's attributes: `UpdateUserAttributes` and `DeleteUserAttributes`.

use std::collections::BTreeMap;

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::address;
use super::code_delivery::{self, CodeDeliveryDetails, Destination};
use super::{Empty, Stop, attempt, caller, model};
use crate::attribute::{self, Attribute, Writer};
use crate::clock::Timestamp;
use crate::config::{AliasAttribute, VerifiedAttribute};
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::pool::Pool;
use crate::secret::PresentedToken;
use crate::store::aliases;
use crate::store::codes::CodePurpose;
use crate::store::users::{self, User};
use crate::username;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateUserAttributesRequest {
    access_token: Option<PresentedToken>,
    user_attributes: Option<Vec<Attribute>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct UpdateUserAttributesResponse {
    code_delivery_details_list: Vec<CodeDeliveryDetails>,
}

pub(super) fn update_user_attributes(
    pool: &Pool,
    request: UpdateUserAttributesRequest,
) -> Result<UpdateUserAttributesResponse, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let client = caller::client_of(pool, &claims)?;
    let attributes = model::required(request.user_attributes, "userAttributes")?;
    let changes =
        attribute::check_changes(&pool.config, Writer::Client(&client.config), attributes)?;
    let now = pool.now();
    let sent = attempt(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        apply(pool, transaction, &user, &changes, now)?;
        send_codes(pool, transaction, &user, &changes, now)
    })?;
    let (code_delivery_details_list, mails): (Vec<_>, Vec<_>) = sent.into_iter().unzip();
    for mail in mails {
        pool.mailbox.publish(mail);
    }
    Ok(UpdateUserAttributesResponse {
        code_delivery_details_list,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct DeleteUserAttributesRequest {
    access_token: Option<PresentedToken>,
    user_attribute_names: Option<Vec<String>>,
}

pub(super) fn delete_user_attributes(
    pool: &Pool,
    request: DeleteUserAttributesRequest,
) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let client = caller::client_of(pool, &claims)?;
    let names = model::required(request.user_attribute_names, "userAttributeNames")?;
    let removals = names.into_iter().map(|name| Attribute {
        name,
        value: String::new(),
    });
    let writer = Writer::Client(&client.config);
    let changes = attribute::check_changes(&pool.config, writer, removals.collect())?;
    let now = pool.now();
    attempt(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        apply(pool, transaction, &user, &changes, now)
    })?;
    Ok(Empty {})
}

/// Makes changes that were checked, up to the first that can't be: the caller undoes the others with it.
///
/// # Errors
/// `AliasExistsException`, `InvalidParameterException`, or the database's.
pub(super) fn apply(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    changes: &BTreeMap<String, Option<String>>,
    now: Timestamp,
) -> Result<(), Stop> {
    for (name, value) in changes {
        match (VerifiedAttribute::from_name(name), value) {
            (Some(attribute), Some(address)) => {
                let address = address.clone();
                let destination = Destination { attribute, address };
                address::change(pool, transaction, user, &destination, now)??;
            }
            (Some(attribute), None) => address::remove(pool, transaction, user, attribute, now)??,
            (None, value) => set_plain(pool, transaction, user, (name, value.as_deref()), now)?,
        }
    }
    Ok(())
}

/// Sets or takes away what is no address. A preferred name signs in, where the pool has that.
fn set_plain(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    (name, value): (&str, Option<&str>),
    now: Timestamp,
) -> Result<(), Stop> {
    let alias = AliasAttribute::PreferredUsername;
    if name == alias.name() && pool.config.is_alias(alias) {
        match value {
            Some(value) => {
                let key = username::fold(value);
                // Somebody's user name is a name, too, as is what looks like an address.
                let named = username::resolve(pool, transaction, value)?;
                let is_taken = named.user.is_some_and(|other| other.sub != user.sub);
                if is_taken || username::address(pool, value).is_some() {
                    return Err(Exception::alias_exists(alias.name()).into());
                }
                aliases::bind(transaction, &user.sub, alias, &key)?;
            }
            None => aliases::unbind(transaction, &user.sub, alias)?,
        }
    }
    match value {
        Some(value) => users::set_attribute(transaction, &user.sub, name, value, now)?,
        None => users::delete_attribute(transaction, &user.sub, name, now)?,
    }
    Ok(())
}

/// Sends a code to each address that was changed and is not verified now, where the pool does that by itself.
pub(super) fn send_codes(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    changes: &BTreeMap<String, Option<String>>,
    now: Timestamp,
) -> Result<Vec<(CodeDeliveryDetails, Mail)>, Stop> {
    let mut sent = Vec::new();
    let attributes = users::attributes(transaction, &user.sub)?;
    for attribute in VerifiedAttribute::ALL {
        let Some(Some(address)) = changes.get(attribute.name()) else {
            continue;
        };
        let is_verified = attributes.get(attribute.name()) == Some(address)
            && address::is_verified(&attributes, attribute);
        if is_verified || !pool.config.is_auto_verified(attribute) {
            continue;
        }
        let purpose = CodePurpose::VerifyAttribute(attribute);
        let subject = username::subject_of(pool, user);
        if !code_delivery::may_send(transaction, &subject, purpose, now)? {
            return Err(Exception::limit_exceeded().into());
        }
        let address = address.clone();
        let destination = Destination { attribute, address };
        let mail = code_delivery::send(pool, transaction, user, &destination, purpose, now)?;
        sent.push((CodeDeliveryDetails::of(&destination), mail));
    }
    Ok(sent)
}
