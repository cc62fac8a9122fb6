//! Sending a code, and judging one that comes back.

use std::time::Duration;

use rusqlite::Transaction;
use serde::Serialize;

use crate::clock::Timestamp;
use crate::limit;
use crate::mailbox::{Mail, Message};
use crate::pool::Pool;
use crate::secret::ConfirmationCode;
use crate::store::StoreError;
use crate::store::attempts::SubjectHash;
use crate::store::codes::{self, CodePurpose};
use crate::store::mail;
use crate::store::users::User;

/// Where a code went (`CodeDeliveryDetailsType`).
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct CodeDeliveryDetails {
    destination: String,
    delivery_medium: &'static str,
    attribute_name: &'static str,
}

impl CodeDeliveryDetails {
    /// To an e-mail address, which is shown only in part.
    pub(super) fn to_email(email: &str) -> Self {
        Self {
            destination: mask(email),
            delivery_medium: "EMAIL",
            attribute_name: "email",
        }
    }

    /// For a name that nobody has: always the same for the same name.
    pub(super) fn simulated(pool: &Pool, name: &str) -> Self {
        if name.contains('@') {
            return Self::to_email(name);
        }
        let [local, domain, ..] = pool.sealer.simulate("email", &crate::username::fold(name));
        let letter = |byte: u8| char::from(b'a' + byte % 26);
        Self::to_email(&format!("{}@{}", letter(local), letter(domain)))
    }
}

/// What came of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CodeVerdict {
    Right,
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
    email: &str,
    purpose: CodePurpose,
    now: Timestamp,
) -> Result<Mail, StoreError> {
    let code = ConfirmationCode::random();
    codes::save(
        transaction,
        &pool.sealer,
        &user.sub,
        purpose,
        &code,
        now.plus(validity(purpose)),
    )?;
    // EXPOSE: the mailbox shows it.
    let code = code.expose_secret();
    let (subject, body) = match purpose {
        CodePurpose::ConfirmSignUp => (
            "Your verification code",
            format!("Your confirmation code is {code}"),
        ),
        CodePurpose::ForgotPassword => (
            "Your verification code",
            format!("Your password reset code is {code}"),
        ),
    };
    let message = Message {
        to: email.to_owned(),
        subject: subject.to_owned(),
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
    let kind = match purpose {
        CodePurpose::ConfirmSignUp => "send/confirm_sign_up",
        CodePurpose::ForgotPassword => "send/forgot_password",
    };
    let may_send = limit::admit_hourly(transaction, subject, kind, now)?;
    if may_send {
        limit::reset_hourly(transaction, subject, guess_kind(purpose))?;
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
    limit::admit_hourly(transaction, subject, guess_kind(purpose), now)
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
        CodeVerdict::Right
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
    limit::reset_hourly(transaction, &named_subject(pool, user), guess_kind(purpose))
}

fn named_subject(pool: &Pool, user: &User) -> SubjectHash {
    crate::username::subject_of(pool, user)
}

/// The first letters only, as Cognito shows an address: `f***@e***`.
fn mask(email: &str) -> String {
    let (local, domain) = email.split_once('@').unwrap_or((email, ""));
    let first = |text: &str| text.chars().next().map(String::from).unwrap_or_default();
    format!("{}***@{}***", first(local), first(domain))
}

fn guess_kind(purpose: CodePurpose) -> &'static str {
    match purpose {
        CodePurpose::ConfirmSignUp => "guess/confirm_sign_up",
        CodePurpose::ForgotPassword => "guess/forgot_password",
    }
}

/// As long as Cognito's own codes.
fn validity(purpose: CodePurpose) -> Duration {
    match purpose {
        CodePurpose::ConfirmSignUp => Duration::from_hours(24),
        CodePurpose::ForgotPassword => Duration::from_hours(1),
    }
}
