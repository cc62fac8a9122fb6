//! `AdminCreateUser`: an account with a temporary password, and the invitation to it.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::passwords::set_temporary;
use super::user_attributes::{settle, take_verdicts};
use super::user_pool;
use super::users::UserType;
use crate::Pools;
use crate::attribute::{self, Attribute, Writer};
use crate::clock::Timestamp;
use crate::config::{FirstAuthFactor, VerifiedAttribute};
use crate::exception::{Exception, ExceptionKind};
use crate::mailbox::{Mail, Message};
use crate::operation::address::Claim;
use crate::operation::sign_up::{NewAccount, NewName};
use crate::operation::{Stop, attempt, model};
use crate::password::{check_policy, random_password};
use crate::pool::Pool;
use crate::secret::Password;
use crate::store::users::{self, User, UserStatus};
use crate::store::{StoreError, mail};
use crate::username;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUserRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    temporary_password: Option<Password>,
    user_attributes: Option<Vec<Attribute>>,
    message_action: Option<String>,
    desired_delivery_mediums: Option<Vec<String>>,
    #[serde(default)]
    force_alias_creation: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUserResponse {
    user: UserType,
}

pub(crate) fn admin_create_user(
    pools: &Pools,
    request: AdminCreateUserRequest,
) -> Result<AdminCreateUserResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::username(request.username)?;
    let invitation = Invitation::parse(
        request.message_action.as_deref(),
        request.desired_delivery_mediums,
    )?;
    let password = request
        .temporary_password
        // EXPOSE: only whether there is one.
        .filter(|password| !password.expose_secret().is_empty())
        .map(|password| model::password(Some(password), "temporaryPassword"))
        .transpose()?;
    if let Some(password) = &password {
        check_policy(&pool.config.password_policy, password)?;
    }
    let now = pool.now();
    let (user, mails) = if invitation.action == Action::Resend {
        attempt(&pool, |transaction| {
            invite_again(&pool, transaction, &name, password, &invitation, now)
        })?
    } else {
        let claim = if request.force_alias_creation {
            Claim::Force
        } else {
            Claim::Yield
        };
        let attributes = request.user_attributes.unwrap_or_default();
        let wish = Wish::parse(&pool, name, attributes, password)?;
        attempt(&pool, |transaction| {
            wish.make(&pool, transaction, &invitation, claim, now)
        })?
    };
    for mail in mails {
        pool.mailbox.publish(mail);
    }
    Ok(AdminCreateUserResponse { user })
}

/// Who is to be told of the account.
struct Invitation {
    action: Action,
    /// `None` is whatever address there is.
    mediums: Option<Vec<VerifiedAttribute>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Send,
    Suppress,
    Resend,
}

impl Invitation {
    fn parse(action: Option<&str>, mediums: Option<Vec<String>>) -> Result<Self, Exception> {
        let action = match action {
            None => Action::Send,
            Some("SUPPRESS") => Action::Suppress,
            Some("RESEND") => Action::Resend,
            Some(_) => {
                return Err(model::not_of_enumeration(
                    "messageAction",
                    &["RESEND", "SUPPRESS"],
                ));
            }
        };
        let medium = |text: String| match text.as_str() {
            "SMS" => Ok(VerifiedAttribute::PhoneNumber),
            "EMAIL" => Ok(VerifiedAttribute::Email),
            _ => Err(model::not_of_enumeration(
                "desiredDeliveryMediums",
                &["SMS", "EMAIL"],
            )),
        };
        let mediums = mediums
            .filter(|mediums| !mediums.is_empty())
            .map(|mediums| mediums.into_iter().map(medium).collect())
            .transpose()?;
        Ok(Self { action, mediums })
    }

    /// Puts the messages about a temporary password into the mailbox's table.
    fn send(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
        user: &User,
        password: &Password,
        now: Timestamp,
    ) -> Result<Vec<Mail>, Stop> {
        if self.action == Action::Suppress {
            return Ok(Vec::new());
        }
        let attributes = users::attributes(transaction, &user.sub)?;
        let address = |attribute: &VerifiedAttribute| attributes.get(attribute.name()).cloned();
        let addresses: Vec<String> = match &self.mediums {
            None => [VerifiedAttribute::PhoneNumber, VerifiedAttribute::Email]
                .iter()
                .find_map(address)
                .into_iter()
                .collect(),
            Some(mediums) => {
                if let Some(missing) = mediums.iter().find(|medium| address(medium).is_none()) {
                    return Err(Exception::invalid_parameter(format!(
                        "User does not have a {} set.",
                        missing.name()
                    ))
                    .into());
                }
                mediums.iter().filter_map(address).collect()
            }
        };
        // By what the user signs in: a made-up user name says nothing.
        let name = if pool.config.has_username_attributes() {
            let names = &pool.config.username_attributes;
            names.iter().find_map(address)
        } else {
            Some(user.username.clone())
        };
        let name = name.unwrap_or_default();
        // EXPOSE: the mailbox shows it.
        let password = password.expose_secret();
        let message = |to| Message {
            to,
            subject: "Your temporary password".to_owned(),
            body: format!("Your username is {name} and temporary password is {password}"),
            code: password.to_owned(),
        };
        let sent: Result<Vec<_>, StoreError> = addresses
            .into_iter()
            .map(|to| mail::insert(transaction, &pool.sealer, now.as_secs(), &message(to)))
            .collect();
        Ok(sent?)
    }
}

type Created = (UserType, Vec<Mail>);

/// An account that is to be, without a password.
pub(super) struct NewUser {
    account: NewAccount,
    verdicts: super::user_attributes::Verdicts,
}

impl NewUser {
    pub(super) fn parse(
        pool: &Pool,
        name: String,
        attributes: Vec<Attribute>,
    ) -> Result<Self, Exception> {
        let mut attributes = attribute::check_new(&pool.config, Writer::Administrator, attributes)?;
        let verdicts = take_verdicts(&mut attributes, |value| value == "true");
        let name = NewName::parse(pool, name)?;
        name.complete(&mut attributes)?;
        Ok(Self {
            account: NewAccount {
                user: name.user(),
                password: None,
                attributes,
                name,
            },
            verdicts,
        })
    }

    pub(super) fn user(&self) -> &User {
        &self.account.user
    }

    /// Makes the account.
    ///
    /// # Errors
    /// `UsernameExistsException`, `AliasExistsException`, `InvalidParameterException`, or the database's.
    pub(super) fn insert(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
        claim: Claim,
        now: Timestamp,
    ) -> Result<(), Stop> {
        let inserted = self.account.insert(pool, transaction, None, now)?;
        inserted.map_err(|exception| match exception.kind {
            ExceptionKind::UsernameExists => Exception::user_account_exists(),
            _ => exception,
        })?;
        settle(pool, transaction, self.user(), &self.verdicts, claim, now)
    }

    /// Whether the user can sign in by a code.
    fn signs_in_by_code(&self, pool: &Pool) -> bool {
        let can = |factor, attribute: VerifiedAttribute| {
            pool.config.sign_in_policy.allows(factor)
                && self.account.attributes.contains_key(attribute.name())
        };
        can(FirstAuthFactor::EmailOtp, VerifiedAttribute::Email)
            || can(FirstAuthFactor::SmsOtp, VerifiedAttribute::PhoneNumber)
    }
}

/// Everything that is asked for.
struct Wish {
    new: NewUser,
    /// `None` for a user who signs in by codes alone.
    password: Option<Password>,
}

impl Wish {
    fn parse(
        pool: &Pool,
        name: String,
        attributes: Vec<Attribute>,
        password: Option<Password>,
    ) -> Result<Self, Exception> {
        let new = NewUser::parse(pool, name, attributes)?;
        let password = match password {
            None if new.signs_in_by_code(pool) => None,
            None => Some(random_password(&pool.config.password_policy)),
            given => given,
        };
        Ok(Self { new, password })
    }

    fn make(
        &self,
        pool: &Pool,
        transaction: &Transaction<'_>,
        invitation: &Invitation,
        claim: Claim,
        now: Timestamp,
    ) -> Result<Created, Stop> {
        self.new.insert(pool, transaction, claim, now)?;
        let user = self.new.user();
        let mails = match &self.password {
            None => {
                users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
                Vec::new()
            }
            Some(password) => {
                set_temporary(pool, transaction, user, password, now)?;
                invitation.send(pool, transaction, user, password, now)?
            }
        };
        created(transaction, user, mails)
    }
}

/// `RESEND`: another temporary password, for a user who has not used the one before.
fn invite_again(
    pool: &Pool,
    transaction: &Transaction<'_>,
    name: &str,
    password: Option<Password>,
    invitation: &Invitation,
    now: Timestamp,
) -> Result<Created, Stop> {
    let named = username::resolve_username(pool, transaction, name)?;
    let user = named.user.ok_or_else(Exception::user_not_found)?;
    if user.status != UserStatus::ForceChangePassword {
        return Err(Exception::new(
            ExceptionKind::UnsupportedUserState,
            format!(
                "Resend not possible. {} status is not FORCE_CHANGE_PASSWORD",
                user.username
            ),
        )
        .into());
    }
    let password = password.unwrap_or_else(|| random_password(&pool.config.password_policy));
    set_temporary(pool, transaction, &user, &password, now)?;
    let mails = invitation.send(pool, transaction, &user, &password, now)?;
    created(transaction, &user, mails)
}

/// Reads the account as it is now.
fn created(transaction: &Transaction<'_>, user: &User, mails: Vec<Mail>) -> Result<Created, Stop> {
    let user =
        users::find_by_sub(transaction, &user.sub)?.ok_or(StoreError::Malformed("users.sub"))?;
    Ok((UserType::read(transaction, user)?, mails))
}
