//! Codes by e-mail and text message: `EMAIL_OTP` and `SMS_OTP` to begin with, `SMS_MFA` and `EMAIL_OTP` as a second factor.
//!
//! Invariant: a code is good for the session that it was sent in alone, and there for no more guesses than a session takes.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::next::{Challenge, Next, after_first_factor, grant};
use super::session::{Resumed, resume};
use super::{Answer, Context, mfa_setup};
use crate::challenge::{ChallengeName, CodeStep, OtpPurpose, SignIn, Step};
use crate::config::VerifiedAttribute;
use crate::exception::Exception;
use crate::limit;
use crate::mailbox::{Mail, Message};
use crate::operation::Stop;
use crate::operation::address::is_verified;
use crate::operation::code_delivery::{CodeDeliveryDetails, Destination};
use crate::secret::ConfirmationCode;
use crate::store::users::{self, User};
use crate::store::{StoreError, mail};

/// Sends a code, and asks for it. Nobody is sent none, and asked for it all the same.
pub(super) fn send(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    challenge: ChallengeName,
    purpose: OtpPurpose,
) -> Result<Next, Stop> {
    let subject = &sign_in.named.subject;
    if !limit::admit_hourly(transaction, subject, limit_kind(&purpose), context.now)? {
        return Err(Exception::limit_exceeded().into());
    }
    let code = ConfirmationCode::random();
    let attribute = attribute(challenge);
    let address = match (&sign_in.named.user, &purpose) {
        (_, OtpPurpose::SetUpEmail { email }) => Some(email.clone()),
        (Some(user), _) => users::attributes(transaction, &user.sub)?.remove(attribute.name()),
        (None, _) => None,
    };
    let (details, mail) = if let Some(address) = address {
        let mail = deliver(context, transaction, address.clone(), &code)?;
        let destination = Destination { attribute, address };
        (CodeDeliveryDetails::of(&destination), Some(mail))
    } else {
        let name = &sign_in.named.user_id_for_srp;
        (CodeDeliveryDetails::simulated(context.pool, name), None)
    };
    let step = Step::Code(CodeStep {
        challenge,
        code,
        purpose,
    });
    let (destination, medium) = details.into_parts();
    let parameters = HashMap::from([
        ("CODE_DELIVERY_DELIVERY_MEDIUM", medium.to_owned()),
        ("CODE_DELIVERY_DESTINATION", destination),
        ("USER_ID_FOR_SRP", sign_in.named.user_id_for_srp.clone()),
    ]);
    Ok(Challenge::new(challenge, sign_in, step, parameters)
        .with_mail(mail)
        .into())
}

/// Judges a code.
pub(super) fn respond(
    context: Context<'_>,
    name: ChallengeName,
    answer: Answer<'_>,
) -> Result<Next, Exception> {
    let given = answer.responses.required(match name {
        ChallengeName::SmsMfa => "SMS_MFA_CODE",
        ChallengeName::SmsOtp => "SMS_OTP_CODE",
        _ => "EMAIL_OTP_CODE",
    })?;
    let given = ConfirmationCode::new(given.to_owned());
    let is_expected = |step: &Step| matches!(step, Step::Code(sent) if sent.challenge == name);
    resume(context, answer, is_expected, |resumed| {
        let Step::Code(sent) = &*resumed.step else {
            return Err(Exception::invalid_session().into());
        };
        match &resumed.user {
            Some(user) if sent.code.is_same_as(&given) => {
                go_on(context, &resumed, user.clone(), sent)
            }
            _ => Err(Exception::otp_mismatch().into()),
        }
    })
}

fn go_on(
    context: Context<'_>,
    resumed: &Resumed<'_>,
    user: User,
    sent: &CodeStep,
) -> Result<Next, Stop> {
    let Resumed {
        transaction,
        sign_in,
        ..
    } = resumed;
    let subject = &sign_in.named.subject;
    limit::reset_hourly(transaction, subject, limit_kind(&sent.purpose))?;
    match &sent.purpose {
        OtpPurpose::FirstFactor => after_first_factor(context, transaction, sign_in, user),
        OtpPurpose::SecondFactor => {
            note_proved(context, transaction, &user, sent.challenge)?;
            grant(context, transaction, sign_in, user)
        }
        OtpPurpose::SetUpEmail { email } => {
            mfa_setup::turn_on_email(context, transaction, &user, email)?;
            grant(context, transaction, sign_in, user)
        }
    }
}

/// A number that had not been verified is so by its code. A code by e-mail goes to verified addresses only.
fn note_proved(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    user: &User,
    challenge: ChallengeName,
) -> Result<(), Stop> {
    let attribute = attribute(challenge);
    let attributes = users::attributes(transaction, &user.sub)?;
    if !is_verified(&attributes, attribute) {
        users::set_attribute(
            transaction,
            &user.sub,
            attribute.verified_name(),
            "true",
            context.now,
        )?;
    }
    Ok(())
}

fn deliver(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    to: String,
    code: &ConfirmationCode,
) -> Result<Mail, StoreError> {
    // EXPOSE: the mailbox shows it.
    let code = code.expose_secret();
    let message = Message {
        to,
        subject: "Your authentication code".to_owned(),
        body: format!("Your authentication code is {code}"),
        code: code.to_owned(),
    };
    let now = context.now.as_secs();
    mail::insert(transaction, &context.pool.sealer, now, &message)
}

/// What holds the address or number.
fn attribute(challenge: ChallengeName) -> VerifiedAttribute {
    match challenge {
        ChallengeName::EmailOtp => VerifiedAttribute::Email,
        _ => VerifiedAttribute::PhoneNumber,
    }
}

/// What the codes that were sent, and never answered rightly, are counted under. Whoever only knows a name can't use up what
/// somebody with the password is sent.
fn limit_kind(purpose: &OtpPurpose) -> &'static str {
    match purpose {
        OtpPurpose::FirstFactor => "send/first_factor",
        OtpPurpose::SecondFactor | OtpPurpose::SetUpEmail { .. } => "send/second_factor",
    }
}
