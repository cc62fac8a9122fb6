//! Signing out: `RevokeToken` ends one session, `GlobalSignOut` all of the user's. Access tokens end with their session, at
//! the pool's own operations at least: whoever checks them offline can't know.

use serde::Deserialize;

use super::{Empty, caller, model};
use crate::exception::{Exception, ExceptionKind};
use crate::pool::Pool;
use crate::secret::{ClientSecret, PresentedToken};
use crate::store::sessions;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct RevokeTokenRequest {
    client_id: Option<String>,
    client_secret: Option<ClientSecret>,
    token: Option<PresentedToken>,
}

/// A token that is not known has nothing to be revoked, and that is a success (RFC 7009, section 2.2).
pub(super) fn revoke_token(pool: &Pool, request: RevokeTokenRequest) -> Result<Empty, Exception> {
    let unauthorized = || Exception::new(ExceptionKind::Unauthorized, "Unauthorized client");
    let client = pool
        .client(&model::client_id(request.client_id)?)
        .ok_or_else(unauthorized)?;
    let token = model::token(request.token, "token")?;
    if !caller::knows_secret(client, request.client_secret.as_ref()) {
        return Err(unauthorized());
    }
    // EXPOSE: only its form is looked at.
    if token.expose_secret().contains('.') {
        return Err(Exception::new(
            ExceptionKind::UnsupportedTokenType,
            "Only a refresh token can be revoked",
        ));
    }
    let now = pool.now();
    pool.store.transaction(|transaction| {
        let Some(known) = sessions::find_token(transaction, &token)? else {
            return Ok(Ok(()));
        };
        if known.session.client_id != client.id {
            return Ok(Err(unauthorized()));
        }
        sessions::end(transaction, &known.session.origin_jti, now).map(Ok)
    })??;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GlobalSignOutRequest {
    access_token: Option<PresentedToken>,
}

pub(super) fn global_sign_out(
    pool: &Pool,
    request: GlobalSignOutRequest,
) -> Result<Empty, Exception> {
    let claims = caller::access_claims(pool, request.access_token)?;
    let now = pool.now();
    pool.store.transaction(
        |transaction| match caller::authorize(transaction, &claims)? {
            Ok(user) => sessions::end_all(transaction, &user.sub, now).map(Ok),
            Err(exception) => Ok(Err(exception)),
        },
    )??;
    Ok(Empty {})
}
