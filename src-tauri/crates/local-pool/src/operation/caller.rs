//! Who calls: an app client, which may have to prove its secret, or a user with an access token.

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Transaction;

use super::model;
use crate::exception::{Exception, ExceptionKind};
use crate::pool::{Client, Pool};
use crate::secret::{ClientSecret, PresentedToken};
use crate::store::StoreError;
use crate::store::sessions;
use crate::store::users::{self, User};
use crate::token::{self, AccessClaims};

/// The app client that a request names.
pub(super) fn client(pool: &Pool, client_id: Option<String>) -> Result<&Client, Exception> {
    let id = model::client_id(client_id)?;
    pool.client(&id).ok_or_else(|| {
        Exception::new(
            ExceptionKind::ResourceNotFound,
            format!("User pool client {id} does not exist."),
        )
    })
}

/// Whether the client knows its secret: `SECRET_HASH` = base64(HMAC-SHA256(secret, name ‖ client id)), where the name may
/// be any by which this request knows the user.
///
/// # Errors
/// `NotAuthorizedException`.
pub(super) fn check_secret_hash(
    client: &Client,
    secret_hash: Option<&str>,
    names: &[&str],
) -> Result<(), Exception> {
    let Some(secret) = &client.config.client_secret else {
        // A public client proves nothing, whatever it sends along.
        return Ok(());
    };
    let secret_hash = secret_hash.ok_or_else(|| {
        Exception::not_authorized(format!(
            "Client {} is configured with secret but SECRET_HASH was not received",
            client.id
        ))
    })?;
    // EXPOSE: the HMAC's key.
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose_secret().as_bytes());
    let hash = STANDARD.decode(secret_hash).unwrap_or_default();
    let matches =
        |name: &&str| hmac::verify(&key, format!("{name}{}", client.id).as_bytes(), &hash).is_ok();
    if names.iter().any(matches) {
        Ok(())
    } else {
        Err(Exception::not_authorized(format!(
            "Unable to verify secret hash for client {}",
            client.id
        )))
    }
}

/// What a client with a secret proves it by, in the name of this user: the pool's own pages call its operations so.
pub(crate) fn secret_hash(client: &Client, name: &str) -> Option<String> {
    let secret = client.config.client_secret.as_ref()?;
    // EXPOSE: the HMAC's key.
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose_secret().as_bytes());
    let message = format!("{name}{}", client.id);
    Some(STANDARD.encode(hmac::sign(&key, message.as_bytes())))
}

/// Whether the client knows its secret, for the operations that take the secret itself.
pub(crate) fn knows_secret(client: &Client, secret: Option<&ClientSecret>) -> bool {
    match (&client.config.client_secret, secret) {
        (None, _) => true,
        (Some(expected), Some(secret)) => expected.is_same_as(secret),
        (Some(_), None) => false,
    }
}

/// Checks an access token as far as that goes without the database.
///
/// # Errors
/// `NotAuthorizedException` with Cognito's text for what is wrong.
pub(super) fn access_claims(
    pool: &Pool,
    access_token: Option<PresentedToken>,
) -> Result<AccessClaims, Exception> {
    let access_token = model::token(access_token, "accessToken")?;
    token::verify_access_token(
        &access_token,
        pool.signing_keys()?,
        &pool.issuer,
        pool.now(),
        token::USER_ADMIN_SCOPE,
    )
}

/// The app client that an access token was issued to.
///
/// # Errors
/// `NotAuthorizedException`: the pool no longer has it.
pub(super) fn client_of<'a>(
    pool: &'a Pool,
    claims: &AccessClaims,
) -> Result<&'a Client, Exception> {
    pool.client(&claims.client_id)
        .ok_or_else(|| Exception::not_authorized("Invalid Access Token"))
}

/// The user of an access token whose session still lives.
///
/// # Errors
/// Inside: `NotAuthorizedException` or `UserNotFoundException`. Outside: the database's.
pub(super) fn authorize(
    transaction: &Transaction<'_>,
    claims: &AccessClaims,
) -> Result<Result<User, Exception>, StoreError> {
    let Some(user) = users::find_by_sub(transaction, &claims.sub)? else {
        return Ok(Err(Exception::user_not_found()));
    };
    let session = sessions::find(transaction, &claims.origin_jti)?;
    let is_live =
        session.is_some_and(|session| session.ended_at.is_none() && session.sub == user.sub);
    if !is_live {
        return Ok(Err(Exception::not_authorized(
            "Access Token has been revoked",
        )));
    }
    if !user.enabled {
        return Ok(Err(Exception::user_disabled()));
    }
    Ok(Ok(user))
}
