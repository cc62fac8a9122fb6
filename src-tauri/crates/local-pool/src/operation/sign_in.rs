//! Signing in: `InitiateAuth` and `RespondToAuthChallenge`.
//!
//! A sign-in is a chain of challenges. Each answer is judged by the module of its challenge, which says what comes
//! [next](next): another challenge, or tokens. Between two requests a sign-in waits in memory ([`crate::challenge`]).
//!
//! Invariant: a sign-in ends in [`next::issue`] alone, with tokens or, on the hosted pages, with the user whom they are for.

mod code;
mod custom;
mod device;
mod first_factor;
mod mfa;
mod mfa_setup;
mod new_password;
mod next;
mod page;
mod parameters;
mod password;
mod password_verifier;
mod session;
mod software_token;
mod web_authn;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::authentication_result::AuthenticationResult;
use super::{caller, model, refresh};
use crate::challenge::{ChallengeName, Channel, SignIn};
use crate::clock::Timestamp;
use crate::config::UserExistenceErrors;
use crate::exception::Exception;
use crate::pool::{Client, Pool};
use crate::secret::SessionName;
use crate::store::users::{User, UserStatus};
use crate::username::NamedUser;

pub(crate) use page::{PageChallenge, PageStep, answer_on_page, sign_in_on_page};

pub(super) use mfa_setup::{associate_by_session, verify_by_session};
pub(super) use parameters::Parameters;
pub(super) use session::{begin_after_sign_up, confirm_after_sign_up};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct InitiateAuthRequest {
    client_id: Option<String>,
    auth_flow: Option<String>,
    #[serde(default)]
    auth_parameters: Option<Parameters>,
    session: Option<SessionName>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RespondToAuthChallengeRequest {
    client_id: Option<String>,
    challenge_name: Option<String>,
    #[serde(default)]
    challenge_responses: Option<Parameters>,
    session: Option<SessionName>,
}

/// What both operations answer: tokens, or the next challenge.
#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AuthResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    challenge_name: Option<&'static str>,
    challenge_parameters: HashMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    available_challenges: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authentication_result: Option<AuthenticationResult>,
}

/// What every step of a sign-in works with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) pool: &'a Pool,
    pub(super) client: &'a Client,
    pub(super) now: Timestamp,
    channel: Channel,
}

/// An answer to a challenge.
#[derive(Clone, Copy)]
pub(super) struct Answer<'a> {
    pub(super) responses: &'a Parameters,
    pub(super) session: Option<&'a SessionName>,
}

pub(super) fn initiate_auth(
    pool: &Pool,
    request: InitiateAuthRequest,
) -> Result<AuthResponse, Exception> {
    initiate(pool, request, Server::Unknown)
}

/// `AdminInitiateAuth`, which a server calls: only it may send passwords in flows of its own.
pub(super) fn admin_initiate_auth(
    pool: &Pool,
    request: InitiateAuthRequest,
) -> Result<AuthResponse, Exception> {
    initiate(pool, request, Server::Administrator)
}

/// Who calls in the name of the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Server {
    /// Nobody, or somebody without AWS credentials.
    Unknown,
    Administrator,
}

fn initiate(
    pool: &Pool,
    request: InitiateAuthRequest,
    server: Server,
) -> Result<AuthResponse, Exception> {
    let context = Context::of(pool, caller::client(pool, request.client_id)?);
    let flow = model::required(request.auth_flow, "authFlow")?;
    let parameters = request.auth_parameters.unwrap_or_default();
    let next = match flow.as_str() {
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" if server == Server::Administrator => {
            password::initiate_as_administrator(context, &parameters)?
        }
        "USER_SRP_AUTH" => password_verifier::initiate(context, &parameters)?,
        "USER_PASSWORD_AUTH" if server == Server::Unknown => {
            password::initiate(context, &parameters)?
        }
        "CUSTOM_AUTH" => custom::initiate(context, &parameters)?,
        "USER_AUTH" => {
            let session = model::session(request.session)?;
            first_factor::initiate(context, &parameters, session.as_ref())?
        }
        "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" => {
            return refresh::refresh_token_auth(pool, context.client, &parameters)
                .map(AuthResponse::tokens);
        }
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" | "USER_PASSWORD_AUTH" => {
            return Err(Exception::invalid_parameter(
                "Initiate Auth method not supported.",
            ));
        }
        _ => return Err(model::not_of_enumeration("authFlow", &AUTH_FLOWS)),
    };
    next.into_response(context)
}

pub(super) fn respond_to_auth_challenge(
    pool: &Pool,
    request: RespondToAuthChallengeRequest,
) -> Result<AuthResponse, Exception> {
    let context = Context::of(pool, caller::client(pool, request.client_id)?);
    let name = model::required(request.challenge_name, "challengeName")?;
    let name = ChallengeName::parse(&name)
        .ok_or_else(|| model::not_of_enumeration("challengeName", ChallengeName::ALL))?;
    let session = model::session(request.session)?;
    let answer = Answer {
        responses: &request.challenge_responses.unwrap_or_default(),
        session: session.as_ref(),
    };
    respond(context, name, answer)?.into_response(context)
}

/// Judges the answer to a challenge.
pub(super) fn respond(
    context: Context<'_>,
    name: ChallengeName,
    answer: Answer<'_>,
) -> Result<next::Next, Exception> {
    match name {
        ChallengeName::PasswordVerifier => password_verifier::respond(context, answer),
        ChallengeName::SelectChallenge | ChallengeName::Password | ChallengeName::PasswordSrp => {
            first_factor::respond(context, name, answer)
        }
        ChallengeName::SmsMfa | ChallengeName::SmsOtp | ChallengeName::EmailOtp => {
            code::respond(context, name, answer)
        }
        ChallengeName::SoftwareTokenMfa => software_token::respond(context, answer),
        ChallengeName::SelectMfaType => mfa::respond(context, answer),
        ChallengeName::MfaSetup => mfa_setup::respond(context, answer),
        ChallengeName::NewPasswordRequired => new_password::respond(context, answer),
        ChallengeName::CustomChallenge => custom::respond(context, answer),
        ChallengeName::WebAuthn => web_authn::respond(context, answer),
        ChallengeName::DeviceSrpAuth => device::respond_to_srp_auth(context, answer),
        ChallengeName::DevicePasswordVerifier => {
            device::respond_to_password_verifier(context, answer)
        }
        // The pool never asks for it, so that nobody can have a session in which to answer.
        ChallengeName::AdminNoSrpAuth => Err(Exception::invalid_session()),
    }
}

impl<'a> Context<'a> {
    pub(super) fn of(pool: &'a Pool, client: &'a Client) -> Self {
        Self {
            pool,
            client,
            now: pool.now(),
            channel: Channel::Api,
        }
    }

    /// Whether this client is not to be told who has an account.
    fn hides_users(&self) -> bool {
        self.client.config.prevent_user_existence_errors == UserExistenceErrors::Enabled
    }

    fn sign_in(&self, named: NamedUser, parameters: &Parameters) -> SignIn {
        SignIn {
            client_id: self.client.id.clone(),
            named,
            device_key: parameters.optional("DEVICE_KEY").map(str::to_owned),
            channel: self.channel,
        }
    }

    /// What is said before any factor is looked at. A name that nobody has goes on, where that is not to be told.
    fn admit(&self, user: Option<&User>) -> Result<(), Exception> {
        match user {
            Some(user) => check_before_factor(user),
            None if self.hides_users() => Ok(()),
            None => Err(Exception::user_not_found()),
        }
    }
}

impl AuthResponse {
    fn tokens(result: AuthenticationResult) -> Self {
        Self {
            authentication_result: Some(result),
            ..Self::default()
        }
    }
}

/// The user name of a sign-in that begins; the client has proved its secret for it.
fn named_by(context: Context<'_>, parameters: &Parameters) -> Result<String, Exception> {
    let name = model::username(Some(parameters.required("USERNAME")?.to_owned()))?;
    let secret_hash = parameters.optional("SECRET_HASH");
    caller::check_secret_hash(context.client, secret_hash, &[&name])?;
    Ok(name)
}

fn check_before_factor(user: &User) -> Result<(), Exception> {
    if !user.enabled {
        return Err(Exception::user_disabled());
    }
    match user.status {
        UserStatus::Unconfirmed => Err(Exception::user_not_confirmed()),
        UserStatus::Confirmed
        | UserStatus::ResetRequired
        | UserStatus::ForceChangePassword
        | UserStatus::ExternalProvider => Ok(()),
    }
}

const AUTH_FLOWS: [&str; 8] = [
    "USER_SRP_AUTH",
    "REFRESH_TOKEN_AUTH",
    "REFRESH_TOKEN",
    "CUSTOM_AUTH",
    "ADMIN_NO_SRP_AUTH",
    "USER_PASSWORD_AUTH",
    "ADMIN_USER_PASSWORD_AUTH",
    "USER_AUTH",
];
