//! Making an account: `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`.
//!
//! `SignUp` says whether a user name is taken, as Cognito does, for nobody could choose one otherwise. Whether an e-mail
//! address has an account is learnt only by whoever receives its code.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::code_delivery::{self, CodeDeliveryDetails, CodeVerdict};
use super::{Empty, caller, model};
use crate::attribute::{self, Attribute};
use crate::clock::Timestamp;
use crate::config::UserExistenceErrors;
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::password::{NewPassword, check_policy};
use crate::pool::{Client, Pool};
use crate::secret::{ConfirmationCode, Password};
use crate::store::StoreError;
use crate::store::codes::CodePurpose;
use crate::store::users::{self, User, UserStatus};
use crate::username::{self, NamedUser};

const PURPOSE: CodePurpose = CodePurpose::ConfirmSignUp;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUpRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    password: Option<Password>,
    user_attributes: Option<Vec<Attribute>>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUpResponse {
    user_confirmed: bool,
    user_sub: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code_delivery_details: Option<CodeDeliveryDetails>,
}

pub(super) fn sign_up(pool: &Pool, request: SignUpRequest) -> Result<SignUpResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let username = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&username])?;
    let password = model::password(request.password, "password")?;
    let attributes = attribute::check_new(
        request.user_attributes.unwrap_or_default(),
        &pool.config.required_attributes,
    )?;
    if username::is_email(pool, &username) {
        return Err(Exception::invalid_parameter(
            "Username cannot be of email format, since user pool is configured for email alias.",
        ));
    }
    check_policy(&pool.config.password_policy, &password)?;

    let user = User {
        sub: Uuid::new_v4().to_string(),
        username_key: username::fold(&username),
        username,
        status: UserStatus::Unconfirmed,
        enabled: true,
    };
    let new_password = NewPassword::new(pool, &user, &password);
    let email = attributes.get("email").cloned();
    let now = pool.now();
    let sent = pool.store.transaction(|transaction| {
        // A `sub` is a name, too, and must not become somebody else's.
        let named = username::resolve_username(pool, transaction, &user.username)?;
        if named.user.is_some() {
            return Ok(Err(Exception::username_exists()));
        }
        users::insert(transaction, &user, &attributes, now)?;
        new_password.save(pool, transaction, &user)?;
        let Some(email) = &email else {
            return Ok(Ok(None));
        };
        users::set_attribute(transaction, &user.sub, "email_verified", "false", now)?;
        send_first(pool, transaction, &user, email, now).map(|mail| Ok(Some(mail)))
    })??;
    if let Some(mail) = sent {
        pool.mailbox.publish(mail);
    }
    Ok(SignUpResponse {
        user_confirmed: false,
        user_sub: user.sub,
        code_delivery_details: email.as_deref().map(CodeDeliveryDetails::to_email),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmSignUpRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    confirmation_code: Option<ConfirmationCode>,
    #[serde(default)]
    force_alias_creation: bool,
}

pub(super) fn confirm_sign_up(
    pool: &Pool,
    request: ConfirmSignUpRequest,
) -> Result<Empty, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let code = model::confirmation_code(request.confirmation_code)?;
    let now = pool.now();
    pool.store.transaction(|transaction| {
        let named = username::resolve_username(pool, transaction, &name)?;
        if !code_delivery::may_guess(transaction, &named.subject, PURPOSE, now)? {
            return Ok(Err(Exception::limit_exceeded()));
        }
        let user = match confirmable(client, named) {
            Ok(user) => user,
            Err(exception) => return Ok(Err(exception)),
        };
        match code_delivery::judge(pool, transaction, &user, PURPOSE, &code, now)? {
            CodeVerdict::Right => {
                confirm(pool, transaction, &user, request.force_alias_creation, now)
            }
            CodeVerdict::Wrong => Ok(Err(Exception::code_mismatch())),
            CodeVerdict::Expired | CodeVerdict::NotSent => Ok(Err(Exception::expired_code())),
        }
    })??;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ResendConfirmationCodeRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ResendConfirmationCodeResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn resend_confirmation_code(
    pool: &Pool,
    request: ResendConfirmationCodeRequest,
) -> Result<ResendConfirmationCodeResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let now = pool.now();
    let (code_delivery_details, mail) = pool.store.transaction(|transaction| {
        let named = username::resolve_username(pool, transaction, &name)?;
        if !code_delivery::may_send(transaction, &named.subject, PURPOSE, now)? {
            return Ok(Err(Exception::limit_exceeded()));
        }
        let hides = client.config.prevent_user_existence_errors == UserExistenceErrors::Enabled;
        let simulated = || Ok(Ok((CodeDeliveryDetails::simulated(pool, &name), None)));
        let user = match named.user {
            Some(user) if user.enabled => user,
            _ if hides => return simulated(),
            Some(_) => return Ok(Err(Exception::user_disabled())),
            None => return Ok(Err(Exception::username_client_combination_not_found())),
        };
        if user.status != UserStatus::Unconfirmed {
            return Ok(Err(Exception::invalid_parameter(
                "User is already confirmed.",
            )));
        }
        let Some(email) = users::attributes(transaction, &user.sub)?.remove("email") else {
            return Ok(Err(Exception::invalid_parameter(
                "Cannot resend codes. Auto verification not turned on.",
            )));
        };
        let mail = code_delivery::send(pool, transaction, &user, &email, PURPOSE, now)?;
        Ok(Ok((CodeDeliveryDetails::to_email(&email), Some(mail))))
    })??;
    if let Some(mail) = mail {
        pool.mailbox.publish(mail);
    }
    Ok(ResendConfirmationCodeResponse {
        code_delivery_details,
    })
}

/// The first code counts among the hour's, too.
fn send_first(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    email: &str,
    now: Timestamp,
) -> Result<Mail, StoreError> {
    code_delivery::may_send(transaction, &username::subject_of(pool, user), PURPOSE, now)?;
    code_delivery::send(pool, transaction, user, email, PURPOSE, now)
}

/// The account that may be confirmed.
fn confirmable(client: &Client, named: NamedUser) -> Result<User, Exception> {
    let hides = client.config.prevent_user_existence_errors == UserExistenceErrors::Enabled;
    match named.user {
        None if hides => Err(Exception::code_mismatch()),
        None => Err(Exception::username_client_combination_not_found()),
        Some(user) if !user.enabled && hides => Err(Exception::code_mismatch()),
        Some(user) if !user.enabled => Err(Exception::user_disabled()),
        Some(user) if user.status != UserStatus::Unconfirmed => {
            Err(Exception::not_authorized(format!(
                "User cannot be confirmed. Current status is {}",
                user.status.as_str()
            )))
        }
        Some(user) => Ok(user),
    }
}

/// Confirms the account: its address is verified, and signs in from here on.
fn confirm(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    force_alias_creation: bool,
    now: Timestamp,
) -> Result<Result<(), Exception>, StoreError> {
    let email = users::attributes(transaction, &user.sub)?.remove("email");
    if let Some(email) = &email
        && pool.config.email_alias
    {
        let email_key = username::fold(email);
        let holder = users::find_by_email_key(transaction, &email_key)?;
        match holder.filter(|holder| holder.sub != user.sub) {
            Some(_) if !force_alias_creation => return Ok(Err(Exception::alias_exists())),
            Some(holder) => {
                users::set_attribute(transaction, &holder.sub, "email_verified", "false", now)?;
            }
            None => {}
        }
        users::set_email_alias(transaction, &user.sub, &email_key)?;
    }
    if email.is_some() {
        users::set_attribute(transaction, &user.sub, "email_verified", "true", now)?;
    }
    users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
    code_delivery::use_up(pool, transaction, user, PURPOSE)?;
    Ok(Ok(()))
}
