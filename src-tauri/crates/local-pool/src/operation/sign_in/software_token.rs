//! `SOFTWARE_TOKEN_MFA`: the code of an authenticator app.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::next::{Challenge, Next, grant};
use super::session::resume;
use super::{Answer, Context};
use crate::challenge::{ChallengeName, SignIn, Step};
use crate::exception::Exception;
use crate::limit::{self, Verdict};
use crate::operation::Stop;
use crate::secret::ConfirmationCode;
use crate::store::software_tokens;
use crate::store::users::User;
use crate::totp::TotpVerdict;
use crate::username::subject_of;

/// Asks for a code.
pub(super) fn ask(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Next, Stop> {
    let token = software_tokens::find(transaction, &context.pool.sealer, &user.sub)?;
    let mut parameters =
        HashMap::from([("USER_ID_FOR_SRP", sign_in.named.user_id_for_srp.clone())]);
    if let Some(token) = token.filter(|token| !token.friendly_device_name.is_empty()) {
        parameters.insert("FRIENDLY_DEVICE_NAME", token.friendly_device_name);
    }
    let name = ChallengeName::SoftwareTokenMfa;
    Ok(Challenge::new(name, sign_in, Step::SoftwareTokenMfa, parameters).into())
}

/// Judges a code.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let code = answer.responses.required("SOFTWARE_TOKEN_MFA_CODE")?;
    let code = ConfirmationCode::new(code.to_owned());
    let is_expected = |step: &Step| matches!(step, Step::SoftwareTokenMfa);
    resume(context, answer, is_expected, |resumed| {
        let user = resumed.user()?;
        judge(context, resumed.transaction, &user, &code)?;
        grant(context, resumed.transaction, resumed.sign_in, user)
    })
}

fn judge(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    user: &User,
    code: &ConfirmationCode,
) -> Result<(), Stop> {
    let token = software_tokens::find(transaction, &context.pool.sealer, &user.sub)?
        // It was turned off meanwhile.
        .ok_or_else(Exception::software_token_mfa_not_enabled)?;
    let step = match token
        .secret
        .verify(code, Some(token.last_used), context.now)
    {
        TotpVerdict::Right(step) => Some(step),
        TotpVerdict::Wrong => None,
        // Whoever knows a code that was used has learnt nothing by this.
        TotpVerdict::Replayed => return Err(Exception::software_token_used().into()),
    };
    let subject = subject_of(context.pool, user);
    match (
        limit::judge(transaction, &subject, LIMIT, step.is_some(), context.now)?,
        step,
    ) {
        (Verdict::LockedOut, _) => Err(Exception::limit_exceeded().into()),
        (Verdict::Right, Some(step)) => {
            Ok(software_tokens::mark_used(transaction, &user.sub, step)?)
        }
        (Verdict::Right | Verdict::Wrong, _) => Err(Exception::software_token_mismatch().into()),
    }
}

/// What its failures are counted under, whatever the session.
const LIMIT: &str = "software_token";
