//! `MFA_SETUP`: a second factor is asked of everybody, and this user has none. An authenticator app is set up by
//! `AssociateSoftwareToken` and `VerifySoftwareToken` in the sign-in's session, an e-mail address by the code that is sent
//! to it.

use std::collections::HashMap;

use rusqlite::Transaction;
use zeroize::Zeroizing;

use super::next::{Challenge, Next, grant};
use super::session::{Resumed, present_user, resume, visit};
use super::{Answer, Context, code, mfa};
use crate::attribute;
use crate::challenge::{
    ChallengeName, MfaSetupStep, OtpPurpose, PendingSession, SetUpSoftwareToken, SignIn, Step,
};
use crate::config::{MfaMethod, VerifiedAttribute};
use crate::exception::Exception;
use crate::operation::address::{self, Claim};
use crate::operation::code_delivery::Destination;
use crate::operation::{Stop, transact};
use crate::pool::Pool;
use crate::secret::{ConfirmationCode, SessionName};
use crate::store::mfa as settings;
use crate::store::software_tokens::{self, SoftwareToken};
use crate::store::users::User;
use crate::totp::{TotpSecret, TotpVerdict};

/// Asks for a second factor to be set up.
pub(super) fn ask(context: Context<'_>, sign_in: &SignIn) -> Next {
    let mut can_set_up = context.pool.config.enabled_mfas.clone();
    can_set_up.sort_unstable();
    let parameters = HashMap::from([
        ("MFAS_CAN_SETUP", mfa::to_json(&can_set_up)),
        ("USER_ID_FOR_SRP", sign_in.named.user_id_for_srp.clone()),
    ]);
    let step = Step::MfaSetup(MfaSetupStep {
        can_set_up,
        software_token: SetUpSoftwareToken::NotBegun,
    });
    Challenge::new(ChallengeName::MfaSetup, sign_in, step, parameters).into()
}

/// Goes on where an app was set up; sends a code to the address where one is to be.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let email = answer.responses.optional("EMAIL");
    let is_expected = |step: &Step| matches!(step, Step::MfaSetup(_));
    resume(context, answer, is_expected, |resumed| {
        let Step::MfaSetup(set_up) = &*resumed.step else {
            return Err(Exception::invalid_session().into());
        };
        match (&set_up.software_token, email) {
            (SetUpSoftwareToken::Verified, _) => {
                let user = resumed.user()?;
                grant(context, resumed.transaction, resumed.sign_in, user)
            }
            (_, Some(email)) if set_up.can_set_up.contains(&MfaMethod::EmailOtp) => {
                send_to(context, &resumed, email)
            }
            _ => Err(Exception::invalid_parameter("No MFA method was set up.").into()),
        }
    })
}

/// `AssociateSoftwareToken` in a session: the secret for the app, and the session that goes on.
///
/// # Errors
/// `NotAuthorizedException`, `SoftwareTokenMFANotFoundException`.
pub(in crate::operation) fn associate_by_session(
    pool: &Pool,
    session: &SessionName,
) -> Result<(Zeroizing<String>, SessionName), Exception> {
    let is_expected = |pending: &PendingSession| matches!(pending.step, Step::MfaSetup(_));
    visit(pool, session, is_expected, |pending| {
        let can_set_up = can_set_up_software_token(pending)?;
        let secret = TotpSecret::random();
        let secret_code = secret.to_base32();
        let software_token = SetUpSoftwareToken::Associated(secret);
        let session = go_on(pool, &pending.sign_in, can_set_up, software_token)?;
        Ok((secret_code, session))
    })
}

/// `VerifySoftwareToken` in a session: turns the app on, and gives the session that answers `MFA_SETUP`.
///
/// # Errors
/// `NotAuthorizedException`, `EnableSoftwareTokenMFAException`; the session stays for another code.
pub(in crate::operation) fn verify_by_session(
    pool: &Pool,
    session: &SessionName,
    code: &ConfirmationCode,
    friendly_device_name: &str,
) -> Result<SessionName, Exception> {
    let is_expected = |pending: &PendingSession| {
        matches!(&pending.step, Step::MfaSetup(set_up)
            if matches!(set_up.software_token, SetUpSoftwareToken::Associated(_)))
    };
    visit(pool, session, is_expected, |pending| {
        let can_set_up = can_set_up_software_token(pending)?;
        let Step::MfaSetup(MfaSetupStep {
            software_token: SetUpSoftwareToken::Associated(secret),
            ..
        }) = &pending.step
        else {
            return Err(Exception::invalid_session());
        };
        let TotpVerdict::Right(step) = secret.verify(code, None, pool.now()) else {
            return Err(Exception::enable_software_token_mismatch());
        };
        let token = SoftwareToken {
            secret: secret.clone(),
            friendly_device_name: friendly_device_name.to_owned(),
            last_used: step,
        };
        transact(pool, |transaction| {
            let user = present_user(transaction, &pending.sign_in.named)?
                .ok_or_else(Exception::invalid_session)?;
            software_tokens::save(transaction, &pool.sealer, &user.sub, &token)?;
            turn_on(transaction, &user, MfaMethod::SoftwareTokenMfa)
        })?;
        let verified = SetUpSoftwareToken::Verified;
        go_on(pool, &pending.sign_in, can_set_up, verified)
    })
}

/// The user has proved a new address: it is the user's, and receives codes from here on.
pub(super) fn turn_on_email(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    user: &User,
    email: &str,
) -> Result<(), Stop> {
    let attribute = VerifiedAttribute::Email;
    let destination = Destination {
        attribute,
        address: email.to_owned(),
    };
    let (pool, now) = (context.pool, context.now);
    address::change(pool, transaction, user, &destination, now)?.map_err(Stop::Undone)?;
    address::verify(pool, transaction, user, attribute, Claim::Yield, now)?
        .map_err(Stop::Undone)?;
    turn_on(transaction, user, MfaMethod::EmailOtp)
}

fn turn_on(transaction: &Transaction<'_>, user: &User, method: MfaMethod) -> Result<(), Stop> {
    let mut settings = settings::settings(transaction, &user.sub)?;
    settings.enable(method);
    Ok(settings::save_settings(transaction, &user.sub, &settings)?)
}

fn send_to(context: Context<'_>, resumed: &Resumed<'_>, email: &str) -> Result<Next, Stop> {
    resumed.user()?;
    if !attribute::is_email_address(email) {
        return Err(Exception::invalid_parameter("Invalid email address format.").into());
    }
    let purpose = OtpPurpose::SetUpEmail {
        email: email.to_owned(),
    };
    let challenge = ChallengeName::EmailOtp;
    code::send(
        context,
        resumed.transaction,
        resumed.sign_in,
        challenge,
        purpose,
    )
}

fn can_set_up_software_token(pending: &PendingSession) -> Result<Vec<MfaMethod>, Exception> {
    match &pending.step {
        Step::MfaSetup(set_up) if set_up.can_set_up.contains(&MfaMethod::SoftwareTokenMfa) => {
            Ok(set_up.can_set_up.clone())
        }
        _ => Err(Exception::software_token_mfa_not_enabled()),
    }
}

/// The same challenge under a new session.
fn go_on(
    pool: &Pool,
    sign_in: &SignIn,
    can_set_up: Vec<MfaMethod>,
    software_token: SetUpSoftwareToken,
) -> Result<SessionName, Exception> {
    let client = pool
        .client(&sign_in.client_id)
        .ok_or_else(Exception::invalid_session)?;
    let context = Context::of(pool, client);
    let session = SessionName::random();
    let pending = PendingSession {
        sign_in: sign_in.clone(),
        step: Step::MfaSetup(MfaSetupStep {
            can_set_up,
            software_token,
        }),
        wrong_answers: 0,
    };
    // EXPOSE: looked up by, hashed.
    let name = session.expose_secret().as_bytes();
    pool.sessions
        .insert(name, pending, context.expiry(), context.now);
    Ok(session)
}
