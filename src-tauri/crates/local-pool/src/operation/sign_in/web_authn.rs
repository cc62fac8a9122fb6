//! Passkeys in a sign-in: `WEB_AUTHN`.
//!
//! Invariant: an assertion is good for the session alone whose challenge it signed.

use std::collections::HashMap;

use rusqlite::Transaction;
use serde_json::json;

use super::next::{Challenge, Next, after_first_factor, grant};
use super::session::{Resumed, resume};
use super::{Answer, Context};
use crate::challenge::{ChallengeName, SignIn, Step};
use crate::config::WebAuthnFactorConfiguration;
use crate::exception::Exception;
use crate::operation::Stop;
use crate::operation::web_authn::{descriptors, of_user, relying_party};
use crate::store::users::UserStatus;
use crate::store::web_authn_credentials::{self, credential_id};
use crate::username::NamedUser;
use crate::web_authn::{self, AuthenticationResponse, KnownCredential};

/// Whether the named user, or nobody, is offered to begin with a passkey.
pub(super) fn is_available(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    named: &NamedUser,
) -> Result<bool, Stop> {
    match &named.user {
        Some(user) if relying_party(context.pool).is_ok() => {
            Ok(!of_user(transaction, user)?.is_empty())
        }
        _ => Ok(false),
    }
}

/// Asks for one of the passkeys of a user who has some.
pub(super) fn begin(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
) -> Result<Next, Stop> {
    let party = relying_party(context.pool)?;
    let known = match &sign_in.named.user {
        Some(user) => of_user(transaction, user)?,
        None => Vec::new(),
    };
    let challenge = web_authn::Challenge::random();
    let options = json!({
        "challenge": challenge.to_base64url(),
        "timeout": context.expiry().since(context.now).as_millis(),
        "rpId": party.id,
        "allowCredentials": descriptors(&known),
        "userVerification": party.user_verification.as_str(),
    });
    let parameters = HashMap::from([
        ("CREDENTIAL_REQUEST_OPTIONS", options.to_string()),
        ("USERNAME", sign_in.named.user_id_for_srp.clone()),
    ]);
    let step = Step::WebAuthn(challenge);
    Ok(Challenge::new(ChallengeName::WebAuthn, sign_in, step, parameters).into())
}

/// Checks a passkey's `CREDENTIAL`.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let credential = answer.responses.required("CREDENTIAL")?;
    let response: AuthenticationResponse = serde_json::from_str(credential)
        .map_err(|_| Exception::invalid_parameter("The credential is not valid."))?;
    let is_expected = |step: &Step| matches!(step, Step::WebAuthn(_));
    resume(context, answer, is_expected, |resumed| {
        judge(context, &resumed, &response)
    })
}

fn judge(
    context: Context<'_>,
    resumed: &Resumed<'_>,
    response: &AuthenticationResponse,
) -> Result<Next, Stop> {
    let pool = context.pool;
    let transaction = resumed.transaction;
    let user = resumed.user()?;
    let Step::WebAuthn(challenge) = &*resumed.step else {
        return Err(Exception::invalid_session().into());
    };
    let id = credential_id(response.raw_id.as_bytes());
    let credential = web_authn_credentials::find(transaction, &user.sub, &id)?
        .ok_or_else(Exception::incorrect_username_or_password)?;
    let known = KnownCredential {
        public_key: &web_authn_credentials::public_key(transaction, &pool.sealer, &credential)?,
        sign_count: credential.sign_count,
        user_handle: user.sub.as_bytes(),
    };
    let assertion = web_authn::authenticate(relying_party(pool)?, challenge, &known, response)
        .map_err(|refused| {
            tracing::info!(%refused, "a passkey was refused");
            Exception::incorrect_username_or_password()
        })?;
    web_authn_credentials::set_sign_count(transaction, &credential, assertion.sign_count)?;
    let stands_for_both = assertion.is_user_verified
        && pool
            .config
            .web_authn_configuration
            .as_ref()
            .is_some_and(|web_authn| {
                web_authn.factor_configuration
                    == WebAuthnFactorConfiguration::MultiFactorWithUserVerification
            });
    if stands_for_both && user.status == UserStatus::Confirmed {
        grant(context, transaction, resumed.sign_in, user)
    } else {
        after_first_factor(context, transaction, resumed.sign_in, user)
    }
}
