//! The second factor: which is asked for, and `SELECT_MFA_TYPE` where the user has several and prefers none.

use std::collections::HashMap;

use rusqlite::Transaction;

use super::next::{Challenge, Next};
use super::session::resume;
use super::{Answer, Context, code, mfa_setup, software_token};
use crate::challenge::{ChallengeName, OtpPurpose, SignIn, Step};
use crate::config::{MfaConfiguration, MfaMethod, VerifiedAttribute};
use crate::exception::{Exception, ExceptionKind};
use crate::operation::Stop;
use crate::operation::address::is_verified;
use crate::store::users::{self, User};
use crate::store::{mfa, software_tokens};

/// Asks for the second factor, or for one to be set up. `None` where none is asked for.
pub(super) fn ask(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
) -> Result<Option<Next>, Stop> {
    let Active { methods, preferred } = active(context, transaction, user)?;
    match (preferred, methods.as_slice()) {
        (Some(method), _) => begin(context, transaction, sign_in, user, method).map(Some),
        (None, [method]) => begin(context, transaction, sign_in, user, *method).map(Some),
        (None, []) if context.pool.config.mfa_configuration == MfaConfiguration::On => {
            Ok(Some(mfa_setup::ask(context, sign_in)))
        }
        (None, []) => Ok(None),
        (None, _) => Ok(Some(ask_which(sign_in, methods).into())),
    }
}

/// Whether a second factor is asked of this user.
pub(super) fn is_active(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    user: &User,
) -> Result<bool, Stop> {
    Ok(!active(context, transaction, user)?.methods.is_empty())
}

/// `SELECT_MFA_TYPE`.
pub(super) fn respond(context: Context<'_>, answer: Answer<'_>) -> Result<Next, Exception> {
    let chosen = match answer.responses.required("ANSWER")? {
        // Cognito's documentation has the one word, its clients the other.
        "EMAIL_MFA" => Some(MfaMethod::EmailOtp),
        word => MfaMethod::parse(word),
    };
    let is_expected = |step: &Step| matches!(step, Step::SelectMfaType(_));
    resume(context, answer, is_expected, |resumed| {
        let chosen = match &*resumed.step {
            Step::SelectMfaType(methods) => chosen.filter(|chosen| methods.contains(chosen)),
            _ => None,
        };
        let chosen = chosen.ok_or_else(|| {
            Exception::new(ExceptionKind::MfaMethodNotFound, "MFA method not found.")
        })?;
        let user = resumed.user()?;
        begin(context, resumed.transaction, resumed.sign_in, &user, chosen)
    })
}

/// Methods as JSON text, as challenge parameters have them.
pub(super) fn to_json(methods: &[MfaMethod]) -> String {
    let names: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
    serde_json::json!(names).to_string()
}

/// The second factors that a user can be asked for.
struct Active {
    methods: Vec<MfaMethod>,
    preferred: Option<MfaMethod>,
}

/// What the user turned on, as far as the pool has it and it works. Where everybody must have one, a code to a number or a
/// verified address will do that nobody had to turn on.
fn active(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    user: &User,
) -> Result<Active, Stop> {
    let pool = context.pool;
    let enabled = match pool.config.mfa_configuration {
        MfaConfiguration::Off => &[],
        MfaConfiguration::Optional | MfaConfiguration::On => pool.config.enabled_mfas.as_slice(),
    };
    let attributes = users::attributes(transaction, &user.sub)?;
    let has_token = software_tokens::find(transaction, &pool.sealer, &user.sub)?.is_some();
    let settings = mfa::settings(transaction, &user.sub)?;
    let works = |method: &MfaMethod| {
        enabled.contains(method)
            && match method {
                MfaMethod::SmsMfa => attributes.contains_key("phone_number"),
                MfaMethod::SoftwareTokenMfa => has_token,
                MfaMethod::EmailOtp => is_verified(&attributes, VerifiedAttribute::Email),
            }
    };
    let mut methods: Vec<MfaMethod> = settings.enabled.into_iter().filter(works).collect();
    if methods.is_empty() && pool.config.mfa_configuration == MfaConfiguration::On {
        methods = [MfaMethod::SmsMfa, MfaMethod::EmailOtp]
            .into_iter()
            .filter(works)
            .collect();
    }
    let preferred = settings
        .preferred
        .filter(|preferred| methods.contains(preferred));
    Ok(Active { methods, preferred })
}

fn begin(
    context: Context<'_>,
    transaction: &Transaction<'_>,
    sign_in: &SignIn,
    user: &User,
    method: MfaMethod,
) -> Result<Next, Stop> {
    let challenge = match method {
        MfaMethod::SoftwareTokenMfa => {
            return software_token::ask(context, transaction, sign_in, user);
        }
        MfaMethod::SmsMfa => ChallengeName::SmsMfa,
        MfaMethod::EmailOtp => ChallengeName::EmailOtp,
    };
    let purpose = OtpPurpose::SecondFactor;
    code::send(context, transaction, sign_in, challenge, purpose)
}

fn ask_which(sign_in: &SignIn, methods: Vec<MfaMethod>) -> Challenge {
    let parameters = HashMap::from([
        ("MFAS_CAN_CHOOSE", to_json(&methods)),
        ("USER_ID_FOR_SRP", sign_in.named.user_id_for_srp.clone()),
    ]);
    let step = Step::SelectMfaType(methods);
    Challenge::new(ChallengeName::SelectMfaType, sign_in, step, parameters)
}
