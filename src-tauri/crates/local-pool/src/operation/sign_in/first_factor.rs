//! `USER_AUTH`: the user chooses how to begin, among what the pool allows and the user has.
//!
//! Invariant: as in Cognito, a user with a second factor begins with the password or a passkey: a code that was sent is no
//! more than the second factor would be.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::next::{Challenge, Next, after_first_factor};
use super::password_verifier::Flow;
use super::session::{Resumed, resume};
use super::{
    Answer, Context, Parameters, code, mfa, named_by, password, password_verifier, web_authn,
};
use crate::challenge::{ChallengeName, FirstFactorStep, OtpPurpose, SignIn, Step};
use crate::config::{AuthFlow, FirstAuthFactor, VerifiedAttribute};
use crate::exception::Exception;
use crate::operation::{Stop, address, model, transact};
use crate::secret::SessionName;
use crate::store::users::{self, UserStatus};
use crate::store::verifiers;
use crate::username::{self, NamedUser};

/// `USER_AUTH`: with `PREFERRED_CHALLENGE`, which may be answered at once; without, which brings a choice; or with the
/// session of an account that was made and confirmed just now.
pub(super) fn initiate(
    context: Context<'_>,
    parameters: &Parameters,
    session: Option<&SessionName>,
) -> Result<Next, Exception> {
    if !context.client.config.allows(AuthFlow::User) {
        return Err(Exception::invalid_parameter(
            "USER_AUTH is not enabled for the client.",
        ));
    }
    let name = named_by(context, parameters)?;
    if session.is_some() {
        return after_sign_up(context, parameters, session);
    }
    let preferred = preferred(parameters)?;
    transact(context.pool, |transaction| {
        let named = username::resolve(context.pool, transaction, &name)?;
        context.admit(named.user.as_ref())?;
        let sign_in = context.sign_in(named, parameters);
        let available = available(context, transaction, &sign_in.named)?;
        match preferred.filter(|preferred| available.contains(preferred)) {
            Some(factor) => begin(context, transaction, sign_in, factor, parameters),
            None => Ok(ask(ChallengeName::SelectChallenge, &sign_in, available).into()),
        }
    })
}

/// `SELECT_CHALLENGE`, which may answer the chosen challenge at once; `PASSWORD`, `PASSWORD_SRP`.
pub(super) fn respond(
    context: Context<'_>,
    name: ChallengeName,
    answer: Answer<'_>,
) -> Result<Next, Exception> {
    let factor = match name {
        ChallengeName::SelectChallenge => chosen(answer.responses.required("ANSWER")?)?,
        // The answer itself, without which it would be asked for again.
        ChallengeName::Password => {
            answer.responses.required("PASSWORD")?;
            name
        }
        _ => {
            answer.responses.required("SRP_A")?;
            name
        }
    };
    let is_expected =
        |step: &Step| matches!(step, Step::FirstFactor(asked) if asked.challenge == name);
    resume(context, answer, is_expected, |resumed| {
        go_on(context, resumed, factor, answer.responses)
    })
}

fn go_on(
    context: Context<'_>,
    resumed: Resumed<'_>,
    factor: ChallengeName,
    responses: &Parameters,
) -> Result<Next, Stop> {
    let is_available =
        matches!(&*resumed.step, Step::FirstFactor(asked) if asked.available.contains(&factor));
    if !is_available {
        return Err(Exception::invalid_parameter("Selected challenge is not available.").into());
    }
    let sign_in = SignIn {
        named: NamedUser {
            user: resumed.user,
            ..resumed.sign_in.named.clone()
        },
        ..resumed.sign_in.clone()
    };
    begin(context, resumed.transaction, sign_in, factor, responses)
}

/// Begins with a factor that is available.
fn begin(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: SignIn,
    factor: ChallengeName,
    parameters: &Parameters,
) -> Result<Next, Stop> {
    match factor {
        ChallengeName::Password if parameters.optional("PASSWORD").is_some() => {
            let password = password::password(parameters)?;
            password::begin(context, transaction, &sign_in, &password)
        }
        ChallengeName::PasswordSrp if parameters.optional("SRP_A").is_some() => {
            let client_public = password_verifier::client_public(parameters)?;
            password_verifier::ask(context, transaction, sign_in, client_public, Flow::User)
        }
        ChallengeName::EmailOtp | ChallengeName::SmsOtp => code::send(
            context,
            transaction,
            &sign_in,
            factor,
            OtpPurpose::FirstFactor,
        ),
        ChallengeName::WebAuthn => web_authn::begin(context, transaction, &sign_in),
        other => Ok(ask(other, &sign_in, vec![other]).into()),
    }
}

fn ask(challenge: ChallengeName, sign_in: &SignIn, available: Vec<ChallengeName>) -> Challenge {
    let step = Step::FirstFactor(FirstFactorStep {
        challenge,
        available: available.clone(),
    });
    let user_id = sign_in.named.user_id_for_srp.clone();
    let parameters = HashMap::from([("USERNAME", user_id.clone()), ("USER_ID_FOR_SRP", user_id)]);
    Challenge::new(challenge, sign_in, step, parameters).with_available(available)
}

/// What the named user may begin with. Nobody gets what a user has who only signed up.
fn available(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    named: &NamedUser,
) -> Result<Vec<ChallengeName>, Stop> {
    let pool = context.pool;
    let policy = &pool.config.sign_in_policy;
    let (has_password, takes_codes, attributes) = match &named.user {
        None => (true, true, None),
        Some(user) => {
            let verifier = verifiers::find(transaction, &pool.sealer, &user.sub, named.identity)?;
            let takes_codes = user.status == UserStatus::Confirmed
                && !mfa::is_active(context, transaction, user)?;
            let attributes = users::attributes(transaction, &user.sub)?;
            (verifier.is_some(), takes_codes, Some(attributes))
        }
    };
    let is_verified = |attribute| match &attributes {
        Some(attributes) => address::is_verified(attributes, attribute),
        None => pool.config.is_auto_verified(attribute),
    };
    let is_sent =
        |factor, attribute| takes_codes && policy.allows(factor) && is_verified(attribute);
    let offers = [
        (has_password, ChallengeName::PasswordSrp),
        (has_password, ChallengeName::Password),
        (
            is_sent(FirstAuthFactor::EmailOtp, VerifiedAttribute::Email),
            ChallengeName::EmailOtp,
        ),
        (
            is_sent(FirstAuthFactor::SmsOtp, VerifiedAttribute::PhoneNumber),
            ChallengeName::SmsOtp,
        ),
        (
            policy.allows(FirstAuthFactor::WebAuthn)
                && web_authn::is_available(context, transaction, named)?,
            ChallengeName::WebAuthn,
        ),
    ];
    Ok(offers
        .into_iter()
        .filter_map(|(is_available, factor)| is_available.then_some(factor))
        .collect())
}

/// The account was made and confirmed by whoever has this session.
fn after_sign_up(
    context: Context<'_>,
    parameters: &Parameters,
    session: Option<&SessionName>,
) -> Result<Next, Exception> {
    let answer = Answer {
        responses: parameters,
        session,
    };
    let is_expected = |step: &Step| matches!(step, Step::Confirmed);
    resume(context, answer, is_expected, |resumed| {
        let user = resumed.user()?;
        after_first_factor(context, resumed.transaction, resumed.sign_in, user)
    })
}

fn preferred(parameters: &Parameters) -> Result<Option<ChallengeName>, Exception> {
    parameters
        .optional("PREFERRED_CHALLENGE")
        .map(chosen)
        .transpose()
}

fn chosen(text: &str) -> Result<ChallengeName, Exception> {
    const FACTORS: [&str; 5] = [
        "PASSWORD_SRP",
        "PASSWORD",
        "EMAIL_OTP",
        "SMS_OTP",
        "WEB_AUTHN",
    ];
    FACTORS
        .iter()
        .find(|factor| **factor == text)
        .and_then(|factor| ChallengeName::parse(factor))
        .ok_or_else(|| model::not_of_enumeration("preferredChallenge", &FACTORS))
}
