//! Making an account: `SignUp`, `ConfirmSignUp`, `ResendConfirmationCode`.
//!
//! `SignUp` says whether a user name is taken, as Cognito does, for nobody could choose one otherwise; where accounts are named
//! by an address, that is the name. Whether any other address has an account is learnt only by whoever receives its code.

mod new_account;

use std::collections::BTreeMap;

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::address::{self, Claim};
use super::code_delivery::{self, CodeDeliveryDetails, CodeVerdict, Destination};
use super::{caller, model, sign_in};
use crate::attribute::{self, Attribute, Writer};
use crate::clock::Timestamp;
use crate::config::{FirstAuthFactor, UserExistenceErrors, VerifiedAttribute};
use crate::exception::Exception;
use crate::mailbox::Mail;
use crate::password::check_policy;
use crate::pool::{Client, Pool};
use crate::secret::{ConfirmationCode, Password, SessionName};
use crate::store::StoreError;
use crate::store::codes::CodePurpose;
use crate::store::users::{self, User, UserStatus};
use crate::username::{self, NamedUser};

pub(super) use new_account::{NewAccount, NewName};

const PURPOSE: CodePurpose = CodePurpose::ConfirmSignUp;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct SignUpRequest {
    client_id: Option<String>,
    secret_hash: Option<String>,
    username: Option<String>,
    /// May be left out where a sign-in may begin with a code.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn sign_up(pool: &Pool, request: SignUpRequest) -> Result<SignUpResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    if pool.config.allow_admin_create_user_only {
        return Err(Exception::not_authorized(
            "SignUp is not permitted for this user pool",
        ));
    }
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let password = match request.password {
        None if allows_codes(pool) => None,
        password => Some(model::password(password, "password")?),
    };
    let mut attributes = attribute::check_new(
        &pool.config,
        Writer::Client(&client.config),
        request.user_attributes.unwrap_or_default(),
    )?;
    let name = NewName::parse(pool, name)?;
    name.complete(&mut attributes)?;
    attribute::check_required(&pool.config, &attributes)?;
    if let Some(password) = &password {
        check_policy(&pool.config.password_policy, password)?;
    }
    let account = NewAccount {
        user: name.user(),
        password,
        attributes,
        name,
    };
    let destination = first_destination(pool, &account.attributes);
    let now = pool.now();
    let mail = pool.store.transaction(|transaction| {
        account.insert(pool, transaction, destination.as_ref(), now)
    })??;
    if let Some(mail) = mail {
        pool.mailbox.publish(mail);
    }
    Ok(SignUpResponse {
        user_confirmed: false,
        user_sub: account.user.sub.clone(),
        code_delivery_details: destination.as_ref().map(CodeDeliveryDetails::of),
        session: sign_in::begin_after_sign_up(
            pool,
            client,
            NamedUser::by_username(pool, account.user),
        )
        .as_ref()
        .map(expose),
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
    session: Option<SessionName>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct ConfirmSignUpResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

pub(super) fn confirm_sign_up(
    pool: &Pool,
    request: ConfirmSignUpRequest,
) -> Result<ConfirmSignUpResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::username(request.username)?;
    caller::check_secret_hash(client, request.secret_hash.as_deref(), &[&name])?;
    let code = model::confirmation_code(request.confirmation_code, "confirmationCode")?;
    let session = model::session(request.session)?;
    let now = pool.now();
    let user = pool.store.transaction(|transaction| {
        let named = username::resolve_username(pool, transaction, &name)?;
        if !code_delivery::may_guess(transaction, &named.subject, PURPOSE, now)? {
            return Ok(Err(Exception::limit_exceeded()));
        }
        let user = match confirmable(client, named) {
            Ok(user) => user,
            Err(exception) => return Ok(Err(exception)),
        };
        match code_delivery::judge(pool, transaction, &user, PURPOSE, &code, now)? {
            CodeVerdict::Right(attribute) => {
                // Where an address is a name, it may be the only one that the other account has.
                let may_force = !pool.config.has_username_attributes();
                let claim = if request.force_alias_creation && may_force {
                    Claim::Force
                } else {
                    Claim::Yield
                };
                let confirmed = confirm(pool, transaction, &user, attribute, claim, now)?;
                Ok(confirmed.map(|()| user))
            }
            CodeVerdict::Wrong => Ok(Err(Exception::code_mismatch())),
            CodeVerdict::Expired | CodeVerdict::NotSent => Ok(Err(Exception::expired_code())),
        }
    })??;
    let named = NamedUser::by_username(pool, user);
    let session = session
        .and_then(|session| sign_in::confirm_after_sign_up(pool, client, named, &session))
        .as_ref()
        .map(expose);
    Ok(ConfirmSignUpResponse { session })
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
        let attributes = users::attributes(transaction, &user.sub)?;
        let Some(destination) = first_destination(pool, &attributes) else {
            return Ok(Err(Exception::invalid_parameter(
                "Cannot resend codes. Auto verification not turned on.",
            )));
        };
        let mail = code_delivery::send(pool, transaction, &user, &destination, PURPOSE, now)?;
        Ok(Ok((CodeDeliveryDetails::of(&destination), Some(mail))))
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
    destination: &Destination,
    now: Timestamp,
) -> Result<Mail, StoreError> {
    code_delivery::may_send(transaction, &username::subject_of(pool, user), PURPOSE, now)?;
    code_delivery::send(pool, transaction, user, destination, PURPOSE, now)
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

/// Whether an account may do without a password.
fn allows_codes(pool: &Pool) -> bool {
    let policy = &pool.config.sign_in_policy;
    policy.allows(FirstAuthFactor::EmailOtp) || policy.allows(FirstAuthFactor::SmsOtp)
}

fn expose(session: &SessionName) -> String {
    // EXPOSE: the client names its sign-in by it.
    session.expose_secret().to_owned()
}

/// Confirms the account: the address that the code was sent to is verified, and signs in from here on.
fn confirm(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    attribute: VerifiedAttribute,
    claim: Claim,
    now: Timestamp,
) -> Result<Result<(), Exception>, StoreError> {
    if let Err(exception) = address::verify(pool, transaction, user, attribute, claim, now)? {
        return Ok(Err(exception));
    }
    users::set_status(transaction, &user.sub, UserStatus::Confirmed, now)?;
    code_delivery::use_up(pool, transaction, user, PURPOSE)?;
    Ok(Ok(()))
}

/// Where the code goes that confirms an account: as in Cognito, to the telephone number if there are both.
fn first_destination(pool: &Pool, attributes: &BTreeMap<String, String>) -> Option<Destination> {
    [VerifiedAttribute::PhoneNumber, VerifiedAttribute::Email]
        .into_iter()
        .filter(|attribute| pool.config.is_auto_verified(*attribute))
        .find_map(|attribute| {
            let address = attributes.get(attribute.name())?.clone();
            Some(Destination { attribute, address })
        })
}
