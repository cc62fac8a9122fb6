//! New tokens for a refresh token: `GetTokensFromRefreshToken`, and `REFRESH_TOKEN_AUTH` of `InitiateAuth`.
//!
//! Where the client rotates, a token is replaced when it is used, works on for the grace period, and is reuse afterwards.
//! As in Cognito, reuse is refused and ends nothing else, and a replacement lives no longer than the first token would have.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::authentication_result::{AuthenticationResult, Grant, new_refresh_token};
use super::sign_in::Parameters;
use super::{caller, model};
use crate::clock::Timestamp;
use crate::config::AuthFlow;
use crate::exception::{Exception, ExceptionKind};
use crate::pool::{Client, Pool};
use crate::secret::{ClientSecret, PresentedToken};
use crate::store::StoreError;
use crate::store::sessions::{self, KnownToken};
use crate::store::users::{self, User};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetTokensFromRefreshTokenRequest {
    client_id: Option<String>,
    client_secret: Option<ClientSecret>,
    refresh_token: Option<PresentedToken>,
    device_key: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GetTokensFromRefreshTokenResponse {
    authentication_result: AuthenticationResult,
}

pub(super) fn get_tokens_from_refresh_token(
    pool: &Pool,
    request: GetTokensFromRefreshTokenRequest,
) -> Result<GetTokensFromRefreshTokenResponse, Exception> {
    let client = caller::client(pool, request.client_id)?;
    let token = model::token(request.refresh_token, "refreshToken")?;
    if !caller::knows_secret(client, request.client_secret.as_ref()) {
        return Err(Exception::not_authorized(format!(
            "Unable to verify secret for client {}",
            client.id
        )));
    }
    let authentication_result = renew(pool, client, &token, request.device_key.as_deref(), |_| {
        Ok(())
    })?;
    Ok(GetTokensFromRefreshTokenResponse {
        authentication_result,
    })
}

/// `REFRESH_TOKEN_AUTH`, which a client that rotates can't have.
pub(super) fn refresh_token_auth(
    pool: &Pool,
    client: &Client,
    parameters: &Parameters,
) -> Result<AuthenticationResult, Exception> {
    if !client.config.allows(AuthFlow::RefreshToken) {
        return Err(Exception::invalid_parameter(
            "REFRESH_TOKEN_AUTH flow not enabled for this client",
        ));
    }
    let token = PresentedToken::new(parameters.required("REFRESH_TOKEN")?.to_owned());
    renew(
        pool,
        client,
        &token,
        parameters.optional("DEVICE_KEY"),
        |user| {
            caller::check_secret_hash(
                client,
                parameters.optional("SECRET_HASH"),
                &[&user.username, &user.username_key, &user.sub],
            )
        },
    )
}

/// The same at the token endpoint, where the client has said who it is.
pub(super) fn refresh_token_grant(
    pool: &Pool,
    client: &Client,
    token: &PresentedToken,
) -> Result<AuthenticationResult, Exception> {
    renew(pool, client, token, None, |_| Ok(()))
}

fn renew(
    pool: &Pool,
    client: &Client,
    token: &PresentedToken,
    device_key: Option<&str>,
    check_user: impl FnOnce(&User) -> Result<(), Exception>,
) -> Result<AuthenticationResult, Exception> {
    let keys = pool.signing_keys()?;
    let now = pool.now();
    pool.store
        .transaction(|transaction| {
            let known = sessions::find_token(transaction, token)?;
            let known = match live(client, known, device_key, now) {
                Ok(known) => known,
                Err(exception) => return Ok(Err(exception)),
            };
            let Some(user) = users::find_by_sub(transaction, &known.session.sub)? else {
                return Ok(Err(Exception::invalid_refresh_token()));
            };
            if !user.enabled {
                return Ok(Err(Exception::user_disabled()));
            }
            if let Err(exception) = check_user(&user) {
                return Ok(Err(exception));
            }
            exchange(transaction, client, token, known, user, now).map(Ok)
        })??
        .into_result(pool, client, keys, now)
}

/// The token, if it may still be used by this client.
fn live(
    client: &Client,
    known: Option<KnownToken>,
    device_key: Option<&str>,
    now: Timestamp,
) -> Result<KnownToken, Exception> {
    let known = known
        .filter(|known| known.session.client_id == client.id)
        .ok_or_else(Exception::invalid_refresh_token)?;
    // A token works with the device alone that it was given to.
    if let Some(own) = &known.session.device_key
        && device_key != Some(own)
    {
        return Err(Exception::invalid_refresh_token());
    }
    if known.session.ended_at.is_some() {
        return Err(Exception::not_authorized("Refresh Token has been revoked"));
    }
    if known.session.expires_at <= now {
        return Err(Exception::not_authorized("Refresh Token has expired"));
    }
    let grace = client.config.rotation_grace().unwrap_or_default();
    if known
        .replaced_at
        .is_some_and(|replaced_at| now >= replaced_at.plus(grace))
    {
        return Err(Exception::new(
            ExceptionKind::RefreshTokenReuse,
            "Refresh Token has been used before",
        ));
    }
    Ok(known)
}

fn exchange(
    transaction: &Transaction<'_>,
    client: &Client,
    token: &PresentedToken,
    known: KnownToken,
    user: User,
    now: Timestamp,
) -> Result<Grant, StoreError> {
    let refresh_token = match client.config.rotation_grace() {
        Some(_) => {
            sessions::mark_replaced(transaction, token, now)?;
            Some(new_refresh_token(transaction, &known.session)?)
        }
        None => None,
    };
    let attributes = users::attributes(transaction, &user.sub)?;
    Ok(Grant {
        user,
        attributes,
        session: known.session,
        refresh_token,
        new_device: None,
        nonce: None,
    })
}
