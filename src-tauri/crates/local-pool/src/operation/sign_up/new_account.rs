//! A new account: what it is called, and all that it begins with.

use std::collections::BTreeMap;

use rusqlite::Transaction;
use uuid::Uuid;

use super::send_first;
use crate::attribute;
use crate::clock::Timestamp;
use crate::config::{AliasAttribute, VerifiedAttribute};
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::operation::code_delivery::Destination;
use crate::password::NewPassword;
use crate::pool::Pool;
use crate::secret::Password;
use crate::store::users::{self, User, UserStatus};
use crate::store::{StoreError, aliases};
use crate::username;

/// What a new account is to be called.
pub(in crate::operation) enum NewName {
    Username(String),
    /// The user name is made up.
    Address(Destination),
}

impl NewName {
    /// The name, if the pool has names of this form.
    pub(in crate::operation) fn parse(pool: &Pool, name: String) -> Result<Self, Exception> {
        let kind = username::address(pool, &name);
        if !pool.config.has_username_attributes() {
            return match kind {
                None => Ok(Self::Username(name)),
                Some(attribute) => Err(looks_like_alias(attribute)),
            };
        }
        match kind {
            Some(VerifiedAttribute::Email) if !attribute::is_email_address(&name) => Err(
                Exception::invalid_parameter("Invalid email address format."),
            ),
            Some(attribute) => Ok(Self::Address(Destination {
                attribute,
                address: name,
            })),
            None => Err(no_address(pool)),
        }
    }

    /// Adds the address to the attributes.
    pub(in crate::operation) fn complete(
        &self,
        attributes: &mut BTreeMap<String, String>,
    ) -> Result<(), Exception> {
        let Self::Address(Destination { attribute, address }) = self else {
            return Ok(());
        };
        let value = attributes
            .entry(attribute.name().to_owned())
            .or_insert_with(|| address.clone());
        if value == address {
            Ok(())
        } else {
            Err(Exception::invalid_parameter(format!(
                "Username and {} are not the same.",
                attribute.name()
            )))
        }
    }

    pub(in crate::operation) fn user(&self) -> User {
        let sub = Uuid::new_v4().to_string();
        let username = match self {
            Self::Username(username) => username.clone(),
            // As in Cognito.
            Self::Address(_) => sub.clone(),
        };
        User {
            sub,
            username_key: username::fold(&username),
            username,
            status: UserStatus::Unconfirmed,
            enabled: true,
        }
    }
}

/// Everything that an account begins with.
pub(in crate::operation) struct NewAccount {
    pub(in crate::operation) user: User,
    pub(in crate::operation) name: NewName,
    pub(in crate::operation) password: Option<Password>,
    pub(in crate::operation) attributes: BTreeMap<String, String>,
}

impl NewAccount {
    /// Makes the account, and sends the first code.
    pub(in crate::operation) fn insert(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
        destination: Option<&Destination>,
        now: Timestamp,
    ) -> Result<Result<Option<Mail>, Exception>, StoreError> {
        if let Err(exception) = self.check_free(pool, transaction)? {
            return Ok(Err(exception));
        }
        let user = &self.user;
        users::insert(transaction, user, &self.attributes, now)?;
        for attribute in VerifiedAttribute::ALL {
            if self.attributes.contains_key(attribute.name()) {
                let name = attribute.verified_name();
                users::set_attribute(transaction, &user.sub, name, "false", now)?;
            }
        }
        if let NewName::Address(Destination { attribute, address }) = &self.name {
            let key = username::fold(address);
            aliases::bind(transaction, &user.sub, (*attribute).into(), &key)?;
        }
        if let Some(password) = &self.password {
            NewPassword::new(pool, user, password).save(pool, transaction, user)?;
        }
        match destination {
            Some(destination) => {
                send_first(pool, transaction, user, destination, now).map(|mail| Ok(Some(mail)))
            }
            None => Ok(Ok(None)),
        }
    }

    /// Whether nobody has the name.
    fn check_free(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
    ) -> Result<Result<(), Exception>, StoreError> {
        let alias = AliasAttribute::PreferredUsername;
        if self.attributes.contains_key(alias.name()) && pool.config.is_alias(alias) {
            return Ok(Err(Exception::invalid_parameter(
                "preferred_username can be set only once the account is confirmed.",
            )));
        }
        match &self.name {
            NewName::Username(username) => {
                // A `sub` and a preferred name are names, too, and must not become somebody else's.
                let named = username::resolve(pool, transaction, username)?;
                Ok(match named.user {
                    Some(_) => Err(Exception::username_exists()),
                    None => Ok(()),
                })
            }
            NewName::Address(Destination { attribute, address }) => {
                let key = username::fold(address);
                let holder = aliases::holder(transaction, (*attribute).into(), &key)?;
                Ok(match holder {
                    Some(_) => Err(Exception::username_attribute_exists(attribute.name())),
                    None => Ok(()),
                })
            }
        }
    }
}

fn looks_like_alias(attribute: VerifiedAttribute) -> Exception {
    Exception::invalid_parameter(match attribute {
        VerifiedAttribute::Email => {
            "Username cannot be of email format, since user pool is configured for email alias."
        }
        VerifiedAttribute::PhoneNumber => {
            "Username cannot be of phone number format, since user pool is configured for phone number alias."
        }
    })
}

fn no_address(pool: &Pool) -> Exception {
    let takes = |attribute| pool.config.username_attributes.contains(&attribute);
    Exception::invalid_parameter(
        match (
            takes(VerifiedAttribute::Email),
            takes(VerifiedAttribute::PhoneNumber),
        ) {
            (true, true) => "Username should be either an email or a phone number.",
            (true, false) => "Username should be an email.",
            (false, _) => "Username should be a phone number.",
        },
    )
}
