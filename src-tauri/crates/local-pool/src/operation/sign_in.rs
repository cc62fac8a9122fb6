//! Signing in: `InitiateAuth` and `RespondToAuthChallenge`.

mod password_verifier;
mod user_password;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::authentication_result::AuthenticationResult;
use super::{caller, model, refresh};
use crate::exception::Exception;
use crate::pool::Pool;
use crate::store::users::{User, UserStatus};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct InitiateAuthRequest {
    client_id: Option<String>,
    auth_flow: Option<String>,
    #[serde(default)]
    auth_parameters: Option<Parameters>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RespondToAuthChallengeRequest {
    client_id: Option<String>,
    challenge_name: Option<String>,
    #[serde(default)]
    challenge_responses: Option<Parameters>,
}

/// What both operations answer: tokens, or the next challenge.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AuthResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    challenge_name: Option<&'static str>,
    challenge_parameters: HashMap<&'static str, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    authentication_result: Option<AuthenticationResult>,
}

pub(super) fn initiate_auth(
    pool: &Pool,
    request: InitiateAuthRequest,
) -> Result<AuthResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let flow = model::required(request.auth_flow, "authFlow")?;
    let parameters = request.auth_parameters.unwrap_or_default();
    match flow.as_str() {
        "USER_SRP_AUTH" => password_verifier::initiate(pool, client, &parameters),
        "USER_PASSWORD_AUTH" => {
            user_password::initiate(pool, client, &parameters).map(AuthResponse::tokens)
        }
        "REFRESH_TOKEN_AUTH" | "REFRESH_TOKEN" => {
            refresh::refresh_token_auth(pool, client, &parameters).map(AuthResponse::tokens)
        }
        "CUSTOM_AUTH" | "USER_AUTH" => Err(Exception::invalid_parameter(format!(
            "{flow} is not enabled for the client."
        ))),
        "ADMIN_NO_SRP_AUTH" | "ADMIN_USER_PASSWORD_AUTH" => Err(Exception::invalid_parameter(
            "Initiate Auth method not supported.",
        )),
        _ => Err(model::not_of_enumeration("authFlow", &AUTH_FLOWS)),
    }
}

pub(super) fn respond_to_auth_challenge(
    pool: &Pool,
    request: RespondToAuthChallengeRequest,
) -> Result<AuthResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let name = model::required(request.challenge_name, "challengeName")?;
    let responses = request.challenge_responses.unwrap_or_default();
    match name.as_str() {
        "PASSWORD_VERIFIER" => {
            password_verifier::respond(pool, client, &responses).map(AuthResponse::tokens)
        }
        // The pool never asks for these, so that nobody can have a session in which to answer them.
        known if CHALLENGES.contains(&known) => {
            Err(Exception::not_authorized("Invalid session for the user."))
        }
        _ => Err(model::not_of_enumeration("challengeName", &CHALLENGES)),
    }
}

impl AuthResponse {
    fn tokens(result: AuthenticationResult) -> Self {
        Self {
            challenge_name: None,
            challenge_parameters: HashMap::new(),
            authentication_result: Some(result),
        }
    }
}

/// `AuthParameters` and `ChallengeResponses`. They hold secrets, so that they can't be printed.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Parameters(HashMap<String, String>);

impl Parameters {
    pub(super) fn optional(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    pub(super) fn required(&self, name: &str) -> Result<&str, Exception> {
        self.optional(name)
            .ok_or_else(|| Exception::missing_parameter(name))
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Parameters {
    fn drop(&mut self) {
        self.0.values_mut().for_each(Zeroize::zeroize);
    }
}

/// What is said before the password is looked at.
fn check_before_password(user: &User) -> Result<(), Exception> {
    if !user.enabled {
        return Err(Exception::user_disabled());
    }
    match user.status {
        UserStatus::Unconfirmed => Err(Exception::user_not_confirmed()),
        UserStatus::Confirmed | UserStatus::ResetRequired | UserStatus::ForceChangePassword => {
            Ok(())
        }
    }
}

/// What only somebody with the right password is told.
fn check_after_password(user: &User) -> Result<(), Exception> {
    match user.status {
        UserStatus::ResetRequired | UserStatus::ForceChangePassword => {
            Err(Exception::password_reset_required())
        }
        UserStatus::Unconfirmed | UserStatus::Confirmed => Ok(()),
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

const CHALLENGES: [&str; 16] = [
    "SMS_MFA",
    "EMAIL_OTP",
    "SOFTWARE_TOKEN_MFA",
    "SELECT_MFA_TYPE",
    "MFA_SETUP",
    "PASSWORD_VERIFIER",
    "CUSTOM_CHALLENGE",
    "SELECT_CHALLENGE",
    "DEVICE_SRP_AUTH",
    "DEVICE_PASSWORD_VERIFIER",
    "ADMIN_NO_SRP_AUTH",
    "NEW_PASSWORD_REQUIRED",
    "SMS_OTP",
    "PASSWORD",
    "WEB_AUTHN",
    "PASSWORD_SRP",
];
