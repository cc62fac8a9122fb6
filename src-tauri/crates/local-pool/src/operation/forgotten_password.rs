//! A forgotten password: `ForgotPassword` and `ConfirmForgotPassword`.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::code_delivery::{self, CodeDeliveryDetails, CodeVerdict, Destination};
use super::{Empty, caller, model};
use crate::clock::Timestamp;
use crate::config::{UserExistenceErrors, VerifiedAttribute};
use crate::exception::Exception;
use crate::password::{NewPassword, check_history, check_policy};
use crate::pool::{Client, Pool};
use crate::secret::{ConfirmationCode, Password};
use crate::store::StoreError;
use crate::store::codes::CodePurpose;
use crate::store::users::{self, User, UserStatus};
use crate::username;

const PURPOSE: CodePurpose = CodePurpose::ForgotPassword;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ForgotPasswordRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ForgotPasswordResponse {
    code_delivery_details: CodeDeliveryDetails,
}

pub(super) fn forgot_password(
    pool: &Pool,
    request: ForgotPasswordRequest,
) -> Result<ForgotPasswordResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let now = pool.now();
    let (code_delivery_details, mail) = pool.store.transaction(|transaction| {
        let named = username::resolve(pool, transaction, &name)?;
        if !code_delivery::may_send(transaction, &named.subject, PURPOSE, now)? {
            return Ok(Err(Exception::limit_exceeded()));
        }
        match recoverable(transaction, named.user)? {
            Ok((user, destination)) => {
                let mail =
                    code_delivery::send(pool, transaction, &user, &destination, PURPOSE, now)?;
                Ok(Ok((CodeDeliveryDetails::of(&destination), Some(mail))))
            }
            Err(_) if hides_users(client) => {
                Ok(Ok((CodeDeliveryDetails::simulated(pool, &name), None)))
            }
            Err(exception) => Ok(Err(exception)),
        }
    })??;
    if let Some(mail) = mail {
        pool.mailbox.publish(mail);
    }
    Ok(ForgotPasswordResponse {
        code_delivery_details,
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmForgotPasswordRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    confirmation_code: Option<ConfirmationCode>,
    password: Option<Password>,
}

pub(super) fn confirm_forgot_password(
    pool: &Pool,
    request: ConfirmForgotPasswordRequest,
) -> Result<Empty, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let code = model::confirmation_code(request.confirmation_code, "confirmationCode")?;
    let password = model::password(request.password, "password")?;
    check_policy(&pool.config.password_policy, &password)?;
    let now = pool.now();
    pool.store.transaction(|transaction| {
        let named = username::resolve(pool, transaction, &name)?;
        if !code_delivery::may_guess(transaction, &named.subject, PURPOSE, now)? {
            return Ok(Err(Exception::limit_exceeded()));
        }
        let user = match named.user {
            Some(user) if user.enabled => user,
            // What a user gets for a wrong code.
            _ if hides_users(client) => return Ok(Err(Exception::code_mismatch())),
            Some(_) => return Ok(Err(Exception::user_disabled())),
            None => return Ok(Err(Exception::username_client_combination_not_found())),
        };
        match code_delivery::judge(pool, transaction, &user, PURPOSE, &code, now)? {
            CodeVerdict::Right(_) => {
                if let Err(exception) = check_history(pool, transaction, &user, &password)? {
                    return Ok(Err(exception));
                }
                reset(pool, transaction, &user, &password, now).map(Ok)
            }
            CodeVerdict::Expired => Ok(Err(Exception::expired_code())),
            CodeVerdict::NotSent if !hides_users(client) => Ok(Err(Exception::expired_code())),
            CodeVerdict::Wrong | CodeVerdict::NotSent => Ok(Err(Exception::code_mismatch())),
        }
    })??;
    Ok(Empty {})
}

/// The user to whom a code may be sent, and where.
pub(super) fn recoverable(
    transaction: &Transaction<'_>,
    user: Option<User>,
) -> Result<Result<(User, Destination), Exception>, StoreError> {
    let Some(user) = user else {
        return Ok(Err(Exception::username_client_combination_not_found()));
    };
    if !user.enabled {
        return Ok(Err(Exception::user_disabled()));
    }
    // An administrator chose the password, and has to choose the next one; or an identity provider has it.
    if matches!(
        user.status,
        UserStatus::ForceChangePassword | UserStatus::ExternalProvider
    ) {
        return Ok(Err(Exception::not_authorized(
            "User password cannot be reset in the current state.",
        )));
    }
    let mut attributes = users::attributes(transaction, &user.sub)?;
    // An e-mail address before a telephone number, whose new owner may be somebody else.
    let verified = VerifiedAttribute::ALL.into_iter().find_map(|attribute| {
        let is_verified = attributes
            .get(attribute.verified_name())
            .is_some_and(|value| value == "true");
        let address = attributes.remove(attribute.name())?;
        is_verified.then_some(Destination { attribute, address })
    });
    Ok(match verified {
        Some(destination) => Ok((user, destination)),
        None => Err(Exception::invalid_parameter(
            "Cannot reset password for the user as there is no registered/verified email or phone_number",
        )),
    })
}

/// Sets the password. As in Cognito, sessions go on: `GlobalSignOut` is what ends them.
fn reset(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    password: &Password,
    now: Timestamp,
) -> Result<(), StoreError> {
    NewPassword::new(pool, user, password).save(pool, transaction, user)?;
    users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
    code_delivery::use_up(pool, transaction, user, PURPOSE)
}

fn hides_users(client: &Client) -> bool {
    client.config.prevent_user_existence_errors == UserExistenceErrors::Enabled
}
