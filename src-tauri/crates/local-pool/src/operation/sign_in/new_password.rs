//! `NEW_PASSWORD_REQUIRED`: an administrator chose the password, and it is good for choosing another one only.

use std::collections::{BTreeMap, HashMap};

use rusqlite::Transaction;

use super::next::{Challenge, Next, after_password_change};
use super::session::{Resumed, resume};
use super::{Answer, Context};
use crate::attribute::{self, Attribute, Writer};
use crate::challenge::{ChallengeName, SignIn, Step};
use crate::exception::Exception;
use crate::operation::{Stop, model, user_attributes};
use crate::password::{NewPassword, check_history, check_policy};
use crate::secret::Password;
use crate::store::temporary_passwords;
use crate::store::users::{self, User, UserStatus};

/// Asks for a password, and for the attributes that the account must have and has not.
pub(super) fn ask(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Next, Stop> {
    let expires_at = temporary_passwords::expires_at(transaction, &user.sub)?;
    if expires_at.is_some_and(|expires_at| expires_at <= context.now) {
        return Err(Exception::not_authorized(
            "Temporary password has expired and must be reset by an administrator.",
        )
        .into());
    }
    let attributes = users::attributes(transaction, &user.sub)?;
    let missing: Vec<String> = attribute::missing(&context.pool.config, &attributes)
        .map(|name| format!("{PREFIX}{name}"))
        .collect();
    let parameters = HashMap::from([
        ("USER_ID_FOR_SRP", sign_in.named.user_id_for_srp.clone()),
        ("requiredAttributes", serde_json::json!(missing).to_string()),
        ("userAttributes", serde_json::json!(attributes).to_string()),
    ]);
    let name = ChallengeName::NewPasswordRequired;
    Ok(Challenge::new(name, sign_in, Step::NewPasswordRequired, parameters).into())
}

/// Sets the password and the attributes.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let password = Password::new(answer.responses.required("NEW_PASSWORD")?.to_owned());
    let password = model::password(Some(password), "newPassword")?;
    check_policy(&context.pool.config.password_policy, &password)?;
    let sent = answer
        .responses
        .prefixed(PREFIX)
        .map(|(name, value)| Attribute {
            name: name.to_owned(),
            value: value.to_owned(),
        });
    let writer = Writer::Client(&context.client.config);
    let sent = attribute::check_new(&context.pool.config, writer, sent.collect())?;
    let is_expected = |step: &Step| matches!(step, Step::NewPasswordRequired);
    resume(context, answer, is_expected, |resumed| {
        change(context, &resumed, &password, sent)
    })
}

fn change(
    context: Context<'_>,
    resumed: &Resumed<'_>,
    password: &Password,
    sent: BTreeMap<String, String>,
) -> Result<Next, Stop> {
    let Resumed {
        transaction,
        sign_in,
        ..
    } = resumed;
    let mut user = resumed.user()?;
    let mut attributes = users::attributes(transaction, &user.sub)?;
    if let Some(name) = sent.keys().find(|name| attributes.contains_key(*name)) {
        let text = format!("Cannot modify an already provided {name}");
        return Err(Exception::not_authorized(text).into());
    }
    attributes.extend(sent.clone());
    attribute::check_required(&context.pool.config, &attributes)?;
    let changes = sent.into_iter().map(|(name, value)| (name, Some(value)));
    user_attributes::apply(
        context.pool,
        transaction,
        &user,
        &changes.collect(),
        context.now,
    )
    .map_err(Stop::undo)?;
    check_history(context.pool, transaction, &user, password)?.map_err(Stop::Undone)?;
    NewPassword::new(context.pool, &user, password).save(context.pool, transaction, &user)?;
    user.status = UserStatus::Confirmed;
    users::set_status(transaction, &user.sub, user.status, context.now)?;
    after_password_change(context, transaction, sign_in, user)
}

/// What clients call an attribute by.
const PREFIX: &str = "userAttributes.";
