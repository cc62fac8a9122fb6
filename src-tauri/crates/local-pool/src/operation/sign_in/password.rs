//! The password itself, sent: `USER_PASSWORD_AUTH`, `ADMIN_USER_PASSWORD_AUTH`, and `PASSWORD` of `USER_AUTH`. For app clients that may send it.

use rusqlite::Transaction;

use super::next::{Next, after_first_factor};
use super::{Context, Parameters, named_by};
use crate::challenge::SignIn;
use crate::config::AuthFlow;
use crate::exception::Exception;
use crate::limit::{Verdict, judge_password};
use crate::operation::{Stop, transact};
use crate::secret::Password;
use crate::srp::Verifier;
use crate::store::users::User;
use crate::username::{self, NamedUser, srp_identity};

/// `USER_PASSWORD_AUTH`.
pub(super) fn initiate(context: Context<'_>, parameters: &Parameters) -> Result<Next, Exception> {
    if !context.client.config.allows(AuthFlow::UserPassword) {
        return Err(Exception::invalid_parameter(
            "USER_PASSWORD_AUTH flow not enabled for this client",
        ));
    }
    sign_in(context, parameters)
}

/// `ADMIN_USER_PASSWORD_AUTH`.
pub(super) fn initiate_as_administrator(
    context: Context<'_>,
    parameters: &Parameters,
) -> Result<Next, Exception> {
    if !context.client.config.allows(AuthFlow::AdminUserPassword) {
        return Err(Exception::invalid_parameter(
            "Auth flow not enabled for this client",
        ));
    }
    sign_in(context, parameters)
}

/// Judges the password of a sign-in that begins with sending it.
pub(super) fn sign_in(context: Context<'_>, parameters: &Parameters) -> Result<Next, Exception> {
    let name = named_by(context, parameters)?;
    let password = password(parameters)?;
    transact(context.pool, |transaction| {
        let named = username::resolve(context.pool, transaction, &name)?;
        context.admit(named.user.as_ref())?;
        let sign_in = context.sign_in(named, parameters);
        begin(context, transaction, &sign_in, &password)
    })
}

/// The password that was sent.
pub(super) fn password(parameters: &Parameters) -> Result<Password, Exception> {
    Ok(Password::new(parameters.required("PASSWORD")?.to_owned()))
}

/// Judges the password of a sign-in that begins with it.
pub(super) fn begin(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    password: &Password,
) -> Result<Next, Stop> {
    let named = &sign_in.named;
    let (salt, verifier) = username::verifier(context.pool, transaction, named)?;
    let identity = srp_identity(context.pool, &named.user_id_for_srp);
    let is_right = Verifier::of_password(identity, &salt, password).is_same_as(&verifier);
    let user = judge(context, transaction, named, is_right)?;
    after_first_factor(context, transaction, sign_in, user)
}

/// Counts an attempt with a password, and gives the user if it was right.
pub(super) fn judge(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    named: &NamedUser,
    is_right: bool,
) -> Result<User, Stop> {
    let user = named.user.as_ref().filter(|_| is_right);
    match (
        judge_password(transaction, &named.subject, user.is_some(), context.now)?,
        user,
    ) {
        (Verdict::LockedOut, _) => Err(Exception::password_attempts_exceeded().into()),
        (Verdict::Right, Some(user)) => Ok(user.clone()),
        (Verdict::Right | Verdict::Wrong, _) => {
            Err(Exception::incorrect_username_or_password().into())
        }
    }
}
