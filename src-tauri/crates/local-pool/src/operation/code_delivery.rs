//! Sending a code by e-mail or text message, and judging one that comes back.

use std::time::Duration;

use rusqlite::Transaction;
use serde::Serialize;

use crate::clock::Timestamp;
use crate::config::VerifiedAttribute;
use crate::limit;
use crate::mailbox::{Mail, Message};
use crate::pool::Pool;
use crate::secret::ConfirmationCode;
use crate::store::StoreError;
use crate::store::attempts::SubjectHash;
use crate::store::codes::{self, CodePurpose};
use crate::store::mail;
use crate::store::users::User;
use crate::username;

/// Where a code went (`CodeDeliveryDetailsType`).
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CodeDeliveryDetails {
    destination: String,
    delivery_medium: &'static str,
    attribute_name: &'static str,
}

/// An address that a code can be sent to.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Destination {
    pub(super) attribute: VerifiedAttribute,
    pub(super) address: String,
}

impl CodeDeliveryDetails {
    /// The address is shown only in part.
    pub(super) fn of(destination: &Destination) -> Self {
        let attribute_name = destination.attribute.name();
        match destination.attribute {
            VerifiedAttribute::Email => Self {
                destination: mask_email(&destination.address),
                delivery_medium: "EMAIL",
                attribute_name,
            },
            VerifiedAttribute::PhoneNumber => Self {
                destination: mask_phone_number(&destination.address),
                delivery_medium: "SMS",
                attribute_name,
            },
        }
    }

    /// Destination and medium, as a challenge has them.
    pub(super) fn into_parts(self) -> (String, &'static str) {
        (self.destination, self.delivery_medium)
    }

    /// For a name that nobody has: always the same for the same name.
    pub(super) fn simulated(pool: &Pool, name: &str) -> Self {
        let (attribute, address) = match username::address(pool, name) {
            Some(attribute) => (attribute, name.to_owned()),
            None if pool.config.is_auto_verified(VerifiedAttribute::Email)
                || !pool.config.is_auto_verified(VerifiedAttribute::PhoneNumber) =>
            {
                let [local, domain, ..] = pool.sealer.simulate("email", &username::fold(name));
                let letter = |byte: u8| char::from(b'a' + byte % 26);
                let address = format!("{}@{}", letter(local), letter(domain));
                (VerifiedAttribute::Email, address)
            }
            None => {
                let [high, low, ..] = pool.sealer.simulate("phone_number", &username::fold(name));
                let digits = u16::from_be_bytes([high, low]) % 10_000;
                (VerifiedAttribute::PhoneNumber, format!("+{digits:04}"))
            }
        };
        Self::of(&Destination { attribute, address })
    }
}

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeVerdict {
    /// It is, and was sent to this attribute.
    Right(VerifiedAttribute),
    Wrong,
    /// It was the right one, but it is too old or was used before.
    Expired,
    /// There is no code for this at all.
    NotSent,
}

/// Makes a code and puts the message about it into the mailbox's table. Publish it once the transaction is kept.
pub(super) fn send(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    destination: &Destination,
    purpose: CodePurpose,
    now: Timestamp,
) -> Result<Mail, StoreError> {
    let code = ConfirmationCode::random();
    codes::save(
        transaction,
        &pool.sealer,
        &user.sub,
        purpose,
        destination.attribute,
        &code,
        now.plus(validity(purpose)),
    )?;
    // EXPOSE: the mailbox shows it.
    let code = code.expose_secret();
    let body = match purpose {
        CodePurpose::ConfirmSignUp => format!("Your confirmation code is {code}"),
        CodePurpose::ForgotPassword => format!("Your password reset code is {code}"),
        CodePurpose::VerifyAttribute(_) => format!("Your verification code is {code}"),
    };
    let message = Message {
        to: destination.address.clone(),
        subject: "Your verification code".to_owned(),
        body,
        code: code.to_owned(),
    };
    mail::insert(transaction, &pool.sealer, now.as_secs(), &message)
}

/// Whether another code may be sent to this user, or nobody, within the hour. If so, the guesses at the one before no longer
/// count.
pub(super) fn may_send(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    purpose: CodePurpose,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let kind = format!("send/{}", purpose.as_str());
    let may_send = limit::admit_hourly(transaction, subject, &kind, now)?;
    if may_send {
        limit::reset_hourly(transaction, subject, &guess_kind(purpose))?;
    }
    Ok(may_send)
}

/// Whether another code of this user, or nobody, may be tried within the hour. It counts as tried from here on.
pub(super) fn may_guess(
    transaction: &Transaction<'_>,
    subject: &SubjectHash,
    purpose: CodePurpose,
    now: Timestamp,
) -> Result<bool, StoreError> {
    limit::admit_hourly(transaction, subject, &guess_kind(purpose), now)
}

/// Judges a code. A right one stays valid until [`use_up`].
pub(super) fn judge(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    purpose: CodePurpose,
    code: &ConfirmationCode,
    now: Timestamp,
) -> Result<CodeVerdict, StoreError> {
    let Some(sent) = codes::find(transaction, &pool.sealer, &user.sub, purpose)? else {
        return Ok(CodeVerdict::NotSent);
    };
    Ok(if !sent.code.is_same_as(code) {
        CodeVerdict::Wrong
    } else if sent.used || now >= sent.expires_at {
        CodeVerdict::Expired
    } else {
        CodeVerdict::Right(sent.attribute)
    })
}

/// Voids a code that has served, and forgets the guesses at it.
pub(super) fn use_up(
    pool: &Pool,
    transaction: &Transaction<'_>,
    user: &User,
    purpose: CodePurpose,
) -> Result<(), StoreError> {
    codes::mark_used(transaction, &user.sub, purpose)?;
    limit::reset_hourly(
        transaction,
        &username::subject_of(pool, user),
        &guess_kind(purpose),
    )
}

/// The first letters only, as Cognito shows an address: `f***@e***`.
fn mask_email(email: &str) -> String {
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    format!("{}***@{}***", first(local), first(domain))
}

/// The last four digits only, as Cognito shows a number: `+*******4567`.
fn mask_phone_number(phone_number: &str) -> String {
    let digits = phone_number.trim_start_matches('+');
    let last = digits
        .char_indices()
        .rev()
        .nth(3)
        .and_then(|(start, _)| digits.get(start..))
        .unwrap_or(digits);
    format!("+*******{last}")
}

fn guess_kind(purpose: CodePurpose) -> String {
    format!("guess/{}", purpose.as_str())
}

/// As long as Cognito's own codes.
fn validity(purpose: CodePurpose) -> Duration {
    match purpose {
        CodePurpose::ConfirmSignUp | CodePurpose::VerifyAttribute(_) => Duration::from_hours(24),
        CodePurpose::ForgotPassword => Duration::from_hours(1),
    }
}
