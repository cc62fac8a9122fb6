//! `CUSTOM_AUTH`: a question of the pool's own, with the password before it where the client proves that first.
//!
//! Deliberately not here: Lambda triggers, by which Cognito lets a pool's owner define the challenges. The question is a sum:
//! anybody can answer it, so that every client can be tried, and it proves nothing. A client has the flow only if it is
//! allowed by name, and a user's second factor is asked for after it.

use std::collections::HashMap;

use super::next::{Challenge, Next, after_first_factor};
use super::password_verifier::{self, Flow};
use super::session::{Resumed, resume};
use super::{Answer, Context, Parameters, named_by};
use crate::challenge::{ChallengeName, CustomStep, SignIn, Step};
use crate::config::AuthFlow;
use crate::exception::Exception;
use crate::limit::{self, Verdict};
use crate::operation::{Stop, transact};
use crate::secret::fill_random;
use crate::username;

/// `CUSTOM_AUTH`: `CHALLENGE_NAME` is `SRP_A` where the client proves the password first.
pub(super) fn initiate(context: Context<'_>, parameters: &Parameters) -> Result<Next, Exception> {
    if !context.client.config.allows(AuthFlow::Custom) {
        return Err(Exception::invalid_parameter(
            "CUSTOM_AUTH is not enabled for the client.",
        ));
    }
    let name = named_by(context, parameters)?;
    let client_public = match parameters.optional("CHALLENGE_NAME") {
        Some("SRP_A") => Some(password_verifier::client_public(parameters)?),
        Some(_) => return Err(Exception::invalid_parameter("Invalid CHALLENGE_NAME")),
        None => None,
    };
    transact(context.pool, |transaction| {
        let named = username::resolve(context.pool, transaction, &name)?;
        context.admit(named.user.as_ref())?;
        let sign_in = context.sign_in(named, parameters);
        match client_public {
            Some(client_public) => {
                let flow = Flow::Custom;
                password_verifier::ask(context, transaction, sign_in, client_public, flow)
            }
            None => Ok(ask(&sign_in, 0).into()),
        }
    })
}

/// Asks for the sum of two numbers.
pub(super) fn ask(sign_in: &SignIn, failures: u8) -> Challenge {
    let mut numbers = [0; 2];
    fill_random(&mut numbers);
    let [one, other] = numbers.map(|number| number % 90 + 10);
    let step = Step::CustomChallenge(CustomStep {
        answer: (u16::from(one) + u16::from(other)).to_string(),
        failures,
    });
    let parameters = HashMap::from([
        ("USERNAME", sign_in.named.user_id_for_srp.clone()),
        ("question", format!("What is {one} + {other}?")),
    ]);
    Challenge::new(ChallengeName::CustomChallenge, sign_in, step, parameters)
}

/// Judges the sum. A wrong one brings another question, and the third ends the sign-in.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let given = answer.responses.required("ANSWER")?;
    let is_expected = |step: &Step| matches!(step, Step::CustomChallenge(_));
    let next = resume(context, answer, is_expected, |resumed| {
        judge(context, &resumed, given.trim())
    })?;
    next.ok_or_else(Exception::incorrect_username_or_password)
}

/// `None`: that was the last attempt.
fn judge(context: Context<'_>, resumed: &Resumed<'_>, given: &str) -> Result<Option<Next>, Stop> {
    let Step::CustomChallenge(CustomStep { answer, failures }) = &*resumed.step else {
        return Err(Exception::invalid_session().into());
    };
    let Resumed {
        transaction,
        sign_in,
        user,
        ..
    } = resumed;
    let user = user.as_ref().filter(|_| answer == given);
    let subject = &sign_in.named.subject;
    match (
        limit::judge(transaction, subject, LIMIT, user.is_some(), context.now)?,
        user,
    ) {
        (Verdict::LockedOut, _) => Err(Exception::limit_exceeded().into()),
        (Verdict::Right, Some(user)) => {
            after_first_factor(context, transaction, sign_in, user.clone()).map(Some)
        }
        (Verdict::Right | Verdict::Wrong, _) if failures + 1 < MAXIMUM_FAILURES => {
            Ok(Some(ask(sign_in, failures + 1).into()))
        }
        (Verdict::Right | Verdict::Wrong, _) => Ok(None),
    }
}

/// As many as the examples of Cognito's documentation allow.
const MAXIMUM_FAILURES: u8 = 3;
/// What its failures are counted under.
const LIMIT: &str = "custom_challenge";
