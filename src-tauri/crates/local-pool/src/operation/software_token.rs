//! An authenticator app: `AssociateSoftwareToken` and `VerifySoftwareToken`, for a signed-in user, or in the session of a
//! sign-in that asks for one.
//!
//! For a signed-in user the app is known from here on, and asked for once `SetUserMFAPreference` turns it on; an app that the
//! user had before works until the new one has proved itself.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{caller, model, sign_in, transact};
use crate::config::{MfaConfiguration, MfaMethod};
use crate::exception::Exception;
use crate::limit::{self, Verdict};
use crate::pool::Pool;
use crate::secret::{ConfirmationCode, PresentedToken, SessionName};
use crate::store::software_tokens::{self, SoftwareToken};
use crate::totp::{TotpSecret, TotpVerdict};
use crate::username::subject_of;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareTokenRequest {
    access_token: Option<PresentedToken>,
    session: Option<SessionName>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AssociateSoftwareTokenResponse {
    secret_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

/// Gives the secret for the app.
pub(super) fn associate_software_token(
    pool: &Pool,
    request: AssociateSoftwareTokenRequest,
) -> Result<AssociateSoftwareTokenResponse, Exception> {
    let (secret_code, session) = match Caller::of(request.access_token, request.session)? {
        Caller::User(access_token) => (associate(pool, access_token)?, None),
        Caller::SignIn(session) => {
            let (secret_code, session) = sign_in::associate_by_session(pool, &session)?;
            (secret_code, Some(session))
        }
    };
    Ok(AssociateSoftwareTokenResponse {
        // EXPOSE: the user's app is told.
        secret_code: secret_code.as_str().to_owned(),
        // EXPOSE: the client names its sign-in by it.
        session: session.map(|session| session.expose_secret().to_owned()),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareTokenRequest {
    access_token: Option<PresentedToken>,
    session: Option<SessionName>,
    user_code: Option<ConfirmationCode>,
    friendly_device_name: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct VerifySoftwareTokenResponse {
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
}

/// Keeps the app, if its code is right.
pub(super) fn verify_software_token(
    pool: &Pool,
    request: VerifySoftwareTokenRequest,
) -> Result<VerifySoftwareTokenResponse, Exception> {
    let code = model::user_code(request.user_code)?;
    let name = request.friendly_device_name.unwrap_or_default();
    let session = match Caller::of(request.access_token, request.session)? {
        Caller::User(access_token) => {
            verify(pool, access_token, &code, name)?;
            None
        }
        Caller::SignIn(session) => Some(sign_in::verify_by_session(pool, &session, &code, &name)?),
    };
    Ok(VerifySoftwareTokenResponse {
        status: "SUCCESS",
        // EXPOSE: the client names its sign-in by it.
        session: session.map(|session| session.expose_secret().to_owned()),
    })
}

/// Who sets up an app.
enum Caller {
    User(PresentedToken),
    SignIn(SessionName),
}

impl Caller {
    fn of(
        access_token: Option<PresentedToken>,
        session: Option<SessionName>,
    ) -> Result<Self, Exception> {
        match (access_token, model::session(session)?) {
            (Some(access_token), None) => Ok(Self::User(access_token)),
            (None, Some(session)) => Ok(Self::SignIn(session)),
            (None, None) => Err(Exception::invalid_parameter(
                "Either access token or session is required.",
            )),
            (Some(_), Some(_)) => Err(Exception::invalid_parameter(
                "Only one of access token and session can be given.",
            )),
        }
    }
}

fn associate(pool: &Pool, access_token: PresentedToken) -> Result<Zeroizing<String>, Exception> {
    let claims = caller::access_claims(pool, Some(access_token))?;
    let secret = TotpSecret::random();
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        check_offered(pool)?;
        software_tokens::associate(transaction, &pool.sealer, &user.sub, &secret)?;
        Ok(secret.to_base32())
    })
}

fn verify(
    pool: &Pool,
    access_token: PresentedToken,
    code: &ConfirmationCode,
    friendly_device_name: String,
) -> Result<(), Exception> {
    let claims = caller::access_claims(pool, Some(access_token))?;
    let now = pool.now();
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        check_offered(pool)?;
        let secret = software_tokens::associated(transaction, &pool.sealer, &user.sub)?
            .ok_or_else(Exception::software_token_mfa_not_found)?;
        let step = match secret.verify(code, None, now) {
            TotpVerdict::Right(step) => Some(step),
            TotpVerdict::Wrong | TotpVerdict::Replayed => None,
        };
        let subject = subject_of(pool, &user);
        let verdict = limit::judge(transaction, &subject, LIMIT, step.is_some(), now)?;
        match (verdict, step) {
            (Verdict::LockedOut, _) => Err(Exception::limit_exceeded().into()),
            (Verdict::Right, Some(last_used)) => {
                let token = SoftwareToken {
                    secret,
                    friendly_device_name,
                    last_used,
                };
                software_tokens::save(transaction, &pool.sealer, &user.sub, &token)?;
                Ok(())
            }
            (Verdict::Right | Verdict::Wrong, _) => {
                Err(Exception::enable_software_token_mismatch().into())
            }
        }
    })
}

fn check_offered(pool: &Pool) -> Result<(), Exception> {
    let config = &pool.config;
    let is_offered = config.mfa_configuration != MfaConfiguration::Off
        && config.enabled_mfas.contains(&MfaMethod::SoftwareTokenMfa);
    if is_offered {
        Ok(())
    } else {
        Err(Exception::software_token_mfa_not_enabled())
    }
}

/// What wrong codes of a new app are counted under.
const LIMIT: &str = "associate_software_token";
