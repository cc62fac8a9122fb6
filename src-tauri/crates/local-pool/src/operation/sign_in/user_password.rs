//! `USER_PASSWORD_AUTH`: the password itself, for app clients that are allowed to send it.

use rusqlite::Transaction;

use super::{Parameters, check_after_password, check_before_password};
use crate::clock::Timestamp;
use crate::config::{AuthFlow, UserExistenceErrors};
use crate::exception::Exception;
use crate::limit::{Verdict, judge_password};
use crate::operation::authentication_result::{AuthenticationResult, Grant};
use crate::operation::{caller, model};
use crate::pool::{Client, Pool};
use crate::secret::Password;
use crate::srp::Verifier;
use crate::store::StoreError;
use crate::username::{self, srp_identity};

/// Checks name and password, and begins a session.
pub(super) fn initiate(
    pool: &Pool,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthenticationResult, Exception> {
    if !client.config.allows(AuthFlow::UserPassword) {
        return Err(Exception::invalid_parameter(
            "USER_PASSWORD_AUTH flow not enabled for this client",
        ));
    }
    let name = model::username(Some(parameters.required("USERNAME")?.to_owned()))?;
    let password = Password::new(parameters.required("PASSWORD")?.to_owned());
    caller::check_secret_hash(client, parameters.optional("SECRET_HASH"), &[&name])?;
    let keys = pool.signing_keys()?;
    let now = pool.now();
    pool.store
        .transaction(|transaction| judge(pool, transaction, client, &name, &password, now))??
        .into_result(pool, client, keys, now)
}

fn judge(
    pool: &Pool,
    transaction: &Transaction<'_>,
    client: &Client,
    name: &str,
    password: &Password,
    now: Timestamp,
) -> Result<Result<Grant, Exception>, StoreError> {
    let named = username::resolve(pool, transaction, name)?;
    match &named.user {
        Some(user) => {
            if let Err(exception) = check_before_password(user) {
                return Ok(Err(exception));
            }
        }
        None if client.config.prevent_user_existence_errors == UserExistenceErrors::Legacy => {
            return Ok(Err(Exception::user_not_found()));
        }
        None => {}
    }
    let (salt, verifier) = username::verifier(pool, transaction, &named)?;
    let identity = srp_identity(pool, &named.user_id_for_srp);
    let is_right = Verifier::of_password(identity, &salt, password).is_same_as(&verifier)
        && named.user.is_some();
    match (
        judge_password(transaction, &named.subject, is_right, now)?,
        named.user,
    ) {
        (Verdict::LockedOut, _) => Ok(Err(Exception::password_attempts_exceeded())),
        (Verdict::Right, Some(user)) => match check_after_password(&user) {
            Ok(()) => Grant::begin(transaction, client, user, now).map(Ok),
            Err(exception) => Ok(Err(exception)),
        },
        (Verdict::Right | Verdict::Wrong, _) => {
            Ok(Err(Exception::incorrect_username_or_password()))
        }
    }
}
